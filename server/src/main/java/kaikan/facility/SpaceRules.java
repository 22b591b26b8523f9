package kaikan.facility;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What must hold for a space before it is written.
@Singleton
class SpaceRules {
    private final Occupied occupied;
    private final Catalogues catalogues;
    private final List<SpaceClasses> classes;
    private final Clock clock;

    SpaceRules(Occupied occupied, Catalogues catalogues, List<SpaceClasses> classes, Clock clock) {
        this.classes = classes;
        this.occupied = occupied;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /// What the catalogue itself and the owner's ordinances say against it.
    Optional<CatalogueRefusal> check(Catalogue catalogue, SpaceEntry entry, Parts parts) {
        Site site = catalogue.site(entry.siteId());
        if (entry.parentId() != null && !mayStandBelow(catalogue.spaces(site), entry, entry.parentId())) {
            return Optional.of(new CatalogueRefusal.Nested());
        }
        if (parts.isEmpty() || !fit(catalogue.units(site), parts.amounts())) {
            return Optional.of(new CatalogueRefusal.TooMuch());
        }
        SpaceClasses.Typed typed = new SpaceClasses.Typed(entry.kind(), entry.spaceClass());
        return SpaceClasses.unfit(classes, catalogue.owner(entry.ownerId()), site, typed).map(CatalogueRefusal.Unfit::new);
    }

    /// The whole stands at the same site and is no part itself, and the space has no parts of its own: two floors, no more.
    private static boolean mayStandBelow(List<Space> spaces, SpaceEntry entry, long parentId) {
        boolean whole = spaces.stream().anyMatch(space -> space.id() == parentId && space.parentId() == null);
        boolean hasParts = entry.id() != 0 && spaces.stream().anyMatch(space -> Long.valueOf(entry.id()).equals(space.parentId()));
        return whole && !hasParts && parentId != entry.id();
    }

    private static boolean fit(List<Unit> units, Map<Long, Integer> amounts) {
        return amounts.entrySet().stream()
                .allMatch(part -> units.stream().anyMatch(unit -> unit.id() == part.getKey() && part.getValue() <= unit.capacity()));
    }

    /// Whether what is booked or let there would be something else: an office instead of a room, or equipment that is lent with one.
    boolean anotherThing(SpaceKind was, SpaceKind is) {
        return was.tenancy() != is.tenancy() || (was == SpaceKind.EQUIPMENT) != (is == SpaceKind.EQUIPMENT);
    }

    /// What stands on it from now on and forbids that it becomes another thing or consists of other units, or stands on it after it would be
    /// withdrawn.
    List<Occupant> inTheWay(SpaceEntry entry, boolean another) {
        if (another) {
            return occupied.on(Place.space(entry.id()), clock.instant());
        }
        if (entry.withdrawnFrom() == null) {
            return List.of();
        }
        Instant end = entry.withdrawnFrom().atStartOfDay(catalogues.current().site(entry.siteId()).zone()).toInstant();
        Instant now = clock.instant();
        return occupied.on(Place.space(entry.id()), end.isAfter(now) ? end : now);
    }

    /// What ever stood on it before it would begin; nothing where its beginning stays or becomes earlier.
    Optional<CatalogueRefusal> before(SpaceEntry stored, SpaceEntry entry) {
        LocalDate begin = entry.offeredFrom();
        boolean later = begin != null && (stored.offeredFrom() == null || begin.isAfter(stored.offeredFrom()));
        if (begin == null || !later) {
            return Optional.empty();
        }
        ZoneId zone = catalogues.current().site(entry.siteId()).zone();
        Instant start = begin.atStartOfDay(zone).toInstant();
        List<Occupant> standing = occupied.on(Place.space(entry.id()), Instant.EPOCH).stream()
                .filter(one -> one.slot().start().isBefore(start))
                .toList();
        return standing.isEmpty() ? Optional.empty() : Optional.of(new CatalogueRefusal.StandsBefore(begin, zone, standing));
    }

    /// What ever stood on it, or stands on the units that would go with it; nothing for nothing.
    Optional<CatalogueRefusal> everOn(SpaceEntry entry, List<Unit> going) {
        List<Occupant> found = new ArrayList<>(occupied.on(Place.space(entry.id()), Instant.EPOCH));
        going.forEach(unit -> occupied.on(Place.unit(unit.id()), Instant.EPOCH).stream()
                .filter(more -> found.stream().noneMatch(known -> known.ref().equals(more.ref())))
                .forEach(found::add));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Stream<Place> units = going.stream().map(unit -> Place.unit(unit.id()));
        List<Place> places = Stream.concat(Stream.of(Place.space(entry.id())), units).toList();
        return Optional.of(new CatalogueRefusal.Used(found, occupied.ever(places)));
    }
}
