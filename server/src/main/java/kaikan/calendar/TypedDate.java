package kaikan.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// Dates as they come in addresses and forms, `2026-12-08` or `2026-12`. Java reads years up to 999,999,999, but no database keeps them and
/// the day after the last one is an error; so what lies outside the years that MySQL keeps is no date.
public final class TypedDate {
    /// The last day that is understood; fields for a day go as far.
    public static final LocalDate LAST = LocalDate.of(9998, 12, 31);

    private static final int FIRST_YEAR = 1000;

    private TypedDate() {}

    /// The day that is meant; empty if it is none.
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> kept(day.getYear()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Whether a day is meant that lies after [#LAST].
    public static boolean tooLate(String text) {
        try {
            return LocalDate.parse(text).isAfter(LAST);
        } catch (DateTimeException _) {
            return false;
        }
    }

    /// The month that is meant; empty if it is none.
    public static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text)).filter(month -> kept(month.getYear()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean kept(int year) {
        return year >= FIRST_YEAR && year <= LAST.getYear();
    }
}
