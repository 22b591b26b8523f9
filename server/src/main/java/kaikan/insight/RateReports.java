package kaikan.insight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.booking.Closure;
import kaikan.booking.Closures;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.ordinance.Ordinances;

/// Computes the rates of use of a month from bookings, opening hours, closures and the ordinances in force.
@Singleton
public class RateReports {
    private final Catalogues catalogues;
    private final Bookings bookings;
    private final Closures closures;
    private final Ordinances ordinances;
    private final Clock clock;

    RateReports(Catalogues catalogues, Bookings bookings, Closures closures, Ordinances ordinances, Clock clock) {
        this.catalogues = catalogues;
        this.bookings = bookings;
        this.closures = closures;
        this.ordinances = ordinances;
        this.clock = clock;
    }

    /// The report of a site for a month; of the running month only for the days up to today, because days to come are neither used nor
    /// unused. Spaces that are let for months, and those that were offered on no day of it, are not in it.
    @Transactional(readOnly = true)
    public RateReport of(Site site, YearMonth month) {
        Catalogue catalogue = catalogues.current();
        LocalDate first = month.atDay(1);
        LocalDate through = through(site, month);
        List<Space> spaces = catalogue.spaces(site).stream()
                .filter(space -> space.parentId() == null && space.kind() != SpaceKind.EQUIPMENT && !space.kind().tenancy())
                .filter(space -> space.offeredOnOrAfter(first) && !space.beginsAfter(through))
                .toList();
        MonthSheet.Ground ground = ground(catalogue, site, month);
        List<RateReport.Line> lines = spaces.stream()
                .map(space -> new MonthSheet(ground, space, space.units().keySet()).line(first, through))
                .toList();
        return new RateReport(month, through, lines, new WholeHouse(ground, lines).lines(first, through));
    }

    private MonthSheet.Ground ground(Catalogue catalogue, Site site, YearMonth month) {
        TimeSlot whole = TimeSlot.ofDays(month.atDay(1), month.atEndOfMonth(), site.zone());
        List<Booking> booked = bookings.at(site.id(), whole).stream().filter(one -> one.state() == BookingState.CONFIRMED).toList();
        List<Closure> shut = closures.at(site.id(), whole).stream().filter(closure -> !closure.withdrawn()).toList();
        return new MonthSheet.Ground(catalogue, ordinances.current(), site, shut, booked);
    }

    /// Today in the running month, otherwise the month's last day; a month to come is counted as it is booked so far.
    private LocalDate through(Site site, YearMonth month) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        return YearMonth.from(today).equals(month) ? today : month.atEndOfMonth();
    }
}
