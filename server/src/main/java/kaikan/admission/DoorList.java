package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.BookingState;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.Revocations;
import kaikan.protocol.Terms;
import kaikan.protocol.Window;

/// What a door of a site must know about passes: those with a use today or tomorrow, those of bookings that were moved, and those taken back.
@Singleton
public class DoorList {
    /// The longest booking in one piece that is looked for.
    static final Duration LONGEST_USE = Duration.ofDays(32);

    private final PassRepository passes;
    private final BookedRepository bookings;
    private final Catalogues catalogues;
    private final AdmissionSettings settings;
    private final People people;
    private final BadgeDoor badges;

    DoorList(
            PassRepository passes, BookedRepository bookings, Catalogues catalogues, AdmissionSettings settings, People people,
            BadgeDoor badges) {
        this.badges = badges;
        this.passes = passes;
        this.bookings = bookings;
        this.catalogues = catalogues;
        this.settings = settings;
        this.people = people;
    }

    /// The entries of today and tomorrow, by pass id, and, whenever their booking is, those that were signed for another time than it has now: a
    /// pass from before says the old day, and only this list the right one. The badges of the house are among them on each day.
    @Transactional(readOnly = true)
    public List<PassEntry> entries(Site site, Instant now) {
        TimeSlot days = days(site, now);
        List<Long> used = bookings.usedBetween(site.id(), days.start().minus(LONGEST_USE), days.start(), days.end());
        List<PassRow> ofBookings = used.isEmpty() ? List.of() : passes.findByBookingIdIn(used);
        List<PassRow> ofTime = passes.usableBetween(site.id(), days.start(), days.end());
        Map<String, PassRow> all = new LinkedHashMap<>();
        List<PassRow> moved = passes.moved(site.id(), days.start());
        Stream.of(ofBookings, ofTime, moved)
                .flatMap(List::stream)
                .filter(pass -> pass.siteId() == site.id())
                .forEach(pass -> all.put(pass.passId(), pass));
        return Stream.concat(entries(all.values(), days).stream(), badges.entries(site, now).stream())
                .sorted(Comparator.comparing(PassEntry::pass))
                .toList();
    }

    /// The entry of one pass, whenever its use is.
    @Transactional(readOnly = true)
    public Optional<PassEntry> entry(PassId pass, Site site, Instant now) {
        return passes.findByPassId(pass.text())
                .map(row -> entries(List.of(row), days(site, now)))
                .flatMap(found -> found.stream().findFirst())
                .or(() -> badges.entry(pass, site, now));
    }

    /// The passes taken back that could still be shown.
    @Transactional(readOnly = true)
    public Revocations revocations(Site site, Instant now) {
        Long version = passes.revocationVersion(site.id());
        return new Revocations(
                version == null ? 0 : version,
                Stream.concat(passes.revoked(site.id(), now).stream(), badges.revoked(site, now)).map(PassId::new).collect(Collectors.toSet()));
    }

    /// Who has booked these spaces today and tomorrow, with setup and removal, by space: bookings of it, and of any whole that takes all of it. One
    /// whose passes are not made yet is among them, and nobody's.
    @Transactional(readOnly = true)
    public Map<Long, List<Terms.Booked>> bookings(Site site, Collection<Long> spaces, Instant now) {
        TimeSlot days = days(site, now);
        List<Long> used = spaces.isEmpty()
                ? List.of()
                : bookings.usedBetween(site.id(), days.start().minus(LONGEST_USE), days.start(), days.end());
        if (used.isEmpty()) {
            return Map.of();
        }
        Set<Long> confirmed = bookings.byIds(used).stream()
                .filter(booking -> booking.state() == BookingState.CONFIRMED)
                .map(Booked::id)
                .collect(Collectors.toSet());
        Map<Long, Set<PassId>> issued = passes.findByBookingIdIn(used).stream()
                .filter(pass -> pass.revokedAt() == null)
                .collect(Collectors.groupingBy(
                        PassRow::bookingId, Collectors.mapping(pass -> new PassId(pass.passId()), Collectors.toSet())));
        List<BookedUse> uses = bookings.usesOf(used).stream().filter(use -> confirmed.contains(use.bookingId())).toList();
        Catalogue catalogue = catalogues.current();
        return spaces.stream().collect(Collectors.toMap(
                space -> space,
                space -> uses.stream()
                        .filter(use -> days.overlaps(new TimeSlot(use.startsAt(), use.endsAt())))
                        .filter(use -> catalogue.space(use.spaceId()).units().keySet().containsAll(catalogue.space(space).units().keySet()))
                        .map(use -> new Terms.Booked(
                                issued.getOrDefault(use.bookingId(), Set.of()), new Window(use.startsAt(), use.endsAt())))
                        .toList()));
    }

    private List<PassEntry> entries(Collection<PassRow> rows, TimeSlot days) {
        List<Long> ids = rows.stream().map(PassRow::bookingId).distinct().toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Booked> booked = bookings.byIds(ids).stream().collect(Collectors.toMap(Booked::id, booking -> booking));
        Map<Long, List<BookedUse>> uses = bookings.usesOf(ids).stream().collect(Collectors.groupingBy(BookedUse::bookingId));
        Map<Long, Person> bearers = people.byIds(rows.stream().flatMap(row -> Stream.ofNullable(row.personId())).distinct().toList());
        return rows.stream()
                .sorted(Comparator.comparing(PassRow::passId))
                .map(pass -> new DoorEntry(pass, booked.get(pass.bookingId()), uses.getOrDefault(pass.bookingId(), List.of()), bearer(pass, bearers)))
                .map(entry -> entry.within(days, catalogues.current(), settings.earlyMinutes()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String bearer(PassRow pass, Map<Long, Person> bearers) {
        return Optional.ofNullable(pass.personId()).map(bearers::get).map(Person::ref).orElse("");
    }

    private static TimeSlot days(Site site, Instant now) {
        var today = now.atZone(site.zone()).toLocalDate();
        return TimeSlot.ofDays(today, today.plusDays(1), site.zone());
    }
}
