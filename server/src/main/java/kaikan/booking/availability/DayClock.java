package kaikan.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import kaikan.calendar.DayRange;
import kaikan.calendar.TimeSlot;

/// The clock on the wall of a site during one local day: between instants and minutes after 0:00.
///
/// @param slot the local day
/// @param plain whether no clock is changed on it, so that minutes may be counted
record DayClock(LocalDate date, ZoneId zone, TimeSlot slot, boolean plain) {
    private static final int MINUTE = 60;

    static DayClock of(LocalDate date, ZoneId zone) {
        TimeSlot slot = TimeSlot.ofDay(date, zone);
        return new DayClock(date, zone, slot, slot.duration().toMinutes() == DayRange.DAY);
    }

    /// The minute in which something begins; 0 if before this day, 1440 if after it.
    int from(Instant instant) {
        return minute(instant, 0);
    }

    /// The minute at which something is over, rounded up.
    int to(Instant instant) {
        return minute(instant, MINUTE - 1);
    }

    private int minute(Instant instant, int roundUp) {
        if (!instant.isAfter(slot.start())) {
            return 0;
        }
        if (!instant.isBefore(slot.end())) {
            return DayRange.DAY;
        }
        int up = instant.getNano() > 0 && roundUp > 0 ? 1 : 0;
        if (plain) {
            return (int) ((instant.getEpochSecond() - slot.start().getEpochSecond() + up + roundUp) / MINUTE);
        }
        ZonedDateTime local = instant.atZone(zone);
        return (local.toLocalTime().toSecondOfDay() + up + roundUp) / MINUTE;
    }

    /// The instant at which a minute of this day begins.
    Instant at(int minute) {
        return plain ? slot.start().plusSeconds((long) minute * MINUTE) : new DayRange(0, Math.max(1, minute)).on(date, zone).end();
    }

    /// Whether the instant lies in this day.
    boolean contains(Instant instant) {
        return slot.contains(instant);
    }
}
