package kaikan.kiosk.use;

import java.util.Optional;
import java.util.function.Function;
import kaikan.kiosk.journal.Facts;

/// What is kept of one use over a restart: the use, a blank, and the value.
final class KeptOfUse {
    private KeptOfUse() {}

    static String text(String use, Object value) {
        return use + " " + value;
    }

    /// The value under that name; empty where it is another use's, or cannot be read.
    static <T> Optional<T> of(String use, Facts facts, String name, Function<String, T> reader) {
        String start = text(use, "");
        boolean theirs = facts.fact(name).filter(kept -> kept.startsWith(start)).isPresent();
        return theirs ? facts.fact(name, kept -> reader.apply(kept.substring(start.length()))) : Optional.empty();
    }
}
