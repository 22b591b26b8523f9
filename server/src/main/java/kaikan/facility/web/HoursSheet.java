package kaikan.facility.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kaikan.calendar.DayRange;
import kaikan.calendar.OpeningHours;
import kaikan.calendar.TypedTime;

/// Opening hours as a form shows them: two ranges for each weekday and for holidays (`mon_from_1`, `holiday_to_2` …), and the rules of
/// [RuleSheet].
final class HoursSheet {
    /// The rows of the timetable in order; the last is for holidays.
    static final List<String> ROWS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun", "holiday");
    /// Ranges in a day that the form offers.
    static final int RANGES = 2;

    private HoursSheet() {}

    /// The row of a weekday.
    static String row(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /// The fields filled with these hours.
    static Map<String, String> fields(OpeningHours hours) {
        Map<String, String> fields = new LinkedHashMap<>();
        hours.weekly().forEach((day, ranges) -> put(fields, row(day), ranges));
        put(fields, "holiday", hours.onHolidays());
        fields.putAll(RuleSheet.fields(hours.closed()));
        return fields;
    }

    private static void put(Map<String, String> fields, String row, List<DayRange> ranges) {
        for (int i = 1; i <= ranges.size(); i++) {
            fields.put(row + "_from_" + i, DayRange.clock(ranges.get(i - 1).from()));
            fields.put(row + "_to_" + i, DayRange.clock(ranges.get(i - 1).to()));
        }
    }

    /// The same fields with Monday's times on all weekdays.
    static Map<String, String> likeMonday(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (String row : ROWS.subList(1, 7)) {
            for (int i = 1; i <= RANGES; i++) {
                all.put(row + "_from_" + i, fields.getOrDefault("mon_from_" + i, ""));
                all.put(row + "_to_" + i, fields.getOrDefault("mon_to_" + i, ""));
            }
        }
        return all;
    }

    /// Reads the fields; what cannot be read is said to the reader under the row's name.
    static OpeningHours read(Sheet sheet, SheetReader reader) {
        Map<DayOfWeek, List<DayRange>> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            weekly.put(day, ranges(sheet, reader, row(day)));
        }
        List<DayRange> holidays = ranges(sheet, reader, "holiday");
        if (ROWS.stream().noneMatch(row -> given(sheet, row, 1) || given(sheet, row, 2))) {
            reader.wrong("mon", "never-open");
        }
        return new OpeningHours(weekly, holidays, RuleSheet.read(sheet, reader));
    }

    private static boolean given(Sheet sheet, String row, int range) {
        return !sheet.half(row + "_from_" + range).isEmpty() || !sheet.half(row + "_to_" + range).isEmpty();
    }

    private static List<DayRange> ranges(Sheet sheet, SheetReader reader, String row) {
        List<DayRange> ranges = new ArrayList<>();
        for (int i = 1; i <= RANGES; i++) {
            int from = TypedTime.minute(sheet.half(row + "_from_" + i));
            int to = TypedTime.minute(sheet.half(row + "_to_" + i));
            if (to > DayRange.DAY) {
                reader.wrong(row, "past-midnight");
                return List.of();
            } else if (given(sheet, row, i) && from >= 0 && from < DayRange.DAY && to > from) {
                ranges.add(new DayRange(from, to));
            } else if (given(sheet, row, i)) {
                reader.wrong(row, "times");
                return List.of();
            }
        }
        if (ranges.size() == RANGES && ranges.getFirst().overlaps(ranges.getLast())) {
            reader.wrong(row, "overlap");
            return List.of();
        }
        return ranges;
    }
}
