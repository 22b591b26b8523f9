package kaikan.kiosk.scan;

import java.time.Duration;
import java.util.function.LongSupplier;

/// A camera sees a code many times while it is held up; that is one scan. The same code counts again once it was out of sight.
public final class Sightings {
    /// How long a code must be out of sight.
    public static final Duration AWAY = Duration.ofSeconds(2);

    private final LongSupplier nanos;
    private String last = "";
    private long seen;

    /// @param nanos a clock that never jumps, in nanoseconds
    public Sightings(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Whether this sight of a code is a new scan.
    public synchronized boolean isNew(String text) {
        long now = nanos.getAsLong();
        boolean held = text.equals(last) && now - seen < AWAY.toNanos();
        last = text;
        seen = now;
        return !held;
    }
}
