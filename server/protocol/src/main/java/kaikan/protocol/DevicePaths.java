package kaikan.protocol;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The addresses a device calls on its server.
public final class DevicePaths {
    /// Where a new device shows its one-time code and its public key.
    public static final String ENROL = "/api/device/enrol";
    /// What the door must know to decide alone.
    public static final String MANIFEST = "/api/device/manifest";
    /// Where the journal goes, in order.
    public static final String JOURNAL = "/api/device/journal";

    /// The header by which a device asks the server to wait for a newer manifest than the one it has.
    public static final String PREFER = "Prefer";

    private static final Pattern WAIT = Pattern.compile("wait=([0-9]{1,3})");
    private static final int LONGEST_SECONDS = 30;

    private DevicePaths() {}

    /// The header's value for so many whole seconds.
    public static String waitFor(Duration patience) {
        return "wait=" + patience.toSeconds();
    }

    /// How long a value asks to wait, half a minute at most; not at all where it asks for something else.
    public static Duration waiting(String prefer) {
        Matcher wait = WAIT.matcher(prefer.strip());
        return wait.matches() ? Duration.ofSeconds(Math.min(LONGEST_SECONDS, Integer.parseInt(wait.group(1)))) : Duration.ZERO;
    }
}
