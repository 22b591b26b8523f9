package kaikan.platform.id;

import java.security.SecureRandom;

/// A public reference: 16 characters of Crockford's Base32 (80 random bits), which nobody can guess or count. It avoids I, L, O and U,
/// so that it can be read out on the telephone.
public final class Ref {
    /// The length of a reference in characters.
    public static final int LENGTH = 16;

    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ref() {}

    /// A new reference.
    public static String next() {
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        return of(random);
    }

    /// The reference that these bytes write, the last five bits of each; at least [#LENGTH] of them.
    static String of(byte[] random) {
        char[] characters = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            characters[i] = ALPHABET[random[i] & 31];
        }
        return new String(characters);
    }

    /// The reference as people read it, in groups of four: `7K3M-92QX-…`.
    public static String display(String ref) {
        return ref.length() == LENGTH ? ref.replaceAll("(.{4})(?!$)", "$1-") : ref;
    }

    /// What somebody typed, as it is stored: upper case, without hyphens and spaces, full width made half width, and the letters that
    /// Crockford's alphabet leaves out read as the digits they look like.
    public static String normalise(String typed) {
        StringBuilder normal = new StringBuilder(LENGTH);
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
            switch (Character.toUpperCase(half)) {
                case '-', ' ', '　', '‐', '－', 'ー' -> {}
                case 'O' -> normal.append('0');
                case 'I', 'L' -> normal.append('1');
                default -> normal.append(Character.toUpperCase(half));
            }
        }
        return normal.toString();
    }
}
