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
        /// Readings are missing at an end or in between, or a step was not believed; what was counted over a gap at an end is shared by time.
        ESTIMATED,
        /// The meter counts others besides: no more than this.
        SHARED
    }

    /// The same amount, of which others had a part.
    Consumption shared() {
        return new Consumption(wattHours, Certainty.SHARED);
    }

    /// The consumption of a slot from the readings around it, in order; nothing without two readings.
    static Optional<Consumption> of(List<ReadingRow> around, TimeSlot slot, Ratios ratios) {
        if (around.size() < 2) {
            return Optional.empty();
        }
        double sum = 0;
        boolean measured = near(around.getFirst(), slot.start()) && near(around.getLast(), slot.end());
        for (int i = 1; i < around.size(); i++) {
            ReadingRow reading = around.get(i);
            Long step = reading.stepWh();
            Instant began = around.get(i - 1).at();
            sum += step == null ? 0 : ratios.flowed(step, began) * share(began, reading.at(), slot);
            measured &= reading.mark() == Mark.STEADY;
        }
        return Optional.of(new Consumption(Math.round(sum), measured ? Certainty.MEASURED : Certainty.ESTIMATED));
    }

    /// The part of a step that lies in the slot; a step at an end that is near counts wholly, as a register is read from minute to minute.
    private static double share(Instant from, Instant to, TimeSlot slot) {
        Duration whole = Duration.between(from, to);
        if (whole.compareTo(Step.STEADY) <= 0) {
            return 1;
        }
        return new TimeSlot(from, to).intersection(slot).map(part -> part.duration().toMillis() / (double) whole.toMillis()).orElse(0.0);
    }

    private static boolean near(ReadingRow reading, Instant end) {
        return Duration.between(reading.at(), end).abs().compareTo(NEAR) <= 0;
    }
}
