package kaikan.insight.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kaikan.calendar.TimeSlot;
import kaikan.facility.web.AtSite;
import kaikan.insight.Occasion;
import kaikan.insight.Phase;
import kaikan.insight.Ratio;
import kaikan.insight.Room;
import kaikan.platform.text.Language;
import kaikan.platform.web.Page;

/// How the board and the report write times, names and rates.
public final class Faces {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private Faces() {}

    /// The time on the wall clock of that zone.
    public static String time(ZoneId zone, Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    /// From when to when.
    public static String times(Page page, ZoneId zone, TimeSlot slot) {
        return time(zone, slot.start()) + (page.language() == Language.EN ? "–" : "〜") + time(zone, slot.end());
    }

    /// The name of a space.
    public static String name(Page page, Room room) {
        return page.language() == Language.EN ? room.name().en() : room.name().ja();
    }

    /// The class of a phase in the stylesheet.
    public static String look(Phase phase) {
        return switch (phase) {
            case IN_USE -> "use";
            case EXPECTED -> "use expected";
            case OVERDUE -> "overdue";
            case SOON -> "soon";
            case OFF -> "off";
            case FREE -> "free";
        };
    }

    /// The title that everybody may read; a plain word for what is not published.
    public static String published(Page page, Occasion occasion) {
        return occasion.open() == Occasion.Openness.PUBLIC ? occasion.title() : page.t("insight.private");
    }

    /// What was on the screen of a kiosk when somebody called; a code that we have no words for stands as it is.
    public static String about(Page page, String about) {
        String key = "insight.about." + about;
        return page.words().has(key) ? page.t(key) : about;
    }

    /// How long ago, in minutes.
    public static long minutesSince(AtSite at, Instant then) {
        return Math.max(0, Duration.between(then, at.page().now()).toMinutes());
    }

    /// A rate in per cent; a dash where nothing was open.
    public static String percent(Ratio ratio) {
        return ratio.percent().map(percent -> percent + " %").orElse("–");
    }

    /// Numerator and denominator, with commas between thousands and without empty decimals.
    public static String parts(Ratio ratio) {
        return plain(ratio.numerator()) + " / " + plain(ratio.denominator());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
