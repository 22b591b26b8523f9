package kaikan.energy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a meter's counts are worth, by time. Pure. Before the first constant a count is worth itself.
final class Ratios {
    private static final Comparator<MeterConstant> NEWEST_FIRST =
            Comparator.comparing(MeterConstant::since).thenComparingLong(MeterConstant::id).reversed();

    private final List<MeterConstant> newestFirst;

    Ratios(List<MeterConstant> constants) {
        newestFirst = constants.stream().sorted(NEWEST_FIRST).toList();
    }

    /// The constant in force then.
    Optional<MeterConstant> on(Instant at) {
        return newestFirst.stream().filter(constant -> !constant.since().isAfter(at)).findFirst();
    }

    BigDecimal multiplier(Instant at) {
        return on(at).map(MeterConstant::multiplier).orElse(BigDecimal.ONE);
    }

    /// What really flowed when that much was counted; the multiplier is that of the moment at which the counting began.
    long flowed(long counted, Instant began) {
        return multiplier(began).multiply(BigDecimal.valueOf(counted)).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    HalfHourRow flowed(HalfHourRow half) {
        return new HalfHourRow(
                half.meterId(),
                half.startsAt(),
                flowed(half.wattHours(), half.startsAt()),
                flowed(half.gapWh(), half.startsAt()),
                half.seenMinutes(),
                half.doubtful());
    }

    /// The smallest step that can be told apart: a pulse, or the unit of the register.
    BigDecimal step(MeterRow meter, Instant at) {
        BigDecimal pulses = on(at).map(MeterConstant::pulsesPerKwh).orElse(null);
        BigDecimal counted = meter.kind() == MeterKind.REGISTER || pulses == null
                ? BigDecimal.valueOf(meter.unitWh())
                : BigDecimal.valueOf(1000).divide(pulses, 4, RoundingMode.HALF_UP);
        return counted.multiply(multiplier(at));
    }

    /// When the multiplier changes within a stretch of time, with both its ends, in order.
    List<Instant> edges(Instant from, Instant to) {
        return Stream.concat(
                        Stream.of(from, to),
                        newestFirst.stream().map(MeterConstant::since).filter(since -> since.isAfter(from) && since.isBefore(to)))
                .distinct()
                .sorted()
                .toList();
    }
}
