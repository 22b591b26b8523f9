package kaikan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// One line of the table of holidays: in these years, on this day, under this name. Written as
/// `1949 - | 1/1 | 元日 | New Year's Day | …`; the day is `month/day`, `month/monN` (the Nth Monday), `vernal` or `autumnal`.
///
/// @param first first year
/// @param last  last year
/// @param day   when in the year
/// @param name  what the day is called
public record HolidayRule(int first, int last, When day, Holiday.Name name) {
    /// When in a year.
    public sealed interface When {
        /// A fixed date.
        record Fixed(Month month, int day) implements When {}

        /// The nth Monday of a month ("Happy Monday").
        record NthMonday(Month month, int nth) implements When {}

        /// The day of the equinox, known for certain only when it is announced.
        record AtEquinox(Equinox equinox) implements When {}
    }

    /// Reads one line of the table.
    ///
    /// @throws IllegalArgumentException if it is not written as above
    public static HolidayRule parse(String line) {
        String[] cells = line.split("\\|");
        if (cells.length != 5) {
            throw new IllegalArgumentException("a holiday needs years | day | ja | en | easy: " + line);
        }
        String[] years = cells[0].strip().split("\\s+");
        int first = Integer.parseInt(years[0]);
        int last = years.length == 1 ? first : years[1].equals("-") ? Holidays.LAST_YEAR : Integer.parseInt(years[1]);
        return new HolidayRule(first, last, when(cells[1].strip()), new Holiday.Name(cells[2].strip(), cells[3].strip(), cells[4].strip()));
    }

    /// The date in that year, if the rule holds in it.
    Optional<LocalDate> in(int year, EquinoxTable equinoxes) {
        if (year < first || year > last) {
            return Optional.empty();
        }
        return Optional.of(
                switch (day) {
                    case When.Fixed(Month month, int dayOfMonth) -> LocalDate.of(year, month, dayOfMonth);
                    case When.NthMonday(Month month, int nth) ->
                        LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY));
                    case When.AtEquinox(Equinox equinox) -> equinoxes.day(equinox, year);
                });
    }

    private static When when(String text) {
        return switch (text) {
            case "vernal" -> new When.AtEquinox(Equinox.VERNAL);
            case "autumnal" -> new When.AtEquinox(Equinox.AUTUMNAL);
            default -> monthAndDay(text.split("/", 2));
        };
    }

    private static When monthAndDay(String[] parts) {
        Month month = Month.of(Integer.parseInt(parts[0]));
        return parts[1].startsWith("mon")
                ? new When.NthMonday(month, Integer.parseInt(parts[1].substring(3)))
                : new When.Fixed(month, Integer.parseInt(parts[1]));
    }
}
