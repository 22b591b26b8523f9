package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.booking.BookingState;
import kaikan.booking.RoomsAndEquipment;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import org.jspecify.annotations.Nullable;

/// Who is in the house now.
@Singleton
public class Muster {
    private final VisitRepository visits;
    private final SayingRepository sayings;
    private final BookedRepository bookings;
    private final PassRepository passes;
    private final WhereSeen seen;
    private final Entrances entrances;
    private final Catalogues catalogues;

    Muster(
            VisitRepository visits, SayingRepository sayings, BookedRepository bookings, PassRepository passes, WhereSeen seen,
            Entrances entrances, Catalogues catalogues) {
        this.visits = visits;
        this.sayings = sayings;
        this.bookings = bookings;
        this.passes = passes;
        this.seen = seen;
        this.entrances = entrances;
        this.catalogues = catalogues;
    }

    /// Everybody inside, the longest first, with the room at whose door they were seen last, or none where they went out of it; who was seen at
    /// none, with the rooms their booking uses now, or else today, and where it was moved since they came, those in which they were seen.
    /// Nobody is in a projector.
    @Transactional(readOnly = true)
    public List<MusterLine> of(Site site, Instant now) {
        List<Insider> inside = visits.inside(site.id());
        List<Long> ids = inside.stream().map(Insider::bookingId).filter(Objects::nonNull).distinct().toList();
        Map<Long, List<BookedUse>> uses = ids.isEmpty()
                ? Map.of()
                : bookings.usesOf(ids).stream().collect(Collectors.groupingBy(BookedUse::bookingId));
        Catalogue catalogue = catalogues.current();
        Set<String> crowded = crowded(inside);
        WhereSeen.Moves moves = seen.since(site, today(site, now).start());
        Function<Insider, @Nullable Entrance> cameIn = entrances.of(site);
        return inside.stream().map(person -> {
            List<BookedUse> behind = moves.behind(person).stream().map(MovedFrom::use).toList();
            List<BookedUse> theirs = behind.isEmpty() ? uses.getOrDefault(Objects.requireNonNullElse(person.bookingId(), 0L), List.of()) : behind;
            List<BookedUse> rooms = RoomsAndEquipment.of(catalogue, theirs, BookedUse::spaceId).rooms();
            List<Long> expected = spacesNow(rooms, site.zone(), now);
            List<Space> places = seenIn(person).orElse(expected).stream().map(catalogue::space).toList();
            return new MusterLine(person, places, person.passId() != null && crowded.contains(person.passId()), cameIn.apply(person));
        }).toList();
    }

    /// Who is inside and was told that number for leaving; of two, who came last.
    @Transactional(readOnly = true)
    public Optional<Insider> withNumber(Site site, int exitNumber) {
        return visits.inside(site.id()).stream()
                .filter(person -> Integer.valueOf(exitNumber).equals(person.exitNumber()))
                .max(Comparator.comparing(Insider::since));
    }

    /// The people who came on the local day of `now`, the last first; at most 500.
    @Transactional(readOnly = true)
    public List<Insider> cameToday(Site site, Instant now) {
        TimeSlot today = today(site, now);
        return visits.enteredBetween(site.id(), today.start(), today.end());
    }

    /// Why the desk did something by hand with these visits, by visit, in the order in which it was done.
    @Transactional(readOnly = true)
    public Map<String, List<String>> reasons(List<Insider> people) {
        return people.isEmpty()
                ? Map.of()
                : sayings.reasoned(people.stream().map(Insider::visit).toList()).stream()
                        .collect(Collectors.groupingBy(Saying::visit, Collectors.mapping(Saying::reason, Collectors.toList())));
    }

    /// How many visits began on the local day of `now`.
    @Transactional(readOnly = true)
    public long countToday(Site site, Instant now) {
        TimeSlot today = today(site, now);
        return visits.countEntered(site.id(), today.start(), today.end());
    }

    /// Who came for these bookings on the local day of `now` to where they are, without those who stayed where a booking was before it was
    /// moved ([#behind]); bookings for which nobody came are missing.
    @Transactional(readOnly = true)
    public List<Attendance> attendance(Site site, Collection<Long> bookingIds, Instant now) {
        if (bookingIds.isEmpty()) {
            return List.of();
        }
        Instant since = today(site, now).start();
        WhereSeen.Moves moves = seen.since(site, since);
        return visits.cameFor(bookingIds, since).stream()
                .filter(person -> moves.behind(person).isEmpty())
                .collect(Collectors.groupingBy(person -> Objects.requireNonNull(person.bookingId())))
                .entrySet().stream()
                .map(came -> new Attendance(came.getKey(), came.getValue()))
                .toList();
    }

    /// Those who came today and stayed where their bookings were before they were moved.
    @Transactional(readOnly = true)
    public List<Behind> behind(Site site, Instant now) {
        TimeSlot today = today(site, now);
        WhereSeen.Moves moves = seen.since(site, today.start());
        List<Long> moved = moves.bookings();
        if (moved.isEmpty()) {
            return List.of();
        }
        Map<Long, String> refs = bookings.byIds(moved).stream().collect(Collectors.toMap(Booked::id, Booked::ref));
        Map<List<MovedFrom>, List<Insider>> together = visits.cameFor(moved, today.start()).stream()
                .collect(Collectors.groupingBy(moves::behind, LinkedHashMap::new, Collectors.toList()));
        return together.entrySet().stream()
                .filter(group -> !group.getKey().isEmpty())
                .map(group -> behind(group.getKey(), group.getValue(), refs))
                .toList();
    }

    private static Behind behind(List<MovedFrom> rooms, List<Insider> people, Map<Long, String> refs) {
        long booking = rooms.getFirst().bookingId();
        return new Behind(
                booking, refs.getOrDefault(booking, ""), rooms.stream().map(Behind.Room::of).toList(), Heads.of(people), inside(people),
                people.getFirst().since());
    }

    /// The room in which somebody was seen last, or no room; empty of whoever was seen at no room's door.
    private static Optional<List<Long>> seenIn(Insider person) {
        Long space = person.seenSpace();
        return space == null ? Optional.empty() : Optional.of(person.outOfRoom() ? List.of() : List.of(space));
    }

    private static long inside(List<Insider> people) {
        return people.stream().filter(Insider::inside).count();
    }

    /// The references of those of these bookings that are not confirmed any more, so that nobody is awaited by them.
    @Transactional(readOnly = true)
    public List<String> confirmedNoMore(Collection<Long> bookingIds) {
        return bookingIds.isEmpty()
                ? List.of()
                : bookings.byIds(bookingIds).stream().filter(one -> one.state() != BookingState.CONFIRMED).map(Booked::ref).toList();
    }

    /// How many are inside by that booking now, whenever they came.
    @Transactional(readOnly = true)
    public long insideBy(long bookingId) {
        return seen.insideBy(bookingId);
    }

    /// The most people there may be; `null` without a limit.
    @Transactional(readOnly = true)
    public @Nullable Integer capacity(Site site) {
        return passes.capacity(site.id());
    }

    /// The passes with which more visits are inside than people may be. What is wrong with them only people can find out.
    private Set<String> crowded(List<Insider> inside) {
        Map<String, Long> visitsOf = inside.stream()
                .map(Insider::passId)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(pass -> pass, Collectors.counting()));
        List<String> several =
                visitsOf.entrySet().stream().filter(one -> one.getValue() > 1).map(Map.Entry::getKey).toList();
        Map<String, Integer> people = several.isEmpty()
                ? Map.of()
                : passes.findByPassIdIn(several).stream().collect(Collectors.toMap(PassRow::passId, PassRow::people));
        return visitsOf.entrySet().stream()
                .filter(one -> one.getValue() > people.getOrDefault(one.getKey(), 1))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static TimeSlot today(Site site, Instant now) {
        return TimeSlot.ofDay(now.atZone(site.zone()).toLocalDate(), site.zone());
    }

    private static List<Long> spacesNow(List<BookedUse> uses, ZoneId zone, Instant now) {
        List<Long> running = uses.stream()
                .filter(use -> !now.isBefore(use.startsAt()) && now.isBefore(use.endsAt()))
                .map(BookedUse::spaceId)
                .distinct()
                .toList();
        TimeSlot today = TimeSlot.ofDay(now.atZone(zone).toLocalDate(), zone);
        return running.isEmpty()
                ? uses.stream().filter(use -> today.contains(use.useFrom())).map(BookedUse::spaceId).distinct().toList()
                : running;
    }
}
