package kaikan.admission;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /// When somebody probably left.
    ///
    /// @param at after the entry; it may be still to come
    public record Proposal(Instant at, Ground ground) {}

    /// The proposals for several people who have entered, by visit.
    public Map<String, Proposal> of(List<Insider> people) {
        List<Long> ids = people.stream().map(Insider::bookingId).filter(Objects::nonNull).distinct().toList();
        Map<Long, List<BookedUse>> uses = ids.isEmpty()
                ? Map.of()
                : bookings.usesOf(ids).stream().collect(Collectors.groupingBy(BookedUse::bookingId));
        return people.stream().collect(Collectors.toMap(
                Insider::visit,
                person -> proposal(person, uses.getOrDefault(Objects.requireNonNullElse(person.bookingId(), 0L), List.of()))));
    }

    /// The proposal for one person who has entered.
    public Proposal of(Insider person) {
        return proposal(person, person.bookingId() == null ? List.of() : bookings.usesOf(List.of(person.bookingId())));
    }

    private Proposal proposal(Insider person, List<BookedUse> uses) {
        TimeSlot day = dayOf(person);
        Instant since = person.since();
        Optional<Instant> booked = bookedEnd(uses, day).filter(end -> end.isAfter(since));
        Instant lastOfDay = day.end().minusSeconds(60);
        Instant wanted = booked.orElse(since.plus(USUAL_STAY));
        Instant end = wanted.isBefore(lastOfDay) ? wanted : lastOfDay;
        return new Proposal(
                end.isAfter(since) ? end : since.plusSeconds(1), booked.isPresent() ? Ground.BOOKED_END : Ground.USUAL_STAY);
    }

    private TimeSlot dayOf(Insider person) {
        ZoneId zone = catalogues.current().site(person.siteId()).zone();
        return TimeSlot.ofDay(person.since().atZone(zone).toLocalDate(), zone);
    }

    private static Optional<Instant> bookedEnd(List<BookedUse> uses, TimeSlot day) {
        return uses.stream()
                .map(BookedUse::useTo)
                .filter(end -> day.start().isBefore(end) && !end.isAfter(day.end()))
                .max(Comparator.naturalOrder());
    }
}
