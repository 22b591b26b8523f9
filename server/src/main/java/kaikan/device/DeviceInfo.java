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
/// @param configTaken the version of the configuration by which it works; 0 while it works by the settings of its own start, like the following
/// @param configRefused the version that it could not take, and works on as before
/// @param configWhy why, in its own words, for a technician
/// @param configWanted the newest version that somebody has set
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
        @Nullable Long placeId,
        long configTaken,
        long configRefused,
        String configWhy,
        long configWanted) {
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

    /// How much it needs somebody, from 0 = not at all: first whatever stands still, then what has failed, then what was refused, then what may fail.
    public int trouble(Instant now) {
        return switch (condition(now)) {
            case SILENT -> 4;
            case TROUBLED -> health.equals("FAILED") || clockState.equals("WRONG") ? 3 : deadLetters > 0 ? 2 : 1;
            case WELL -> refusesConfig() ? 2 : 0;
            case REVOKED -> 0;
        };
    }

    /// Whether it has said that it cannot work by the configuration that is wanted.
    public boolean refusesConfig() {
        return configRefused > 0 && configRefused == configWanted;
    }

    /// How a kiosk is.
    public enum Condition {
        WELL,
        TROUBLED,
        SILENT,
        REVOKED
    }
}
