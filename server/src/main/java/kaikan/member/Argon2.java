package kaikan.member;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id with its parameters, as a PHC string names them. Today's are 19 MiB, two passes, one lane (OWASP's second choice, about 55 ms);
/// a hash made with others is still checked with its own.
///
/// @param memory in KiB
/// @param passes over the memory
/// @param lanes side by side
record Argon2(int memory, int passes, int lanes) {
    static final Argon2 TODAY = new Argon2(19 * 1024, 2, 1);

    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// The PHC string of a password under a new salt.
    String hash(byte[] password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes + "$" + encode(salt) + "$" + encode(compute(password, salt, HASH_BYTES));
    }

    /// Whether the password belongs to the PHC string.
    static boolean matches(byte[] password, String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not an Argon2id hash that we know");
        }
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] found = of(parts).compute(password, Base64.getDecoder().decode(parts.group(4)), expected.length);
        return MessageDigest.isEqual(expected, found);
    }

    /// Whether the PHC string was made with these parameters.
    boolean made(String phc) {
        Matcher parts = PHC.matcher(phc);
        return parts.matches() && of(parts).equals(this);
    }

    private static Argon2 of(Matcher parts) {
        return new Argon2(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    private byte[] compute(byte[] password, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] result = new byte[length];
        generator.generateBytes(password, result);
        return result;
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
