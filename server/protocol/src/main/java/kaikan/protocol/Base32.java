package kaikan.protocol;

/// RFC 4648 Base32 in upper case and without padding: letters and digits that every keyboard layout types the same
/// and that a QR code packs in its alphanumeric mode.
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * 8 + 4) / 5);
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((buffer >> bits) & 31));
            }
        }
        return bits == 0 ? text.toString() : text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31)).toString();
    }

    /// The bytes of `text`, whose characters must all pass [#isDigit]; left-over bits are dropped.
    static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            buffer = (buffer << 5) | value(text.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }

    static boolean isDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
    }

    private static int value(char c) {
        if (!isDigit(c)) {
            throw new IllegalArgumentException("not a Base32 digit: " + c);
        }
        return c >= 'A' ? c - 'A' : c - '2' + 26;
    }
}
