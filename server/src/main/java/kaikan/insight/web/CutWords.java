package kaikan.insight.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.facility.web.AtSite;
import kaikan.insight.Cut;
import kaikan.insight.RateReport;
import kaikan.platform.web.Page;

/// How the report says what it counted.
public final class CutWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private CutWords() {}

    /// What counts as one piece of a day.
    public static String rule(Page page, Cut cut) {
        return switch (cut) {
            case Cut.Bands bands -> times(page, bands.times());
            case Cut.Steps(int minutes) -> page.t("insight.cut.steps", minutes);
            case Cut.Days _ -> page.t("insight.cut.days");
            case Cut.Unruled _ -> page.t("insight.cut.none");
        };
    }

    /// From when to when a rule held; empty where it held whenever the space was open.
    public static String span(Page page, RateReport.Line line, RateReport.Cutting cutting) {
        String tag = page.language().tag();
        return line.cuttings().size() == 1
                ? ""
                : page.t("insight.cut.span", DateText.shortDate(cutting.from(), tag), DateText.shortDate(cutting.to(), tag));
    }

    /// By which version of which ordinance; empty where none was in force.
    public static String source(Page page, RateReport.Cutting cutting) {
        return cutting.edition()
                .map(edition -> page.t("insight.cut.by", edition.name().in(page.words()), edition.version()))
                .orElse("");
    }

    /// Whether the month has not begun: what is booked in it is a prospect, not a result.
    public static boolean ahead(AtSite at, YearMonth month) {
        return month.isAfter(YearMonth.from(today(at)));
    }

    /// Whether it is the running month, of which only the days up to today are counted.
    public static boolean unfinished(AtSite at, YearMonth month) {
        return !ahead(at, month) && !today(at).isAfter(month.atEndOfMonth());
    }

    /// The day and the time of now.
    public static String moment(AtSite at) {
        return DateText.date(today(at), at.page().language().tag()) + " " + CLOCK.format(at.page().now().atZone(at.site().zone()));
    }

    private static LocalDate today(AtSite at) {
        return at.page().now().atZone(at.site().zone()).toLocalDate();
    }

    private static String times(Page page, List<DayRange> times) {
        return times.stream().map(time -> DateText.times(time, page.language().tag())).collect(Collectors.joining("　"));
    }
}
