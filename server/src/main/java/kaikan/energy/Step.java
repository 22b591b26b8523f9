package kaikan.energy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What one reading adds to the one before it, as counted: what it is worth, the constant of the day says.
///
/// @param mark what it is worth
/// @param wattHours how much was counted; `null` where that is not known
record Step(Mark mark, @Nullable Long wattHours) {
    /// Readings come each minute; what is further apart than this has a gap in it.
    static final Duration STEADY = Duration.ofMinutes(3);

    /// The same step, with a gap in it if the device says so.
    Step said(MeterCount.Reset reset) {
        return reset == MeterCount.Reset.GAP && mark == Mark.STEADY ? new Step(Mark.GAP, wattHours) : this;
    }
}
