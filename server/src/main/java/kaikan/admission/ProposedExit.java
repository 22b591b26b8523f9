package kaikan.admission;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
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

    /// What a proposed time rests on.
    public enum Ground {
        /// The end of what they had booked.
        BOOKED_END,
        /// Nothing but that visits mostly last two hours.
        USUAL_STAY
    }

    /// What the proposed time rests on.
    public Ground ground(Insider person) {
        TimeSlot day = dayOf(person);
        return bookedEnd(person, day).filter(end -> end.isAfter(person.since())).isPresent() ? Ground.BOOKED_END : Ground.USUAL_STAY;
    }

    /// The proposed time, after the entry. It may be still to come.
    public Instant of(Insider person) {
        TimeSlot day = dayOf(person);
        Instant since = person.since();
        Instant usual = since.plus(USUAL_STAY);
        Instant lastOfDay = day.end().minusSeconds(60);
        Instant wanted = bookedEnd(person, day).filter(end -> end.isAfter(since)).orElse(usual);
        Instant end = wanted.isBefore(lastOfDay) ? wanted : lastOfDay;
        return end.isAfter(since) ? end : since.plusSeconds(1);
    }

    private TimeSlot dayOf(Insider person) {
        ZoneId zone = catalogues.current().site(person.siteId()).zone();
        return TimeSlot.ofDay(person.since().atZone(zone).toLocalDate(), zone);
    }

    private Optional<Instant> bookedEnd(Insider person, TimeSlot day) {
        return Optional.ofNullable(person.bookingId())
                .flatMap(id -> bookings.usesOf(List.of(id)).stream()
                        .map(BookedUse::useTo)
                        .filter(end -> day.start().isBefore(end) && !end.isAfter(day.end()))
                        .max(Comparator.naturalOrder()));
    }
}
