package kaikan.calendar;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import kaikan.platform.text.Words;

/// Says in the reader's language which days a rule picks, and that a house is closed on them.
public final class DayRuleText {
    private DayRuleText() {}

    /// The days, as in 日曜日, 祝日 or 12月29日〜1月3日.
    public static String days(Words words, DayRule rule) {
        return switch (rule) {
            case DayRule.Yearly(MonthDay first, MonthDay last) ->
                first.equals(last)
                        ? date(words, first)
                        : words.get("calendar.day.yearly", date(words, first), date(words, last));
            case DayRule.Weekly(DayOfWeek day, DayRule.IfHoliday ifHoliday) ->
                switch (ifHoliday) {
                    case CLOSED_ANYWAY -> name(words, day);
                    case OPEN -> words.get("calendar.day.unless-holiday", name(words, day));
                    case NEXT_WEEKDAY -> words.get("calendar.day.or-next", name(words, day));
                };
            case DayRule.Nth(int nth, DayOfWeek day) ->
                nth == -1 ? words.get("calendar.day.last", name(words, day)) : words.get("calendar.day.nth", nth, name(words, day));
            case DayRule.OnHolidays() -> words.get("calendar.day.holiday");
            case DayRule.AfterHolidays() -> words.get("calendar.day.after-holiday");
        };
    }

    /// Several rules in one phrase.
    public static String days(Words words, List<DayRule> rules) {
        return rules.stream().map(rule -> days(words, rule)).collect(Collectors.joining(words.get("calendar.day.and")));
    }

    /// The sentence that the house is closed on these days.
    public static String closed(Words words, DayRule rule) {
        return words.get("calendar.closed", days(words, rule));
    }

    private static String name(Words words, DayOfWeek day) {
        return DateText.weekday(day, words.language().tag());
    }

    private static String date(Words words, MonthDay day) {
        return DateText.day(day, words.language().tag());
    }
}
