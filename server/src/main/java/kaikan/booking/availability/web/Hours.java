package kaikan.booking.availability.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.calendar.DayRuleText;
import kaikan.calendar.OpeningHours;
import kaikan.platform.text.Words;

/// Opening hours in words.
final class Hours {
    private Hours() {}

    /// One line for each run of weekdays with the same hours, one for holidays, one for the days on which it is closed.
    static List<String> of(OpeningHours hours, Words words) {
        List<String> lines = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean last = day == DayOfWeek.SUNDAY || !ranges(hours, day).equals(ranges(hours, day.plus(1)));
            if (last) {
                lines.add(line(first, day, ranges(hours, day), words));
                first = day.plus(1);
            }
        }
        if (!hours.onHolidays().isEmpty()) {
            lines.add(words.get("availability.hours", words.get("calendar.day.holiday"), times(hours.onHolidays(), words)));
        }
        if (!hours.closed().isEmpty()) {
            lines.add(words.get("availability.closed-days", DayRuleText.days(words, hours.closed())));
        }
        return lines;
    }

    private static String line(DayOfWeek first, DayOfWeek last, List<DayRange> ranges, Words words) {
        String days = first == last ? name(first, words) : words.get("availability.day-range", name(first, words), name(last, words));
        return ranges.isEmpty() ? words.get("availability.hours.closed", days) : words.get("availability.hours", days, times(ranges, words));
    }

    private static String times(List<DayRange> ranges, Words words) {
        String tag = words.language().tag();
        return ranges.stream().map(range -> DateText.times(range, tag)).collect(Collectors.joining(words.get("availability.comma")));
    }

    private static List<DayRange> ranges(OpeningHours hours, DayOfWeek day) {
        return hours.weekly().getOrDefault(day, List.of());
    }

    private static String name(DayOfWeek day, Words words) {
        return DateText.weekday(day, words.language().tag());
    }
}
