package kaikan.protocol;

import java.security.SecureRandom;

/// Makes names that nobody can guess or count: 96 random bits as 20 Base32 characters.
/// A kiosk names its visits, uses and journal rows with it, so that a repeat can be told from a new one.
public final class RandomId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    /// A new name.
    public static String next() {
        byte[] bytes = new byte[PassId.BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes);
    }
}
