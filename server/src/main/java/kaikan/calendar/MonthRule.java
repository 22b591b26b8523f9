package kaikan.calendar;

import java.time.LocalDate;
import java.util.function.Predicate;

/// How far ahead applications open, as ordinances say it: "the same day N months before" or "the first of the month N months before".
///
/// @param months   how many months before the day of use, 0 to 120
/// @param day      which day of that month
/// @param ifClosed what happens when that day is a closed one
public record MonthRule(int months, Day day, IfClosed ifClosed) {
    /// Which day of the month.
    public enum Day {
        /// The day with the same number, or the month's last if it has none (31 August, 6 months → last day of February).
        SAME_DAY,
        /// The first day of the month.
        FIRST_OF_MONTH
    }

    /// What happens when the opening day is a closed one.
    public enum IfClosed {
        /// It opens all the same.
        OPENS_ANYWAY,
        /// It opens on the next open day.
        NEXT_OPEN_DAY
    }

    private static final int SEARCH_DAYS = 366;

    /// @throws IllegalArgumentException if the months are out of bounds
    public MonthRule {
        if (months < 0 || months > 120) {
            throw new IllegalArgumentException("months ahead: " + months);
        }
    }

    /// The day on which applications for a use on `use` open.
    ///
    /// @param open whether the house (its counter) is open on a day; asked only when the rule looks for an open day
    public LocalDate opens(LocalDate use, Predicate<LocalDate> open) {
        LocalDate sameDay = use.minusMonths(months);
        LocalDate nominal = day == Day.FIRST_OF_MONTH ? sameDay.withDayOfMonth(1) : sameDay;
        return switch (ifClosed) {
            case OPENS_ANYWAY -> nominal;
            case NEXT_OPEN_DAY ->
                nominal.datesUntil(nominal.plusDays(SEARCH_DAYS)).filter(open).findFirst().orElse(nominal);
        };
    }
}
