package kaikan.energy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.TimeSlot;

/// What flowed in a stretch of time.
///
/// @param wattHours how much
/// @param certainty how well that is known
public record Consumption(long wattHours, Certainty certainty) {
    /// How far from an end of the stretch the reading next to it may be.
    private static final Duration NEAR = Duration.ofMinutes(2);

    /// How well a consumption is known.
    public enum Certainty {
        /// Counted without interruption from end to end.
        MEASURED,
        /// A reading is missing at an end or in between, or a step was not believed.
        ESTIMATED
    }

    /// The consumption of a slot from the readings around it, in order; nothing without two readings.
    static Optional<Consumption> of(List<ReadingRow> around, TimeSlot slot) {
        if (around.size() < 2) {
            return Optional.empty();
        }
        long sum = 0;
        boolean measured = near(around.getFirst(), slot.start()) && near(around.getLast(), slot.end());
        for (ReadingRow reading : around.subList(1, around.size())) {
            Long step = reading.stepWh();
            sum += step == null ? 0 : step;
            measured &= reading.mark() == Mark.STEADY || reading.mark() == Mark.GAP;
        }
        return Optional.of(new Consumption(sum, measured ? Certainty.MEASURED : Certainty.ESTIMATED));
    }

    private static boolean near(ReadingRow reading, Instant end) {
        return Duration.between(reading.at(), end).abs().compareTo(NEAR) <= 0;
    }
}
