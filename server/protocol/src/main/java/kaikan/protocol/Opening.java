package kaikan.protocol;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// When a house is open. Passes count by their own times all the same; it is people without a pass who are taken only while it is open.
///
/// @param covers what this speaks of; before and after it nothing is known
/// @param open when it is open, in order
public record Opening(Window covers, List<Window> open) {
    public Opening {
        Objects.requireNonNull(covers, "covers");
        open = List.copyOf(open);
    }

    /// Whether the house is known to be closed at that moment.
    public boolean isClosed(Instant now) {
        return covers.contains(now) && open.stream().noneMatch(window -> window.contains(now));
    }

    /// When it opens next; empty where that is not known.
    public Optional<Instant> next(Instant now) {
        return open.stream().map(Window::from).filter(now::isBefore).min(Comparator.naturalOrder());
    }
}
