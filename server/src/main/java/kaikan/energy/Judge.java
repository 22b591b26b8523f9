package kaikan.energy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one reading of a meter adds to the one before it. Pure.
///
/// @param mostKw the most the meter can carry
/// @param ratios what its counts are worth
/// @param exchanges when it was exchanged
record Judge(int mostKw, Ratios ratios, List<MeterExchange> exchanges) {
    Judge {
        exchanges = List.copyOf(exchanges);
    }

    /// @param before the reading before; `null` for the first
    /// @param reset what the device says about the step
    Step step(@Nullable Count before, Count now, MeterCount.Reset reset) {
        if (before == null) {
            return new Step(Mark.FIRST, null);
        }
        List<MeterExchange> between = exchanges.stream()
                .filter(exchange -> exchange.at().isAfter(before.at()) && !exchange.at().isAfter(now.at()))
                .toList();
        if (!between.isEmpty()) {
            return counted(between, before, now)
                    .map(step -> steady(step, before, now).said(reset))
                    .orElseGet(() -> new Step(Mark.RESET, null));
        }
        return switch (reset) {
            case RESET -> new Step(Mark.RESET, null);
            case JUMP -> new Step(Mark.JUMP, null);
            case NONE, GAP -> steady(now.wattHours() - before.wattHours(), before, now).said(reset);
        };
    }

    /// A count at a time.
    record Count(Instant at, long wattHours) {}

    /// What the old meter counted to its end and the new one from its beginning, if both were written down.
    private static Optional<Long> counted(List<MeterExchange> between, Count before, Count now) {
        MeterExchange only = between.getFirst();
        Long last = only.lastWh();
        Long first = only.firstWh();
        return between.size() > 1 || last == null || first == null || last < before.wattHours() || now.wattHours() < first
                ? Optional.empty()
                : Optional.of(last - before.wattHours() + now.wattHours() - first);
    }

    private Step steady(long step, Count before, Count now) {
        if (step < 0) {
            return new Step(Mark.BACK, null);
        }
        Duration apart = Duration.between(before.at(), now.at());
        if (ratios.multiplier(before.at()).multiply(BigDecimal.valueOf(step)).compareTo(most(apart)) > 0) {
            return new Step(Mark.JUMP, null);
        }
        return new Step(apart.compareTo(Step.STEADY) > 0 ? Mark.GAP : Mark.STEADY, step);
    }

    /// What can flow in that time, with a tenth and one kWh to spare for coarse registers.
    private BigDecimal most(Duration apart) {
        long seconds = Math.max(apart.toSeconds(), 1);
        return BigDecimal.valueOf(mostKw * 1100L * seconds / 3600 + 1000);
    }
}
