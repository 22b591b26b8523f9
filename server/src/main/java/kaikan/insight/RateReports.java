package kaikan.insight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.booking.Closure;
import kaikan.booking.Closures;
import kaikan.calendar.DayRange;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningDay;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.facility.Unit;

/// Computes the rates of use of a month from bookings, opening hours and closures.
@Singleton
public class RateReports {
    /// A day is cut into morning, afternoon and evening where it is open.
    static final List<DayRange> CUT =
            List.of(new DayRange(0, 13 * 60), new DayRange(13 * 60, 17 * 60), new DayRange(17 * 60, DayRange.DAY));

    private final Catalogues catalogues;
    private final Bookings bookings;
    private final Closures closures;

    RateReports(Catalogues catalogues, Bookings bookings, Closures closures) {
        this.catalogues = catalogues;
        this.bookings = bookings;
        this.closures = closures;
    }

    /// The report of a site for a month; spaces that are let for months are not in it.
    @Transactional(readOnly = true)
    public RateReport of(Site site, YearMonth month) {
        Catalogue catalogue = catalogues.current();
        TimeSlot whole = TimeSlot.ofDays(month.atDay(1), month.atEndOfMonth(), site.zone());
        List<Booking> booked = bookings.at(site.id(), whole).stream().filter(one -> one.state() == BookingState.CONFIRMED).toList();
        List<Closure> shut = closures.at(site.id(), whole).stream().filter(closure -> !closure.withdrawn()).toList();
        List<RateReport.Line> lines = catalogue.spaces(site).stream()
                .filter(space -> space.parentId() == null && space.kind() != SpaceKind.EQUIPMENT && !space.kind().tenancy())
                .map(space -> new Sheet(catalogue, site, space).line(month, booked, shut))
                .toList();
        return new RateReport(month, lines);
    }

    /// One space's month.
    private record Sheet(Catalogue catalogue, Site site, Space space) {
        RateReport.Line line(YearMonth month, List<Booking> booked, List<Closure> shut) {
            Map<Rates.Band, TimeSlot> open = new LinkedHashMap<>();
            List<Rates.Excluded> excluded = new ArrayList<>();
            List<Closure> ours = shut.stream().filter(this::closes).toList();
            month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).forEach(date -> {
                Map<Rates.Band, TimeSlot> bands = bands(date);
                if (bands.isEmpty()) {
                    excluded.add(new Rates.Excluded(date, "CLOSED", List.of()));
                    return;
                }
                Optional<Closure> all = closing(bands, ours);
                all.ifPresentOrElse(closure -> excluded.add(excluded(date, closure)), () -> open.putAll(withoutClosed(bands, ours)));
            });
            Map<Long, BigDecimal> parts = parts();
            RateReport.Weight weight = known() ? RateReport.Weight.AREA : RateReport.Weight.EQUAL;
            return new RateReport.Line(space, Rates.of(parts, open.keySet(), used(open, booked)), excluded, weight);
        }

        private Map<Rates.Band, TimeSlot> bands(LocalDate date) {
            Map<Rates.Band, TimeSlot> bands = new LinkedHashMap<>();
            if (site.hours().on(date, Holidays.japan()) instanceof OpeningDay.Open(List<DayRange> ranges)) {
                for (int i = 0; i < CUT.size(); i++) {
                    for (DayRange range : ranges) {
                        int from = Math.max(range.from(), CUT.get(i).from());
                        int to = Math.min(range.to(), CUT.get(i).to());
                        if (from < to) {
                            bands.put(new Rates.Band(date, i), new DayRange(from, to).on(date, site.zone()));
                        }
                    }
                }
            }
            return bands;
        }

        private boolean closes(Closure closure) {
            Set<Long> units = new HashSet<>();
            closure.spaceIds().forEach(id -> units.addAll(catalogue.space(id).units().keySet()));
            return units.containsAll(space.units().keySet());
        }

        private static Optional<Closure> closing(Map<Rates.Band, TimeSlot> bands, List<Closure> shut) {
            return bands.values().stream().allMatch(band -> shut.stream().anyMatch(one -> one.effective().contains(band)))
                    ? shut.stream().filter(one -> bands.values().stream().anyMatch(one.effective()::contains)).findFirst()
                    : Optional.empty();
        }

        private static Map<Rates.Band, TimeSlot> withoutClosed(Map<Rates.Band, TimeSlot> bands, List<Closure> shut) {
            Map<Rates.Band, TimeSlot> rest = new LinkedHashMap<>(bands);
            rest.values().removeIf(band -> shut.stream().anyMatch(one -> one.effective().contains(band)));
            return rest;
        }

        private Rates.Excluded excluded(LocalDate date, Closure closure) {
            LocalDate entered = closure.enteredAt().atZone(site.zone()).toLocalDate();
            Rates.Timing timing = entered.isBefore(date) ? Rates.Timing.BEFORE : Rates.Timing.LATE;
            return new Rates.Excluded(date, closure.cause().name(), List.of(new Rates.Entered(entered, timing)));
        }

        private List<Rates.Used> used(Map<Rates.Band, TimeSlot> open, List<Booking> booked) {
            List<Rates.Used> used = new ArrayList<>();
            for (Booking booking : booked) {
                for (Booking.Item item : booking.items()) {
                    for (long unit : catalogue.space(item.spaceId()).units().keySet()) {
                        open.forEach((band, slot) -> {
                            if (item.use().overlaps(slot)) {
                                used.add(new Rates.Used(band, unit));
                            }
                        });
                    }
                }
            }
            return used;
        }

        private boolean known() {
            return space.units().keySet().stream().map(catalogue::unit).allMatch(unit -> unit.area() != null);
        }

        private Map<Long, BigDecimal> parts() {
            Map<Long, BigDecimal> parts = new LinkedHashMap<>();
            boolean known = known();
            for (long id : space.units().keySet()) {
                Unit unit = catalogue.unit(id);
                parts.put(id, known && unit.area() != null ? unit.area() : BigDecimal.ONE);
            }
            return parts;
        }
    }
}
