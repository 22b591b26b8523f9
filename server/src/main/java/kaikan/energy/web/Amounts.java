package kaikan.energy.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.calendar.DateText;
import kaikan.energy.Co2FactorRow;
import kaikan.energy.DayOfEnergy;
import kaikan.energy.HalfHourRow;
import kaikan.energy.MeterInfo;
import kaikan.facility.Space;
import kaikan.facility.web.AtSite;

/// How energy is written.
public final class Amounts {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final BigDecimal FINE = new BigDecimal("0.1");

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

    /// How coarse the mean power of half an hour is: the step of the meter in kW; empty where it is finer than what is shown.
    public static String coarse(AtSite at, MeterInfo meter) {
        BigDecimal step = meter.stepWh().multiply(BigDecimal.valueOf(2)).movePointLeft(3);
        return step.compareTo(FINE) <= 0 ? "" : at.page().t("energy.coarse", MeterForm.plain(step.setScale(2, RoundingMode.HALF_UP)));
    }

    /// The time on the site's wall clock.
    public static String time(AtSite at, Instant instant) {
        return CLOCK.format(instant.atZone(at.site().zone()));
    }

    /// The day and the time on the site's wall clock.
    public static String moment(AtSite at, Instant instant) {
        ZonedDateTime local = instant.atZone(at.site().zone());
        String day = DateText.date(local.toLocalDate(), at.page().language().tag());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " " + CLOCK.format(local);
    }

    /// The name of a space, that of a part behind its whole.
    public static String place(AtSite at, long spaceId) {
        Space space = at.catalogue().space(spaceId);
        Long whole = space.parentId();
        String name = space.name().in(at.page().language());
        return whole == null ? name : at.catalogue().space(whole).name().in(at.page().language()) + "／" + name;
    }

    /// How well a half hour was seen: `seen`, `part` or `none`; it names the words and the look.
    public static String look(DayOfEnergy.HalfHour half) {
        return half.seen().map(row -> row.complete() ? "seen" : row.known() ? "part" : "none").orElse("none");
    }

    /// The looks that occur on a day, for its legend.
    public static List<String> looks(DayOfEnergy.OfMeter day) {
        return day.halfHours().stream().map(Amounts::look).distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /// The top of a day's scale in kW: the next of 1, 2 and 5 with their tens that the day does not exceed.
    public static BigDecimal scale(DayOfEnergy.OfMeter day) {
        BigDecimal most = day.peak().map(half -> BigDecimal.valueOf(half.wattHours() * 2, 3)).orElse(BigDecimal.ZERO);
        return IntStream.rangeClosed(-1, 6)
                .boxed()
                .flatMap(tens -> Stream.of(1, 2, 5).map(step -> BigDecimal.valueOf(step).scaleByPowerOfTen(tens)))
                .filter(top -> top.compareTo(most) >= 0)
                .findFirst()
                .orElse(most);
    }

    /// The middle of a day's scale in kW.
    public static String middle(DayOfEnergy.OfMeter day) {
        return scale(day).divide(BigDecimal.TWO).stripTrailingZeros().toPlainString();
    }

    /// The height of a half hour on its day's scale, in per cent.
    public static long height(DayOfEnergy.OfMeter day, DayOfEnergy.HalfHour half) {
        double here = half.seen().map(HalfHourRow::kilowatts).orElse(0.0);
        return Math.round(100.0 * here / scale(day).doubleValue());
    }
}
