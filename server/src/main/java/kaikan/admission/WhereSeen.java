package kaikan.admission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.booking.Booking;
import kaikan.booking.BookingEvent;
import kaikan.booking.BookingListener;
import kaikan.booking.RoomsAndEquipment;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;

/// Keeps where people were seen last: whoever came in for a booking is in the rooms that it had then, and whoever went through the door of a
/// room since, where they went. A booking that is moved to other rooms
/// while it is used moves nobody; they are there until they leave, or leave and come in again. What keeps one of its rooms, or a part of one,
/// is only made smaller or larger, and its people are taken to be in what it keeps.
@Singleton
class WhereSeen implements BookingListener {
    private final MovedFromRepository moves;
    private final VisitRepository visits;
    private final BookedRepository bookings;
    private final Catalogues catalogues;
    private final Clock clock;

    WhereSeen(MovedFromRepository moves, VisitRepository visits, BookedRepository bookings, Catalogues catalogues, Clock clock) {
        this.moves = moves;
        this.visits = visits;
        this.bookings = bookings;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Override
    public void on(BookingEvent event) {
        if (event instanceof BookingEvent.Changed(var before, var after)
                && catalogues.current().site(after.siteId()).has(Module.ADMISSION)) {
            Instant now = clock.instant();
            List<Booking.Item> left = today(before, now);
            boolean used = left.stream().anyMatch(item -> !now.isBefore(item.claimed().start())) || insideBy(before.id()) > 0;
            if (used && apart(spaces(left), spaces(today(after, now)))) {
                left.forEach(item -> moves.save(MovedFrom.of(before, item, now)));
            }
        }
    }

    /// What was moved at the site since a moment.
    Moves since(Site site, Instant since) {
        Map<Long, List<MovedFrom>> rows = moves.since(site.id(), since).stream().collect(Collectors.groupingBy(MovedFrom::bookingId));
        Map<Long, List<BookedUse>> now = rows.isEmpty()
                ? Map.of()
                : bookings.usesOf(rows.keySet()).stream().collect(Collectors.groupingBy(BookedUse::bookingId));
        return new Moves(rows, now);
    }

    /// What was moved: by booking, those of its first move first, and what these bookings have by now.
    final class Moves {
        private final Map<Long, List<MovedFrom>> rows;
        private final Map<Long, List<BookedUse>> now;

        private Moves(Map<Long, List<MovedFrom>> rows, Map<Long, List<BookedUse>> now) {
            this.rows = rows;
            this.now = now;
        }

        /// The bookings.
        List<Long> bookings() {
            return rows.keySet().stream().sorted().toList();
        }

        /// The rooms in which somebody was seen and which their booking has no more; nothing of whoever is where it is.
        List<MovedFrom> behind(Insider person) {
            Instant last = person.lastSeen();
            List<MovedFrom> later = person.bookingId() == null || last == null || person.outOfRoom()
                    ? List.of()
                    : rows.getOrDefault(person.bookingId(), List.of()).stream()
                            .filter(row -> row.movedAt().isAfter(last) && mayBeIn(person, row.spaceId()))
                            .toList();
            List<MovedFrom> seen = later.stream().filter(row -> row.movedAt().equals(later.getFirst().movedAt())).toList();
            return seen.isEmpty() || apart(seen.stream().map(MovedFrom::spaceId).toList(), spacesNow(seen.getFirst())) ? seen : List.of();
        }

        /// Whoever was seen at the door of one of its rooms is in none of the others.
        private boolean mayBeIn(Insider person, long spaceId) {
            Long seen = person.seenSpace();
            Catalogue catalogue = catalogues.current();
            return seen == null || RoomDoors.meets(catalogue, catalogue.space(seen), catalogue.space(spaceId));
        }

        private List<Long> spacesNow(MovedFrom row) {
            TimeSlot day = day(row.siteId(), row.movedAt());
            List<BookedUse> uses = now.getOrDefault(row.bookingId(), List.of());
            return RoomsAndEquipment.of(catalogues.current(), uses, BookedUse::spaceId).rooms().stream()
                    .filter(use -> use.startsAt().isBefore(day.end()) && day.start().isBefore(use.endsAt()))
                    .map(BookedUse::spaceId)
                    .toList();
        }
    }

    /// How many are inside by that booking now, whenever they came.
    long insideBy(long bookingId) {
        return visits.insideBy(bookingId);
    }

    /// The rooms that a booking has on the local day of a moment.
    private List<Booking.Item> today(Booking booking, Instant now) {
        TimeSlot day = day(booking.siteId(), now);
        return RoomsAndEquipment.of(catalogues.current(), booking).rooms().stream().filter(item -> item.claimed().overlaps(day)).toList();
    }

    private TimeSlot day(long siteId, Instant at) {
        Site site = catalogues.current().site(siteId);
        return TimeSlot.ofDay(at.atZone(site.zone()).toLocalDate(), site.zone());
    }

    private static List<Long> spaces(List<Booking.Item> items) {
        return items.stream().map(Booking.Item::spaceId).toList();
    }

    /// Whether no room of the ones is or shares floor with one of the others.
    private boolean apart(List<Long> ones, List<Long> others) {
        Catalogue catalogue = catalogues.current();
        return !ones.isEmpty()
                && ones.stream().noneMatch(one -> others.stream()
                        .anyMatch(other -> catalogue.space(one).sharesUnitsWith(catalogue.space(other))));
    }
}
