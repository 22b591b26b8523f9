package kaikan.protocol;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The label on a machine: `HTTPS://HOST/M/CODE`. The code is 3 to 20 letters, digits or hyphens, unique in its operator's house.
public record MachineLabel(String code) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,19}");
    private static final Pattern ADDRESS = Pattern.compile(".*/M/(" + CODE + ")(?:[^A-Z0-9-].*)?");

    public MachineLabel {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a machine code has 3 to 20 capital letters, digits or hyphens: " + code);
        }
    }

    /// The address as it stands in the QR code on the machine.
    public String address(String host) {
        return "HTTPS://" + host.toUpperCase(Locale.ROOT) + "/M/" + code;
    }

    /// The label in what a scanner read, with the same tolerance as for a pass.
    public static Optional<MachineLabel> read(String scanned) {
        Matcher matcher = ADDRESS.matcher(ScannedText.tidy(scanned));
        return matcher.matches() ? Optional.of(new MachineLabel(matcher.group(1))) : Optional.empty();
    }
}
