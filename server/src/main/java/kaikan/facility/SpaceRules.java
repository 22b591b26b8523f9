package kaikan.facility;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
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
    private final Clock clock;

    SpaceRules(Occupied occupied, Catalogues catalogues, Clock clock) {
        this.occupied = occupied;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /// What the catalogue itself says against it.
    static Optional<CatalogueRefusal> check(Catalogue catalogue, SpaceEntry entry, Parts parts) {
        Site site = catalogue.site(entry.siteId());
        if (entry.parentId() != null && !mayStandBelow(catalogue.spaces(site), entry, entry.parentId())) {
            return Optional.of(new CatalogueRefusal.Nested());
        }
        return parts.isEmpty() || !fit(catalogue.units(site), parts.amounts()) ? Optional.of(new CatalogueRefusal.TooMuch())
                : Optional.empty();
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

    /// What stands on it from now on and forbids that it becomes another thing (of other units, or let by the month instead of by the hour),
    /// or stands on it after it would be withdrawn.
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
