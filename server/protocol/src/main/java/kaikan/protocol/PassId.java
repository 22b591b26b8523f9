package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names one pass: 96 random bits, written as 20 Base32 characters. It grants nothing without the signature around it.
public record PassId(@JsonValue String text) implements Comparable<PassId> {
    /// Bytes of a pass id inside a signed pass.
    public static final int BYTES = 12;

    private static final int LENGTH = 20;

    @JsonCreator
    public PassId {
        if (!isId(text)) {
            throw new IllegalArgumentException("a pass id has " + BYTES + " bytes in " + LENGTH + " Base32 characters: " + text);
        }
    }

    /// A list has twenty thousand of them, so nothing is made on the way. Twenty digits have four bits more than an id, which are zero.
    private static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Base32.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() == LENGTH && (text.charAt(LENGTH - 1) == 'A' || text.charAt(LENGTH - 1) == 'Q');
    }

    /// A new id.
    public static PassId next() {
        return new PassId(RandomId.next());
    }

    /// The id that these [#BYTES] bytes write.
    public static PassId of(byte[] bytes) {
        return new PassId(Base32.encode(bytes));
    }

    byte[] bytes() {
        return Base32.decode(text);
    }

    @Override
    public int compareTo(PassId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
