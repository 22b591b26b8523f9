package kaikan.energy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one reading adds to the one before it. Pure.
///
/// @param mark what it is worth
/// @param wattHours how much flowed; `null` where that is not known
record Step(Mark mark, @Nullable Long wattHours) {
    /// Readings come each minute; what is further apart than this has a gap in it.
    static final Duration STEADY = Duration.ofMinutes(3);

    /// A count at a time.
    record Count(Instant at, long wattHours) {}

    /// @param before the reading before; `null` for the first
    /// @param reset whether the device says that the register started anew
    /// @param mostKw the most the meter can carry
    static Step between(@Nullable Count before, Count now, MeterCount.Reset reset, int mostKw) {
        if (before == null) {
            return new Step(Mark.FIRST, null);
        }
        if (reset == MeterCount.Reset.RESET) {
            return new Step(Mark.RESET, null);
        }
        long step = now.wattHours() - before.wattHours();
        if (step < 0) {
            return new Step(Mark.BACK, null);
        }
        Duration apart = Duration.between(before.at(), now.at());
        if (step > most(apart, mostKw)) {
            return new Step(Mark.JUMP, null);
        }
        return new Step(apart.compareTo(STEADY) > 0 ? Mark.GAP : Mark.STEADY, step);
    }

    /// What can flow in that time, with a tenth and one kWh to spare for coarse registers.
    private static long most(Duration apart, int mostKw) {
        long seconds = Math.max(apart.toSeconds(), 1);
        return mostKw * 1100L * seconds / 3600 + 1000;
    }
}
