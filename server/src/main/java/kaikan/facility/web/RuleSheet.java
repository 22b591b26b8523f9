package kaikan.facility.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.calendar.DayRule;
import org.jspecify.annotations.Nullable;

/// The days on which a house is closed, as rows of lists to choose from: `yearly_1_from_month`, `nth_2_day`, `weekly_1_if`,
/// `closed_holidays`.
final class RuleSheet {
    /// Rows of each sort that the form offers.
    static final int ROWS = 3;

    private RuleSheet() {}

    static Map<String, String> fields(List<DayRule> rules) {
        Map<String, String> fields = new LinkedHashMap<>();
        int yearly = 0;
        int nths = 0;
        int weekly = 0;
        for (DayRule rule : rules) {
            switch (rule) {
                case DayRule.Yearly(MonthDay first, MonthDay last) -> put(fields, "yearly_" + ++yearly, first, last);
                case DayRule.Nth(int nth, DayOfWeek day) -> {
                    fields.put("nth_" + ++nths + "_nth", Integer.toString(nth));
                    fields.put("nth_" + nths + "_day", HoursSheet.row(day));
                }
                case DayRule.Weekly(DayOfWeek day, DayRule.IfHoliday what) -> {
                    fields.put("weekly_" + ++weekly + "_day", HoursSheet.row(day));
                    fields.put("weekly_" + weekly + "_if", what.name());
                }
                case DayRule.OnHolidays() -> fields.put("closed_holidays", "yes");
                case DayRule.AfterHolidays() -> fields.put("closed_after", "yes");
            }
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String row, MonthDay first, MonthDay last) {
        fields.put(row + "_from_month", Integer.toString(first.getMonthValue()));
        fields.put(row + "_from_day", Integer.toString(first.getDayOfMonth()));
        fields.put(row + "_to_month", Integer.toString(last.getMonthValue()));
        fields.put(row + "_to_day", Integer.toString(last.getDayOfMonth()));
    }

    static List<DayRule> read(Sheet sheet, SheetReader reader) {
        List<DayRule> rules = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            yearly(sheet, reader, "yearly_" + i).ifPresent(rules::add);
        }
        for (int i = 1; i <= ROWS; i++) {
            nth(sheet, reader, "nth_" + i).ifPresent(rules::add);
        }
        for (int i = 1; i <= ROWS; i++) {
            DayOfWeek day = day(sheet.text("weekly_" + i + "_day"));
            if (day != null) {
                rules.add(new DayRule.Weekly(day, ifHoliday(sheet.text("weekly_" + i + "_if"))));
            }
        }
        if (!sheet.text("closed_holidays").isEmpty()) {
            rules.add(new DayRule.OnHolidays());
        }
        if (!sheet.text("closed_after").isEmpty()) {
            rules.add(new DayRule.AfterHolidays());
        }
        return rules;
    }

    private static Optional<DayRule> yearly(Sheet sheet, SheetReader reader, String row) {
        List<String> typed = Stream.of("_from_month", "_from_day", "_to_month", "_to_day").map(part -> sheet.half(row + part)).toList();
        if (typed.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        try {
            MonthDay first = MonthDay.of(Integer.parseInt(typed.get(0)), Integer.parseInt(typed.get(1)));
            boolean oneDay = typed.get(2).isEmpty() && typed.get(3).isEmpty();
            MonthDay last = oneDay ? first : MonthDay.of(Integer.parseInt(typed.get(2)), Integer.parseInt(typed.get(3)));
            return Optional.of(new DayRule.Yearly(first, last));
        } catch (DateTimeException | NumberFormatException _) {
            reader.wrong(row, "yearly");
            return Optional.empty();
        }
    }

    private static Optional<DayRule> nth(Sheet sheet, SheetReader reader, String row) {
        DayOfWeek day = day(sheet.text(row + "_day"));
        String nth = sheet.text(row + "_nth");
        if (day != null && nth.matches("-1|[1-5]")) {
            return Optional.of(new DayRule.Nth(Integer.parseInt(nth), day));
        }
        if (day != null || !nth.isEmpty()) {
            reader.wrong(row, "nth");
        }
        return Optional.empty();
    }

    private static @Nullable DayOfWeek day(String row) {
        return Stream.of(DayOfWeek.values()).filter(day -> HoursSheet.row(day).equals(row)).findFirst().orElse(null);
    }

    private static DayRule.IfHoliday ifHoliday(String name) {
        return Stream.of(DayRule.IfHoliday.values())
                .filter(what -> what.name().equals(name))
                .findFirst()
                .orElse(DayRule.IfHoliday.CLOSED_ANYWAY);
    }
}
