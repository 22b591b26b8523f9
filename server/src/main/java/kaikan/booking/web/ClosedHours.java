package kaikan.booking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kaikan.booking.Shut;
import kaikan.calendar.DayRange;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Space;

/// When a space is closed on a day, whatever stands there.
///
/// @param slots merged, in order; some may reach beyond the day
record ClosedHours(LocalDate date, ZoneId zone, List<TimeSlot> slots) {
    ClosedHours {
        slots = TimeSlot.merged(slots);
    }

    /// Those of one of the house's spaces, of what is shut at its site.
    static ClosedHours of(List<Shut> shut, Space space, LocalDate date, ZoneId zone) {
        TimeSlot day = new DayRange(0, 2 * DayRange.DAY).on(date, zone);
        return new ClosedHours(date, zone, shut.stream().filter(one -> one.reaches(space.id(), day)).map(Shut::slot).toList());
    }

    /// Whether the minute of the day that begins then is closed; the next day's count on from 1440.
    boolean at(int minute) {
        Instant begins = date.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
        return slots.stream().anyMatch(slot -> slot.contains(begins));
    }

    /// What of that time is closed.
    List<DayRange> within(DayRange time) {
        TimeSlot whole = time.on(date, zone);
        return slots.stream()
                .flatMap(slot -> slot.intersection(whole).stream())
                .map(this::range)
                .toList();
    }

    private DayRange range(TimeSlot slot) {
        int from = minute(slot.startIn(zone));
        int midnight = from / DayRange.DAY * DayRange.DAY;
        return new DayRange(from - midnight, minute(slot.endIn(zone)) - midnight);
    }

    private int minute(ZonedDateTime time) {
        return (int) ChronoUnit.MINUTES.between(date.atStartOfDay(), time.toLocalDateTime());
    }
}
