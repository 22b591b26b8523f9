package kaikan.energy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Site;

/// What the meters of a site counted on a day, and what of it belongs to which booking.
@Singleton
public class DayOfEnergy {
    private final Meters meters;
    private final BookedTimeRepository booked;
    private final Clock clock;

    DayOfEnergy(Meters meters, BookedTimeRepository booked, Clock clock) {
        this.meters = meters;
        this.booked = booked;
        this.clock = clock;
    }

    /// A meter's day.
    ///
    /// @param used what flowed; nothing without two readings
    /// @param peak the half hour with the highest mean power
    public record OfMeter(MeterInfo meter, Optional<Consumption> used, Optional<HalfHourRow> peak, List<HalfHourRow> halfHours) {
        public OfMeter {
            halfHours = List.copyOf(halfHours);
        }
    }

    /// A booking's share. It is measured only where the meter supplies nothing but this booking's space and its readings have no gap.
    public record OfBooking(BookedTime booking, MeterInfo meter, Consumption used) {}

    /// Each meter's day, by code.
    @Transactional(readOnly = true)
    public List<OfMeter> meters(Site site, LocalDate date) {
        TimeSlot day = soFar(TimeSlot.ofDay(date, site.zone()));
        return meters.at(site.id()).stream()
                .map(meter -> {
                    List<HalfHourRow> halfHours = meters.halfHours(meter.id(), day);
                    Optional<HalfHourRow> peak = halfHours.stream().max(Comparator.comparingLong(HalfHourRow::wattHours));
                    return new OfMeter(meter, meters.consumption(meter.id(), day), peak, halfHours);
                })
                .toList();
    }

    /// Each booking that began that day in a space with a meter.
    @Transactional(readOnly = true)
    public List<OfBooking> bookings(Site site, LocalDate date) {
        TimeSlot day = TimeSlot.ofDay(date, site.zone());
        List<OfBooking> shares = new ArrayList<>();
        for (BookedTime one : booked.startingBetween(site.id(), day.start(), day.end())) {
            for (MeterInfo meter : meters.at(site.id())) {
                if (meter.spaceIds().contains(one.spaceId()) && one.useFrom().isBefore(clock.instant())) {
                    share(one, meter).ifPresent(shares::add);
                }
            }
        }
        return shares;
    }

    private Optional<OfBooking> share(BookedTime one, MeterInfo meter) {
        TimeSlot use = soFar(new TimeSlot(one.useFrom(), one.useTo()));
        boolean alone = meter.spaceIds().equals(List.of(one.spaceId()));
        return meters.consumption(meter.id(), use)
                .map(used -> alone ? used : new Consumption(used.wattHours(), Consumption.Certainty.ESTIMATED))
                .map(used -> new OfBooking(one, meter, used));
    }

    private TimeSlot soFar(TimeSlot slot) {
        Instant now = clock.instant();
        return slot.start().isBefore(now) && now.isBefore(slot.end()) ? new TimeSlot(slot.start(), now) : slot;
    }
}
