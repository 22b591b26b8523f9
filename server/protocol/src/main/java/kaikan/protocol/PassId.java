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
        if (text.length() != LENGTH
                || !text.chars().allMatch(c -> Base32.isDigit((char) c))
                || !text.equals(Base32.encode(Base32.decode(text)))) {
            throw new IllegalArgumentException("a pass id has " + BYTES + " bytes in " + LENGTH + " Base32 characters: " + text);
        }
    }

    /// A new id.
    public static PassId next() {
        return new PassId(RandomId.next());
    }

    static PassId of(byte[] bytes) {
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
