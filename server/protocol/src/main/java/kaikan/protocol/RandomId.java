package kaikan.protocol;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/// Makes names that nobody can guess or count: 96 random bits as 20 Base32 characters.
/// A kiosk names its visits, uses and journal rows with it, so that a repeat can be told from a new one.
public final class RandomId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{20}");

    private RandomId() {}

    /// A new name.
    public static String next() {
        byte[] bytes = new byte[PassId.BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes);
    }

    /// Whether the text is written like one.
    public static boolean is(String text) {
        return FORM.matcher(text).matches();
    }
}
