package kaikan.protocol;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A number of few digits as something it cannot simply be read from: `pbkdf2:ROUNDS:SALT:HASH`. Whoever has it can still try all numbers, so it
/// is kept like a secret all the same.
public final class NumberHash {
    private static final int ROUNDS = 60_000;
    private static final int BITS = 256;
    private static final Pattern FORM = Pattern.compile("pbkdf2:([1-9][0-9]{3,6}):([A-Za-z0-9_-]{22}):([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private NumberHash() {}

    /// A new hash of a number, another one each time.
    public static String of(String number) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return "pbkdf2:" + ROUNDS + ":" + text(salt) + ":" + text(hash(number, salt, ROUNDS));
    }

    /// Whether a text has the form of such a hash.
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /// Whether it is the hash of that number; of what is no hash nothing is.
    public static boolean matches(String hash, String number) {
        Matcher parts = FORM.matcher(hash);
        return parts.matches()
                && MessageDigest.isEqual(
                        Base64.getUrlDecoder().decode(parts.group(3)),
                        hash(number, Base64.getUrlDecoder().decode(parts.group(2)), Integer.parseInt(parts.group(1))));
    }

    private static byte[] hash(String number, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(number.toCharArray(), salt, rounds, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
