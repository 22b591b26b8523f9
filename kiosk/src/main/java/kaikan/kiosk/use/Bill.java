package kaikan.kiosk.use;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import kaikan.protocol.Co2Factor;
import kaikan.protocol.Machine;
import kaikan.protocol.MeterFlag;
import org.jspecify.annotations.Nullable;

/// What the stop screen shows. It is what this device knows; the invoice is the server's.
///
/// @param wattHours absent where the machine has no meter or the start was not read here
/// @param marks what is special about the meter
public record Bill(
        Machine machine, Instant from, Instant to, @Nullable Long wattHours, Set<MeterFlag> marks, @Nullable Co2Factor co2) {
    /// Whether the figures come from a simulated meter.
    public boolean simulated() {
        return marks.contains(MeterFlag.SIMULATED);
    }

    /// How long, never negative.
    public Duration duration() {
        Duration duration = Duration.between(from, to);
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    /// Started hours: part of an hour counts as one.
    public long startedHours() {
        return Math.max(1, (duration().toSeconds() + 3_599) / 3_600);
    }

    /// The fee of the started hours; absent where none is shown.
    public @Nullable Long yen() {
        Long perHour = machine.yenPerHour();
        return perHour == null ? null : Long.valueOf(Math.multiplyExact(perHour, startedHours()));
    }

    /// Whether what the machine's meter counted is not known.
    public boolean unmeasured() {
        return wattHours == null && machine.meter() != null;
    }

    /// Kilowatt hours with one digit.
    public @Nullable BigDecimal kwh() {
        return wattHours == null ? null : BigDecimal.valueOf(wattHours, 3).setScale(1, RoundingMode.HALF_UP);
    }

    /// Kilograms of CO2 with one digit, computed from the watt hours, not from the rounded figure above.
    public @Nullable BigDecimal co2Kg() {
        return wattHours == null || co2 == null
                ? null
                : BigDecimal.valueOf(wattHours, 3).multiply(co2.kgPerKwh()).setScale(1, RoundingMode.HALF_UP);
    }
}
