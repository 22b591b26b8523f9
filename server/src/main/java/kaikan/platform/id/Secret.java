package kaikan.platform.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Keys that are handed out once and kept only as their hash: session cookies, links in mails, codes of devices.
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secret() {}

    /// A new key: 256 random bits as 43 characters that need no escaping in an address or a cookie.
    public static String next() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return encode(random);
    }

    /// What is stored of a key: its SHA-256, 43 characters. A key of 256 random bits needs no salt and no slow hash.
    public static String hash(String key) {
        try {
            return encode(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
