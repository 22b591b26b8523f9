package kaikan.facility;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningDay;
import kaikan.calendar.OpeningHours;
import kaikan.calendar.TimeSlot;

/// Which uses would stand outside the opening hours if a site opened otherwise. Nobody's booking is left before closed doors unseen.
@Singleton
public class Stranding {
    private final Occupied occupied;
    private final Clock clock;

    Stranding(Occupied occupied, Clock clock) {
        this.occupied = occupied;
        this.clock = clock;
    }

    /// The uses to come that fit the hours before but not the hours after, soonest first.
    public List<Occupant> of(long siteId, ZoneId zone, OpeningHours before, OpeningHours after) {
        return before.equals(after)
                ? List.of()
                : occupied.uses(siteId, clock.instant()).stream()
                        .filter(use -> fits(before, use.slot(), zone) && !fits(after, use.slot(), zone))
                        .toList();
    }

    /// Whether a house with these hours is open all the time of a use; of a use of several days, on each of them.
    static boolean fits(OpeningHours hours, TimeSlot use, ZoneId zone) {
        return use.datesIn(zone).stream().allMatch(date -> fits(hours, use, date, zone));
    }

    private static boolean fits(OpeningHours hours, TimeSlot use, LocalDate date, ZoneId zone) {
        return switch (hours.on(date, Holidays.japan())) {
            case OpeningDay.Shut _ -> false;
            case OpeningDay.Open open -> use.intersection(TimeSlot.ofDay(date, zone))
                    .map(part -> TimeSlot.merged(open.slots(date, zone)).stream().anyMatch(slot -> slot.contains(part)))
                    .orElse(true);
        };
    }
}
