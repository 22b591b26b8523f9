package kaikan.kiosk.scan;

import java.util.OptionalInt;
import java.util.function.Consumer;

/// What reads codes by itself, in a thread of its own. It may be absent at the start, and may come and go.
public interface Scanner extends AutoCloseable {
    /// Begins to read, and gives each code on; once.
    void start(Consumer<Scan> sink);

    /// Where it is, and whether it reads now.
    State state();

    /// Whether its thread still works: one that is absent is alive as long as it is tried again, one that hangs on a code that it gave is not.
    boolean isAlive();

    /// Of a hundred pictures in which a code was seen, how many it read lately; empty for what takes no pictures.
    default OptionalInt readOfHundred() {
        return OptionalInt.empty();
    }

    @Override
    void close();

    /// @param where the device or program that the profile names
    record State(String where, Standing standing) {}

    /// Whether a scanner reads.
    enum Standing {
        READING,
        /// It is not plugged in, or does not answer; it is tried again.
        ABSENT
    }
}
