package kaikan.insight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    /// unused. Spaces that are let for months, and those withdrawn before it began, are not in it.
    @Transactional(readOnly = true)
    public RateReport of(Site site, YearMonth month) {
        Catalogue catalogue = catalogues.current();
        LocalDate through = through(site, month);
        TimeSlot whole = TimeSlot.ofDays(month.atDay(1), month.atEndOfMonth(), site.zone());
        List<Booking> booked = bookings.at(site.id(), whole).stream().filter(one -> one.state() == BookingState.CONFIRMED).toList();
        List<Closure> shut = closures.at(site.id(), whole).stream().filter(closure -> !closure.withdrawn()).toList();
        MonthSheet.Ground ground = new MonthSheet.Ground(catalogue, ordinances.current(), site);
        List<RateReport.Line> lines = catalogue.spaces(site).stream()
                .filter(space -> space.parentId() == null && space.kind() != SpaceKind.EQUIPMENT && !space.kind().tenancy())
                .filter(space -> space.offeredOn(month.atDay(1)))
                .map(space -> new MonthSheet(ground, space, closing(catalogue, space, shut)).line(month.atDay(1), through, booked))
                .toList();
        return new RateReport(month, through, lines);
    }

    /// Today in the running month, otherwise the month's last day; a month to come is counted as it is booked so far.
    private LocalDate through(Site site, YearMonth month) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        return YearMonth.from(today).equals(month) ? today : month.atEndOfMonth();
    }

    private static List<Closure> closing(Catalogue catalogue, Space space, List<Closure> shut) {
        return shut.stream().filter(closure -> closes(catalogue, closure, space)).toList();
    }

    private static boolean closes(Catalogue catalogue, Closure closure, Space space) {
        Set<Long> units = new HashSet<>();
        closure.spaceIds().forEach(id -> units.addAll(catalogue.space(id).units().keySet()));
        return units.containsAll(space.units().keySet());
    }
}
