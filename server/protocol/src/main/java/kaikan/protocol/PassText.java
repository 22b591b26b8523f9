package kaikan.protocol;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/// The written form of a pass: `HTTPS://HOST/P/TOKEN`, all of it within QR's alphanumeric mode. Only `/` and the token carry meaning
/// when it is read: a keyboard-type scanner set to the US layout types the colon as `+` on a Japanese one, and it does not matter.
public final class PassText {
    /// Characters of a token.
    public static final int TOKEN_LENGTH = Pass.BYTES * 8 / 5;

    private static final String MARK = "/P/";
    /// Fewer digits than any pass has, and more than other sites have after `/p/`.
    private static final int LIKE_A_PASS = 32;

    private PassText() {}

    /// The address of a token, as it stands in the QR code; opened with a phone it shows the booking. `host` may carry a port.
    public static String address(String host, String token) {
        return "HTTPS://" + host.toUpperCase(Locale.ROOT) + MARK + token;
    }

    static Reading read(String scanned) {
        String text = ScannedText.tidy(scanned);
        int mark = text.lastIndexOf(MARK);
        String digits = mark >= 0 ? ScannedText.digitsFrom(text, mark + MARK.length()) : bare(text);
        return digits.length() >= LIKE_A_PASS || (digits.length() >= 2 && isOurs(digits) && text.endsWith(digits))
                ? token(digits)
                : nothing(PassRefusal.NOT_A_PASS);
    }

    private static String bare(String text) {
        String digits = ScannedText.digitsFrom(text, 0);
        return digits.length() == TOKEN_LENGTH && digits.length() == text.length() ? digits : "";
    }

    private static Reading token(String digits) {
        if (!isOurs(digits)) {
            return nothing(PassRefusal.OTHER_VERSION);
        }
        if (digits.length() < TOKEN_LENGTH) {
            return nothing(PassRefusal.TRUNCATED);
        }
        return token(Base32.decode(digits.substring(0, TOKEN_LENGTH)));
    }

    private static boolean isOurs(String digits) {
        return Base32.decode(digits.substring(0, 2))[0] == Pass.VERSION;
    }

    private static Reading token(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        int keyId = in.get() & 0xff;
        byte[] id = new byte[PassId.BYTES];
        in.get(id);
        int site = in.getInt();
        Instant from = second(in.getInt());
        Instant to = second(in.getInt());
        byte[] signature = Arrays.copyOfRange(bytes, Pass.SIGNED_BYTES, Pass.BYTES);
        return from.isBefore(to)
                ? new Reading.Token(new Pass(keyId, PassId.of(id), site, new Window(from, to)), signature)
                : nothing(PassRefusal.BAD_SIGNATURE);
    }

    private static Instant second(int unsigned) {
        return Instant.ofEpochSecond(Integer.toUnsignedLong(unsigned));
    }

    private static Reading nothing(PassRefusal why) {
        return new Reading.Nothing(why);
    }

    /// What a text says before anybody has checked the signature.
    sealed interface Reading {
        record Nothing(PassRefusal why) implements Reading {}

        @SuppressWarnings("ArrayRecordComponent") // never compared, and read once
        record Token(Pass pass, byte[] signature) implements Reading {}
    }
}
