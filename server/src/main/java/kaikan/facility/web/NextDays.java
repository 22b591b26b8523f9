package kaikan.facility.web;

import java.time.LocalDate;
import java.util.List;
import kaikan.calendar.Certainty;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRule;
import kaikan.calendar.DayRuleText;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningDay;
import kaikan.calendar.OpeningHours;
import kaikan.platform.text.Words;

/// What opening hours mean for the next fourteen days, so that a clerk sees a slip before anybody else does.
public final class NextDays {
    private static final int DAYS = 14;

    private NextDays() {}

    /// One day of the preview.
    ///
    /// @param open whether the house opens at all
    /// @param text its hours, or why it is closed
    /// @param note the holiday's name, and whether it may still move; empty on ordinary days
    public record Line(String date, boolean open, String text, String note) {}

    static List<Line> of(OpeningHours hours, LocalDate today, Words words) {
        return today.datesUntil(today.plusDays(DAYS)).map(date -> line(hours, date, today, words)).toList();
    }

    private static Line line(OpeningHours hours, LocalDate date, LocalDate today, Words words) {
        String tag = words.language().tag();
        Holidays holidays = Holidays.japan();
        String holiday = holidays.on(date).map(day -> day.name().in(tag)).orElse("");
        boolean tentative = hours.certainty(date, holidays, today) == Certainty.TENTATIVE;
        String note = tentative ? holiday + " " + words.get("calendar.tentative") : holiday;
        return switch (hours.on(date, holidays)) {
            case OpeningDay.Open(var ranges) -> new Line(DateText.shortDate(date, tag), true, DateText.times(ranges, tag), note);
            case OpeningDay.Shut(DayRule rule) ->
                new Line(DateText.shortDate(date, tag), false, words.get("facility.preview.closed", DayRuleText.days(words, rule)), note);
        };
    }
}
