package kaikan.energy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;

/// What the meters of a site counted on a day, and what of it belongs to which booking.
@Singleton
public class DayOfEnergy {
    private final Meters meters;
    private final BookedTimeRepository booked;
    private final Catalogues catalogues;
    private final Clock clock;

    DayOfEnergy(Meters meters, BookedTimeRepository booked, Catalogues catalogues, Clock clock) {
        this.meters = meters;
        this.booked = booked;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /// A meter's day.
    ///
    /// @param used what flowed; nothing without two readings
    /// @param halfHours all half hours of the day that have begun, in order
    /// @param highest the half hour with the highest mean power of this month and the eleven before; contracts go by it
    public record OfMeter(MeterInfo meter, Optional<Consumption> used, List<HalfHour> halfHours, Optional<HalfHourRow> highest) {
        public OfMeter {
            halfHours = List.copyOf(halfHours);
        }

        /// The half hour with the highest mean power of the day, among those whose power is known.
        public Optional<HalfHourRow> peak() {
            return known().max(Comparator.comparingLong(HalfHourRow::wattHours));
        }

        /// Whether the meter counted anything that day.
        public boolean read() {
            return halfHours.stream().anyMatch(half -> half.seen().isPresent());
        }

        private Stream<HalfHourRow> known() {
            return halfHours.stream().map(HalfHour::seen).flatMap(Optional::stream).filter(HalfHourRow::known);
        }
    }

    /// A half hour of a day.
    ///
    /// @param seen what was read in it; nothing where nothing was
    public record HalfHour(Instant start, Optional<HalfHourRow> seen) {}

    /// A booking's share. It is measured only where the meter supplies nothing but this booking's spaces and its readings have no gap.
    ///
    /// @param booking one of its spaces and its time
    /// @param used what flowed; nothing where the meter was not read
    public record OfBooking(BookedTime booking, MeterInfo meter, Optional<Consumption> used) {}

    /// Each meter's day, by code; meters that are no longer read only on days on which they were.
    @Transactional(readOnly = true)
    public List<OfMeter> meters(Site site, LocalDate date) {
        TimeSlot day = soFar(TimeSlot.ofDay(date, site.zone()));
        return meters.at(site.id()).stream()
                .map(meter -> ofMeter(site, meter, day))
                .filter(one -> one.meter().inUse() || one.read())
                .toList();
    }

    private OfMeter ofMeter(Site site, MeterInfo meter, TimeSlot day) {
        LocalDate first = day.startIn(site.zone()).toLocalDate().withDayOfMonth(1);
        TimeSlot year = soFar(TimeSlot.ofDays(first.minusMonths(11), first.plusMonths(1).minusDays(1), site.zone()));
        return new OfMeter(meter, meters.consumption(meter.id(), day), halfHours(meter, day), meters.highest(meter.id(), year));
    }

    private List<HalfHour> halfHours(MeterInfo meter, TimeSlot day) {
        Map<Instant, HalfHourRow> seen = new LinkedHashMap<>();
        meters.halfHours(meter.id(), day).stream().filter(HalfHourRow::touched).forEach(row -> seen.put(row.startsAt(), row));
        List<HalfHour> all = new ArrayList<>();
        for (Instant at = day.start(); at.isBefore(day.end()) && !at.isAfter(clock.instant()); at = at.plusSeconds(HalfHours.SECONDS)) {
            all.add(new HalfHour(at, Optional.ofNullable(seen.get(at))));
        }
        return all;
    }

    /// Each booking that began that day in spaces with a meter, also one that was cancelled since, for the time until then; several spaces of
    /// one time on one meter are counted once.
    @Transactional(readOnly = true)
    public List<OfBooking> bookings(Site site, LocalDate date) {
        TimeSlot day = TimeSlot.ofDay(date, site.zone());
        Catalogue catalogue = catalogues.current();
        Map<String, List<BookedTime>> together = new LinkedHashMap<>();
        for (BookedTime one : booked.startingBetween(site.id(), day.start(), day.end())) {
            if (one.useFrom().isBefore(clock.instant())) {
                together.computeIfAbsent(one.ref() + one.useFrom() + one.useTo(), _ -> new ArrayList<>()).add(one);
            }
        }
        List<MeterInfo> all = meters.at(site.id());
        return together.values().stream()
                .flatMap(uses -> all.stream().flatMap(meter -> share(catalogue, uses, meter).stream()))
                .toList();
    }

    private Optional<OfBooking> share(Catalogue catalogue, List<BookedTime> uses, MeterInfo meter) {
        Set<Long> taken = units(catalogue, uses.stream().map(BookedTime::spaceId).toList());
        Set<Long> supplied = units(catalogue, meter.spaceIds());
        if (supplied.stream().noneMatch(taken::contains)) {
            return Optional.empty();
        }
        BookedTime one = uses.getFirst();
        boolean alone = taken.containsAll(supplied);
        Optional<Consumption> used = meters.consumption(meter.id(), soFar(new TimeSlot(one.useFrom(), one.useTo())));
        return Optional.of(new OfBooking(one, meter, alone ? used : used.map(Consumption::shared)));
    }

    private static Set<Long> units(Catalogue catalogue, List<Long> spaces) {
        Set<Long> units = new HashSet<>();
        spaces.forEach(space -> units.addAll(catalogue.space(space).units().keySet()));
        return units;
    }

    private TimeSlot soFar(TimeSlot slot) {
        Instant now = clock.instant();
        return slot.start().isBefore(now) && now.isBefore(slot.end()) ? new TimeSlot(slot.start(), now) : slot;
    }
}
