package kaikan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// When a house is open: ranges per weekday, other ranges on holidays if it has them, and rules that shut it.
///
/// Kept as one line of text ([#parse] and [#text]): `mon-fri 9:00-21:00; sat,sun 9:00-17:00; holiday 10:00-16:00; closed 12/29-1/3`.
/// The rules after `closed` are `12/29-1/3`, `mon`, `mon unless holiday`, `mon or next weekday`, `2nd wed`, `last sun`, `holiday` and
/// `day after holiday`.
///
/// @param weekly     ranges per weekday, in order and without overlap; a weekday without ranges is closed
/// @param onHolidays ranges on holidays; empty means as on that weekday
/// @param closed     rules that shut it; the first that does is named
public record OpeningHours(Map<DayOfWeek, List<DayRange>> weekly, List<DayRange> onHolidays, List<DayRule> closed) {
    /// @throws IllegalArgumentException if ranges of a day overlap
    public OpeningHours {
        weekly = weekly.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> inOrder(entry.getValue()), (a, b) -> b, () -> new EnumMap<>(DayOfWeek.class)));
        onHolidays = inOrder(onHolidays);
        closed = List.copyOf(closed);
    }

    /// The same range every day of the year.
    public static OpeningHours daily(DayRange range) {
        return new OpeningHours(
                List.of(DayOfWeek.values()).stream().collect(Collectors.toMap(day -> day, _ -> List.of(range))), List.of(), List.of());
    }

    /// Reads the line described above.
    ///
    /// @throws IllegalArgumentException naming the part that cannot be read
    public static OpeningHours parse(String text) {
        return OpeningText.parse(text);
    }

    /// The line described above; reading it again gives an equal value.
    public String text() {
        return OpeningText.write(this);
    }

    /// What happens on that day.
    public OpeningDay on(LocalDate date, Holidays holidays) {
        for (DayRule rule : closed) {
            if (rule.matches(date, holidays)) {
                return new OpeningDay.Shut(rule);
            }
        }
        List<DayRange> ranges = !onHolidays.isEmpty() && holidays.isHoliday(date) ? onHolidays : weekly.get(date.getDayOfWeek());
        return ranges == null
                ? new OpeningDay.Shut(new DayRule.Weekly(date.getDayOfWeek(), DayRule.IfHoliday.CLOSED_ANYWAY))
                : new OpeningDay.Open(ranges);
    }

    /// Whether the answer for that day may still change, seen from `today`, because an equinox is not announced yet.
    public Certainty certainty(LocalDate date, Holidays holidays, LocalDate today) {
        boolean depends = !onHolidays.isEmpty() || closed.stream().anyMatch(DayRule::dependsOnHolidays);
        return depends ? holidays.certainty(date, today) : Certainty.SETTLED;
    }

    /// The first day from `date` on that is open.
    ///
    /// @throws IllegalStateException if no day within two years is
    public LocalDate nextOpenDay(LocalDate date, Holidays holidays) {
        return date.datesUntil(date.plusYears(2))
                .filter(day -> on(day, holidays) instanceof OpeningDay.Open)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("never open: " + text()));
    }

    private static List<DayRange> inOrder(List<DayRange> ranges) {
        List<DayRange> sorted = ranges.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).overlaps(sorted.get(i - 1))) {
                throw new IllegalArgumentException("opening hours overlap: " + sorted.get(i - 1) + " and " + sorted.get(i));
            }
        }
        return sorted;
    }
}
