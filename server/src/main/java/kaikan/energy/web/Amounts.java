package kaikan.energy.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kaikan.energy.Co2FactorRow;
import kaikan.energy.HalfHourRow;
import kaikan.facility.web.AtSite;

/// How energy is written.
public final class Amounts {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private Amounts() {}

    /// In kWh with one decimal.
    public static String kwh(long wattHours) {
        return BigDecimal.valueOf(wattHours, 3).setScale(1, RoundingMode.HALF_UP).toPlainString() + " kWh";
    }

    /// In kilograms of CO2 by that factor.
    public static String co2(long wattHours, Co2FactorRow factor) {
        return BigDecimal.valueOf(wattHours, 3).multiply(factor.kgPerKwh()).setScale(1, RoundingMode.HALF_UP).toPlainString() + " kg-CO2";
    }

    /// Mean power in kW with one decimal.
    public static String kw(HalfHourRow half) {
        return BigDecimal.valueOf(half.wattHours() * 2, 3).setScale(1, RoundingMode.HALF_UP).toPlainString() + " kW";
    }

    /// The time on the site's wall clock.
    public static String time(AtSite at, Instant instant) {
        return CLOCK.format(instant.atZone(at.site().zone()));
    }
}
