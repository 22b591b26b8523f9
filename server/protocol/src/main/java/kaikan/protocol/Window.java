package kaikan.protocol;

import java.time.Instant;

/// A stretch of time, half-open and never empty: `from` belongs to it, `to` does not.
public record Window(Instant from, Instant to) {
    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window must end after it starts: " + from + " to " + to);
        }
    }

    /// Whether `instant` lies inside.
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /// Whether some instant lies in both.
    public boolean overlaps(Window other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /// The same window, opened `minutes` earlier.
    public Window openedEarlierBy(int minutes) {
        return new Window(from.minusSeconds(60L * minutes), to);
    }
}
