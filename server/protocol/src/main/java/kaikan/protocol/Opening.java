package kaikan.protocol;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// When a house is open. People without a pass are taken only then. A pass opens the door some minutes before its use, but not before the house
/// opens for it ([#door]); a pass for a time at which the house is closed counts by that time all the same.
///
/// @param covers what this speaks of; before and after it nothing is known
/// @param open when it is open, in order, with a time between any two at which it is closed
public record Opening(Window covers, List<Window> open) {
    public Opening {
        Objects.requireNonNull(covers, "covers");
        open = List.copyOf(open);
    }

    /// Whether the house is known to be closed at that moment.
    public boolean isClosed(Instant now) {
        return covers.contains(now) && open.stream().noneMatch(window -> window.contains(now));
    }

    /// When the door is open for a use: from so many minutes before it until its end, but for a use that begins while the house is open not
    /// before the house opens for it, be that in the morning or after a break. A use that begins while it is closed keeps its own time, and so
    /// does one of which nothing is known here.
    ///
    /// @param earlyMinutes how long before a use the door opens; not negative
    public Window door(Window use, int earlyMinutes) {
        Window early = use.openedEarlierBy(earlyMinutes);
        return during(use.from())
                .filter(house -> house.from().isAfter(early.from()))
                .map(house -> new Window(house.from(), use.to()))
                .orElse(early);
    }

    /// When it opens next; empty where that is not known.
    public Optional<Instant> next(Instant now) {
        return open.stream().map(Window::from).filter(now::isBefore).min(Comparator.naturalOrder());
    }

    private Optional<Window> during(Instant moment) {
        return covers.contains(moment) ? open.stream().filter(window -> window.contains(moment)).findFirst() : Optional.empty();
    }
}
