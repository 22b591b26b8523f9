package kaikan.equipment.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kaikan.calendar.DateText;
import kaikan.equipment.UseLine;
import kaikan.facility.web.AtSite;
import org.jspecify.annotations.Nullable;

/// How uses of machines are written.
public final class Spans {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private Spans() {}

    /// Day and time, or a dash where it is not known.
    public static String moment(AtSite at, @Nullable Instant instant) {
        if (instant == null) {
            return "–";
        }
        var local = instant.atZone(at.site().zone());
        return DateText.shortDate(local.toLocalDate(), at.page().language().tag()) + " " + CLOCK.format(local);
    }

    /// The last day on which something counts that ends at that moment; a dash without an end.
    public static String lastDay(AtSite at, @Nullable Instant end) {
        return end == null
                ? "–"
                : DateText.date(end.minusNanos(1000).atZone(at.site().zone()).toLocalDate(), at.page().language().tag());
    }

    /// How long a use took, in hours and minutes as far as there are any.
    public static String length(AtSite at, UseLine use) {
        return use.duration().filter(time -> !time.isNegative()).map(time -> length(at, time)).orElse("–");
    }

    /// What the meter counted, in kWh.
    public static String energy(UseLine use) {
        return use.wattHours().map(wattHours -> BigDecimal.valueOf(wattHours, 3).toPlainString() + " kWh").orElse("–");
    }

    private static String length(AtSite at, Duration time) {
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        if (hours == 0) {
            return minutes == 0 ? at.page().t("equipment.length.short") : at.page().t("equipment.length.minutes", minutes);
        }
        return minutes == 0 ? at.page().t("equipment.length.hours", hours) : at.page().t("equipment.length", hours, minutes);
    }
}
