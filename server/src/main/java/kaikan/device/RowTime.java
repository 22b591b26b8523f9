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
        boolean believed = row.clock() != ClockState.WRONG && !row.wall().isAfter(received.plus(AHEAD));
        return believed ? row.wall() : received;
    }
}
