package kaikan.member;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Why a password is not taken. There are no rules of composition: length and rarity are what helps (NIST SP 800-63B).
public enum PasswordFault {
    TOO_SHORT,
    TOO_LONG,
    /// One of those that are tried first.
    TOO_COMMON,
    /// The same as the mail address, or its part before the @.
    IS_ADDRESS;

    /// The least length in characters.
    public static final int SHORTEST = 10;
    /// The greatest length in characters.
    public static final int LONGEST = 200;

    private static final Set<String> COMMON = read();

    /// The key of the sentence for a form.
    public String textKey() {
        return "member.password." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is wrong with a password for an account with that address, if anything.
    public static Optional<PasswordFault> of(String password, String address) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC);
        int length = plain.codePointCount(0, plain.length());
        String lower = plain.toLowerCase(Locale.ROOT);
        String mail = address.toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            return Optional.of(TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        if (lower.equals(mail) || lower.equals(mail.replaceAll("@.*", ""))) {
            return Optional.of(IS_ADDRESS);
        }
        boolean monotonous = plain.codePoints().distinct().count() < 3;
        return COMMON.contains(lower) || monotonous ? Optional.of(TOO_COMMON) : Optional.empty();
    }

    private static Set<String> read() {
        try (InputStream stream = PasswordFault.class.getResourceAsStream("/member/common-passwords.txt")) {
            if (stream == null) {
                throw new IllegalStateException("The list of common passwords is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
