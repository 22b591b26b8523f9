package kaikan.insight.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kaikan.calendar.TimeSlot;
import kaikan.device.DeviceInfo;
import kaikan.energy.QuietMeter;
import kaikan.equipment.BypassLine;
import kaikan.equipment.OpenReport;
import kaikan.facility.Areas;
import kaikan.facility.Name;
import kaikan.facility.web.AtSite;
import kaikan.insight.Board;
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

    /// From when to when; midnight at the end is 24:00.
    public static String times(Page page, ZoneId zone, TimeSlot slot) {
        boolean midnight = slot.end().atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
        return time(zone, slot.start()) + (page.language() == Language.EN ? "–" : "〜") + (midnight ? "24:00" : time(zone, slot.end()));
    }

    /// The name of a space.
    public static String name(Page page, Room room) {
        return room.name().in(page.words());
    }

    /// A meter's code and name.
    public static String name(Page page, QuietMeter meter) {
        return meter.code() + " " + new Name(meter.nameJa(), meter.nameEn()).in(page.words());
    }

    /// A machine's name.
    public static String name(Page page, OpenReport report) {
        return new Name(report.nameJa(), report.nameEn()).in(page.words());
    }

    /// A machine's name.
    public static String name(Page page, BypassLine bypass) {
        return new Name(bypass.nameJa(), bypass.nameEn()).in(page.words());
    }

    /// What a kiosk found at a silent meter, beyond its silence; empty where that is all, or where only a newer kiosk knows the word.
    public static String why(Page page, QuietMeter meter) {
        String key = "insight.meter.why." + meter.why().replace(' ', '-');
        return page.words().has(key) ? page.t(key) : "";
    }

    /// The class of a phase in the stylesheet.
    public static String look(Phase phase) {
        return switch (phase) {
            case IN_USE -> "use";
            case EXPECTED -> "expected";
            case OVERDUE -> "overdue";
            case SETUP -> "setting";
            case SOON -> "soon";
            case OFF, SHUT -> "off";
            case FREE -> "free";
        };
    }

    /// The title that everybody may read; a plain word for what is not published.
    public static String published(Page page, Occasion occasion) {
        return occasion.open() == Occasion.Openness.PUBLIC ? occasion.title() : page.t("insight.private");
    }

    /// The organiser whose title everybody may read; nobody for what is not published.
    public static String publishedOrganiser(Occasion occasion) {
        return occasion.open() == Occasion.Openness.PUBLIC ? occasion.organiser() : "";
    }

    /// How many of those expected are inside; where whoever came is out, that nobody is and how many came; only how many are expected where
    /// the house does not count. In parts that stand in a line or below one another.
    public static List<String> attended(Page page, Occasion occasion) {
        Occasion.Attended came = occasion.attendance();
        if (!came.counted()) {
            return List.of(page.t("insight.people.of", number(occasion.people())));
        }
        return came.inside() == 0 && came.came() > 0
                ? List.of(page.t("insight.of.out"), page.t("insight.of.came", number(came.came()), number(occasion.people())))
                : List.of(page.t("insight.of", number(came.inside()), number(occasion.people())));
    }

    /// How many came to what is over, of those who were expected.
    public static String came(Page page, Occasion occasion) {
        Occasion.Attended came = occasion.attendance();
        String expected = number(occasion.people());
        return came.counted() ? page.t("insight.of.came", number(came.came()), expected) : page.t("insight.people.of", expected);
    }

    /// How long something lasts, in hours and minutes as far as there are any.
    public static String lasting(Page page, long minutes) {
        if (minutes < 60) {
            return page.t("insight.minutes", Math.max(1, minutes));
        }
        return minutes % 60 == 0 ? page.t("insight.hours.whole", minutes / 60) : page.t("insight.hours", minutes / 60, minutes % 60);
    }

    /// How long ago something was.
    public static String ago(AtSite at, Instant then) {
        long minutes = Math.max(0, Duration.between(then, at.page().now()).toMinutes());
        return minutes == 0 ? at.page().t("insight.ago.now") : at.page().t("insight.ago", lasting(at.page(), minutes));
    }

    /// The kiosks in one sentence.
    public static String kiosks(Page page, Board board) {
        long well = board.devices().stream().filter(device -> device.condition(page.now()) == DeviceInfo.Condition.WELL).count();
        long all = board.devices().size();
        if (all == 0) {
            return page.t("insight.kiosks.none");
        }
        return well == all ? page.t("insight.kiosks.well", all) : page.t("insight.kiosks.not-well", all - well, all);
    }

    /// A number with separators between thousands.
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// How much of a row a block or a part takes on the drawn floor: large rooms stand out, small ones stay readable.
    public static int share(int area) {
        return (int) Math.round(Math.clamp(Math.sqrt(area), 7, 45));
    }

    /// What was on the screen of a kiosk when somebody called; a code that we have no words for stands as it is.
    public static String about(Page page, String about) {
        String key = "insight.about." + about;
        return page.words().has(key) ? page.t(key) : about;
    }

    /// A rate in per cent; a dash where nothing was open.
    public static String percent(Ratio ratio) {
        return ratio.percent().map(percent -> percent + "%").orElse("–");
    }

    /// The same in the unit of the key; a word where nothing counts, so that nobody reads 0 of 0.
    public static String parts(Page page, String key, Ratio ratio) {
        return ratio.denominator().signum() == 0 ? page.t("insight.rates.nothing") : page.t(key, parts(ratio));
    }

    /// Numerator and denominator, with commas between thousands and without empty decimals.
    public static String parts(Ratio ratio) {
        return Areas.shown(ratio.numerator()) + " / " + Areas.shown(ratio.denominator());
    }
}
