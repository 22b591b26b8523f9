package kaikan.device;

import io.micronaut.core.annotation.Introspected;
import java.time.Duration;
import java.time.Instant;
import kaikan.protocol.ClockState;
import kaikan.protocol.Envelope;
import org.jspecify.annotations.Nullable;

/// When something really happened, as far as it can be known. Pure.
final class RowTime {
    /// A wall clock that is further ahead of ours than this is not believed.
    private static final Duration AHEAD = Duration.ofMinutes(2);

    /// No kiosk wrote anything before: a clock that says so begins at zero.
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    /// What the database takes for a time, on either side: a clock may say anything.
    private static final Instant FIRST = Instant.ofEpochSecond(1);
    private static final Instant LAST = Instant.parse("2037-12-31T00:00:00Z");

    private RowTime() {}

    /// At `uptimeMs` of a boot it was `serverTime`.
    @Introspected
    record Anchor(long uptimeMs, Instant serverTime) {
        Instant at(long uptime) {
            return serverTime.plusMillis(uptime - uptimeMs);
        }
    }

    /// By the boot's anchor where there is one; else by the device's clock, unless that is known or seen to be wrong: then it happened
    /// just before we received it, until an anchor tells better.
    static Instant of(Envelope row, @Nullable Anchor anchor, Instant received) {
        if (anchor != null) {
            return anchor.at(row.uptimeMillis());
        }
        boolean believed =
                row.clock() != ClockState.WRONG && !row.wall().isAfter(received.plus(AHEAD)) && !row.wall().isBefore(BEGINNING);
        return believed ? row.wall() : received;
    }

    /// What a clock said, as near to it as can be kept.
    static Instant kept(Instant wall) {
        return wall.isBefore(FIRST) ? FIRST : wall.isAfter(LAST) ? LAST : wall;
    }
}
