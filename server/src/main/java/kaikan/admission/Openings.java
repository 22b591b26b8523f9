package kaikan.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningDay;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Site;
import kaikan.protocol.Opening;
import kaikan.protocol.Window;

/// When a house is open, as its doors know it.
public final class Openings {
    /// Days that a door knows the hours of: long enough for the next opening after the days around New Year to be among them.
    private static final int DAYS = 14;

    private Openings() {}

    /// What a door knows at that moment: the hours of today and the days after.
    public static Opening known(Site site, Instant now) {
        LocalDate today = date(site, now);
        return of(site, today, today.plusDays(DAYS - 1));
    }

    /// When the door is open for a use of any day, as it will know it on that day.
    ///
    /// @param earlyMinutes how long before a use the door opens, where the house is open then
    static Window door(Site site, Window use, int earlyMinutes) {
        LocalDate day = date(site, use.from());
        return of(site, day, day).door(use, earlyMinutes);
    }

    /// The hours of these days; those of the day before that reach into them are among them.
    private static Opening of(Site site, LocalDate first, LocalDate last) {
        TimeSlot covers = TimeSlot.ofDays(first, last, site.zone());
        return new Opening(
                window(covers),
                TimeSlot.merged(first.minusDays(1).datesUntil(last.plusDays(1)).flatMap(day -> hours(site, day)).toList()).stream()
                        .filter(covers::overlaps)
                        .map(Openings::window)
                        .toList());
    }

    private static Stream<TimeSlot> hours(Site site, LocalDate day) {
        return switch (site.hours().on(day, Holidays.japan())) {
            case OpeningDay.Open open -> open.slots(day, site.zone()).stream();
            case OpeningDay.Shut _ -> Stream.empty();
        };
    }

    private static LocalDate date(Site site, Instant moment) {
        return moment.atZone(site.zone()).toLocalDate();
    }

    private static Window window(TimeSlot slot) {
        return new Window(slot.start(), slot.end());
    }
}
