package kaikan.booking.availability.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date as it stands in an address: one that can be shown, or the nearest that can.
sealed interface Wanted {
    int YEARS_BACK = 5;
    int YEARS_AHEAD = 5;
    Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");

    /// It can be shown.
    record Day(LocalDate date) implements Wanted {}

    /// There is no such day, or nothing is known about it.
    ///
    /// @param nearest the nearest day that can be shown
    record NoSuchDay(LocalDate nearest) implements Wanted {}

    /// Reads a date.
    static Wanted of(String text, LocalDate today) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return new NoSuchDay(today);
        }
        LocalDate nearest = nearest(matcher);
        if (nearest.isBefore(today.minusYears(YEARS_BACK)) || nearest.isAfter(today.plusYears(YEARS_AHEAD))) {
            return new NoSuchDay(nearest.isBefore(today) ? today.minusYears(YEARS_BACK) : today.plusYears(YEARS_AHEAD));
        }
        return nearest.toString().equals(text) ? new Day(nearest) : new NoSuchDay(nearest);
    }

    /// Whether a date, as it was written, names that very day, with or without zeros.
    static boolean names(String text, LocalDate day) {
        Matcher matcher = DATE.matcher(text);
        return matcher.matches()
                && Integer.parseInt(matcher.group(1)) == day.getYear()
                && Integer.parseInt(matcher.group(2)) == day.getMonthValue()
                && Integer.parseInt(matcher.group(3)) == day.getDayOfMonth();
    }

    /// Reads a month, as its first day.
    static Wanted ofMonth(String text, LocalDate today) {
        return of(text + "-01", today);
    }

    private static LocalDate nearest(Matcher matcher) {
        int month = Math.clamp(Integer.parseInt(matcher.group(2)), 1, 12);
        YearMonth of = YearMonth.of(Integer.parseInt(matcher.group(1)), month);
        int day = Integer.parseInt(matcher.group(3));
        try {
            return of.atDay(Math.max(1, day));
        } catch (DateTimeException _) {
            return of.atEndOfMonth();
        }
    }
}
