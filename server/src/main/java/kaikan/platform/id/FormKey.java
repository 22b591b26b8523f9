package kaikan.platform.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// What a form was given when it was shown. Whatever the form makes is named after it and after what was typed, so that a form that is sent
/// twice makes one thing, and the same form with something else typed makes another.
///
/// @param text 16 characters, as [Ref#next()] makes them
public record FormKey(String text) {
    private static final String FORM = "[0-9A-Z]{16}";

    public FormKey {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("Not the key of a form: " + text);
        }
    }

    /// The key of a form that is shown now.
    public static FormKey next() {
        return new FormKey(Ref.next());
    }

    /// The key that came with a form; a new one for a form that brought none, which so makes something each time that it is sent.
    public static FormKey read(String sent) {
        return sent.matches(FORM) ? new FormKey(sent) : next();
    }

    /// The public reference of what this form makes of these facts, always the same for the same.
    public String ref(Object... facts) {
        return Ref.of(digest(facts));
    }

    /// As many bytes of an id of what this form makes of these facts, always the same for the same.
    ///
    /// @param count at most 32
    public byte[] bytes(int count, Object... facts) {
        return Arrays.copyOf(digest(facts), count);
    }

    private byte[] digest(Object... facts) {
        StringBuilder all = new StringBuilder(text);
        for (Object fact : facts) {
            String said = fact.toString();
            all.append(' ').append(said.length()).append(' ').append(said);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
