package kaikan.device;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A kiosk as staff see it.
///
/// @param lastSeenAt when it last called
/// @param clockState how far its clock can be trusted, as [kaikan.protocol.ClockState]
/// @param queued rows it had not yet sent when it last said so
/// @param health the worst of its self-test: `GOOD`, `WARNING` or `FAILED`
/// @param healthText what the self-test said, one line each
/// @param appliedThrough the last row of its journal that has taken effect
/// @param deadLetters refused rows that nobody has looked at yet
/// @param temperature of its processor in °C; absent where it cannot measure it or does not say, like the following
/// @param diskBytes how large its disk is
/// @param decodePercent of a hundred pictures with a code in them, how many it read
/// @param selfTestAt when it last went through its whole self-test
/// @param placeId the space at whose door it stands; absent at the house's door
@Introspected
public record DeviceInfo(
        long id,
        String ref,
        long siteId,
        String name,
        Instant enrolledAt,
        @Nullable Instant revokedAt,
        Instant lastSeenAt,
        long boot,
        String software,
        String clockState,
        long clockOffsetMs,
        long queued,
        long diskFreeBytes,
        String health,
        String healthText,
        long appliedThrough,
        int chainBreaks,
        long deadLetters,
        @Nullable BigDecimal temperature,
        @Nullable Long diskBytes,
        @Nullable Integer decodePercent,
        @Nullable Instant selfTestAt,
        @Nullable Long placeId) {
    /// After so long without a call a kiosk counts as silent.
    public static final Duration SILENT = Duration.ofMinutes(3);

    /// How long ago it last called.
    public Duration age(Instant now) {
        Duration age = Duration.between(lastSeenAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /// How it is, in one word.
    public Condition condition(Instant now) {
        if (revokedAt != null) {
            return Condition.REVOKED;
        }
        if (age(now).compareTo(SILENT) > 0) {
            return Condition.SILENT;
        }
        boolean well = health.equals("GOOD") && deadLetters == 0 && !clockState.equals("WRONG");
        return well ? Condition.WELL : Condition.TROUBLED;
    }

    /// How a kiosk is.
    public enum Condition {
        WELL,
        TROUBLED,
        SILENT,
        REVOKED
    }
}
