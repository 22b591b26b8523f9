package kaikan.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import kaikan.facility.Site;

/// When the demonstration's people act: applicants some days ahead in their waking hours, staff in the days after at their desks, all of
/// them before now. Its dice are its own, so that what is booked does not depend on when it was.
final class DemoTimes {
    private static final int EARLIEST = 6;
    private static final int LATEST = 36;

    private final Random chance = new Random(20261123);
    private final Instant now;

    DemoTimes(Instant now) {
        this.now = now;
    }

    /// When somebody applied for a use that starts then; yesterday at the latest, and days before the use.
    Instant applied(Site site, Instant start) {
        LocalDate use = start.atZone(site.zone()).toLocalDate();
        LocalDate today = now.atZone(site.zone()).toLocalDate();
        LocalDate ahead = use.minusDays(chance.nextInt(EARLIEST, LATEST));
        LocalDate day = ahead.isBefore(today) ? ahead : today.minusDays(chance.nextInt(1, 4));
        return at(site, day, LocalTime.of(7, 30), 14 * 60);
    }

    /// When staff looked at what was applied for then.
    Instant decided(Site site, Instant applied) {
        LocalDate day = applied.atZone(site.zone()).toLocalDate().plusDays(chance.nextInt(1, 4));
        Instant decided = at(site, day, LocalTime.of(9, 0), 8 * 60);
        Instant latest = now.minusSeconds(60L * chance.nextInt(5, 50));
        return decided.isBefore(latest) ? decided : latest;
    }

    /// When an applicant wanted something else after that decision.
    Instant thoughtAgain(Site site, Instant decided) {
        Instant later = decided(site, decided);
        return later.isAfter(decided) ? later : decided.plusSeconds(60);
    }

    private Instant at(Site site, LocalDate day, LocalTime from, int minutes) {
        return day.atTime(from).plusMinutes(chance.nextInt(minutes)).plusSeconds(chance.nextInt(60)).atZone(site.zone()).toInstant();
    }
}
