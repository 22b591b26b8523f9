package kaikan.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How long a cancellation or a decision can be taken back.
final class Grace {
    /// At least so long.
    static final Duration LEAST = Duration.ofMinutes(10);

    private Grace() {}

    /// When it is over for what was done at `done`: with a whole minute, so that every page and letter can say it as it is.
    static Instant endOf(Instant done) {
        Instant end = done.plus(LEAST);
        Instant minute = end.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(end) ? end : minute.plus(1, ChronoUnit.MINUTES);
    }
}
