package kaikan.kiosk.journal;

import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Small things that must survive a power cut, kept in the journal's own file: who this device is, the last manifest, meter counts.
public interface Facts {
    /// The value kept under a name.
    Optional<String> fact(String name);

    /// The value as `reader` reads it; empty also where it cannot be read, as if it had never been kept: a damaged one stops nobody.
    default <T> Optional<T> fact(String name, Function<String, T> reader) {
        return fact(name).flatMap(text -> {
            try {
                return Optional.of(reader.apply(text));
            } catch (IllegalArgumentException | DateTimeException _) {
                return Optional.empty();
            }
        });
    }

    /// Keeps all of the values, or none.
    void keep(Map<String, String> facts);
}
