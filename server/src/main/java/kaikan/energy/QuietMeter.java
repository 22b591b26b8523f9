package kaikan.energy;

import io.micronaut.core.annotation.Introspected;
import java.time.Duration;
import java.time.Instant;

/// A meter of which nothing is known now, though it is meant to be read.
///
/// @param since the last that is known of it: its last reading, or when its kiosk said that it does not answer
/// @param why what the kiosk saw; empty where no kiosk said anything
@Introspected
public record QuietMeter(String code, String nameJa, String nameEn, Instant since, String why) {
    /// Readings come each minute: after so long without one, something is wrong whatever the kiosk says.
    public static final Duration PATIENCE = Duration.ofMinutes(5);
}
