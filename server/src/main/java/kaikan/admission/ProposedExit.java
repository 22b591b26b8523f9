package kaikan.admission;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogues;

/// When somebody who forgot to scan probably left: at the end of what was booked that day, or two hours after coming; never after that day.
@Singleton
public class ProposedExit {
    private static final Duration USUAL_STAY = Duration.ofHours(2);

    private final BookedRepository bookings;
    private final Catalogues catalogues;

    ProposedExit(BookedRepository bookings, Catalogues catalogues) {
        this.bookings = bookings;
        this.catalogues = catalogues;
    }

    /// The proposed time, after the entry.
    public Instant of(Insider person) {
        ZoneId zone = catalogues.current().site(person.siteId()).zone();
        Instant since = person.since();
        LocalDate day = since.atZone(zone).toLocalDate();
        Instant usual = since.plus(USUAL_STAY);
        Instant lastOfDay = TimeSlot.ofDay(day, zone).end().minusSeconds(60);
        Instant wanted = bookedEnd(person, TimeSlot.ofDay(day, zone)).filter(end -> end.isAfter(since)).orElse(usual);
        Instant end = wanted.isBefore(lastOfDay) ? wanted : lastOfDay;
        return end.isAfter(since) ? end : since.plusSeconds(1);
    }

    private Optional<Instant> bookedEnd(Insider person, TimeSlot day) {
        return Optional.ofNullable(person.bookingId())
                .flatMap(id -> bookings.usesOf(List.of(id)).stream()
                        .map(BookedUse::useTo)
                        .filter(end -> day.start().isBefore(end) && !end.isAfter(day.end()))
                        .max(Comparator.naturalOrder()));
    }
}
