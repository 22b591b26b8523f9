package kaikan.facility.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.calendar.DayRuleText;
import kaikan.calendar.OpeningHours;
import kaikan.platform.text.Words;

/// Opening hours in a few lines: weekdays in a row with the same times share one.
public final class OpeningWords {
    private OpeningWords() {}

    /// The lines, weekdays first, then holidays, then when it is closed.
    public static List<String> lines(Words words, OpeningHours hours) {
        List<String> lines = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean last = day == DayOfWeek.SUNDAY || !ranges(hours, day).equals(ranges(hours, day.plus(1)));
            if (last) {
                if (!ranges(hours, day).isEmpty()) {
                    lines.add(days(words, first, day) + "　" + times(words, ranges(hours, day)));
                }
                first = day.plus(1);
            }
        }
        if (!hours.onHolidays().isEmpty()) {
            lines.add(words.get("facility.field.holiday") + "　" + times(words, hours.onHolidays()));
        }
        if (!hours.closed().isEmpty()) {
            lines.add(words.get("facility.preview.closed", DayRuleText.days(words, hours.closed())));
        }
        return lines;
    }

    private static List<DayRange> ranges(OpeningHours hours, DayOfWeek day) {
        return hours.weekly().getOrDefault(day, List.of());
    }

    private static String days(Words words, DayOfWeek first, DayOfWeek last) {
        if (first == DayOfWeek.MONDAY && last == DayOfWeek.SUNDAY) {
            return words.get("facility.hours.every-day");
        }
        String from = words.get("facility.field." + HoursSheet.row(first));
        return first == last ? from : words.get("facility.hours.days", from, words.get("facility.field." + HoursSheet.row(last)));
    }

    private static String times(Words words, List<DayRange> ranges) {
        return DateText.times(ranges, words.language().tag());
    }
}
