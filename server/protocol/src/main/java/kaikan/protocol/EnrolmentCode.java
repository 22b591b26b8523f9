package kaikan.protocol;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A one-time code in the picture that the staff's page shows, `HTTPS://HOST/K/CODE`: groups of four letters or digits, which a new device shows
/// the server. Which server that is the device knows by itself, and no picture tells it another one.
public record EnrolmentCode(String code) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}(?:-?[A-Z0-9]{4}){1,4}");
    private static final Pattern ADDRESS = Pattern.compile(".*/K/(" + CODE + ")(?:[^A-Z0-9-].*)?");

    public EnrolmentCode {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("an enrolment code has groups of four capital letters or digits");
        }
    }

    /// The address as it stands in the picture.
    public String address(String host) {
        return "HTTPS://" + host.toUpperCase(Locale.ROOT) + "/K/" + code;
    }

    /// The code in what a scanner read, with the same tolerance as for a pass.
    public static Optional<EnrolmentCode> read(String scanned) {
        Matcher matcher = ADDRESS.matcher(ScannedText.tidy(scanned));
        return matcher.matches() ? Optional.of(new EnrolmentCode(matcher.group(1))) : Optional.empty();
    }
}
