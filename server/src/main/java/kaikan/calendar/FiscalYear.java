package kaikan.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// A Japanese fiscal year: 1 April to 31 March.
///
/// @param year the year in which it begins
public record FiscalYear(int year) implements Comparable<FiscalYear> {
    /// The fiscal year in which the day lies.
    public static FiscalYear of(LocalDate date) {
        return new FiscalYear(date.getMonthValue() < Month.APRIL.getValue() ? date.getYear() - 1 : date.getYear());
    }

    /// 1 April.
    public LocalDate first() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    /// 31 March.
    public LocalDate last() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    /// Whether the day lies in it.
    public boolean contains(LocalDate date) {
        return of(date).equals(this);
    }

    /// Its twelve months from April.
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.of(year, Month.APRIL), month -> month.plusMonths(1)).limit(12).toList();
    }

    /// The whole year as a slot of that zone.
    public TimeSlot in(ZoneId zone) {
        return TimeSlot.ofDays(first(), last(), zone);
    }

    /// The one after.
    public FiscalYear next() {
        return new FiscalYear(year + 1);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }
}
