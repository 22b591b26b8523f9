package kaikan.equipment;

import io.micronaut.core.annotation.Introspected;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One use of a machine.
///
/// @param useKey names it, as the device that started it said
/// @param passId the pass it was started with
/// @param startedAt absent as long as only the stop has arrived
/// @param stoppedAt absent while it runs
/// @param stopReason why staff ended it; empty where the user did
/// @param stopHow how its kiosk ended it: `SCAN`, `TIME` when its time was up, `FAULT` when a fault was reported, `IDLE` when
/// it took no power, or `REVOKED` where it was
/// out of service; `TOLD` where its person told it; empty where nobody knows
/// @param endsAt when it ends, as its kiosk last said; absent where it has no end of its own
/// @param extensions how often it was made longer
@Introspected
public record UseLine(
        String useKey,
        long machineId,
        String code,
        String nameJa,
        String nameEn,
        String passId,
        @Nullable Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable Long startWh,
        @Nullable Long stopWh,
        String stopReason,
        String stopHow,
        @Nullable Instant endsAt,
        int extensions) {
    /// How long it took, if both ends are known.
    public Optional<Duration> duration() {
        return startedAt == null || stoppedAt == null ? Optional.empty() : Optional.of(Duration.between(startedAt, stoppedAt));
    }

    /// What the machine's meter counted in between, in Wh, if it was read at both ends and did not go back.
    public Optional<Long> wattHours() {
        return startWh == null || stopWh == null || stopWh < startWh ? Optional.empty() : Optional.of(stopWh - startWh);
    }
}
