package kaikan.facility;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What all rooms together know about who stands on a place.
@Singleton
public class Occupied {
    private final BeanProvider<Occupants> rooms;

    Occupied(BeanProvider<Occupants> rooms) {
        this.rooms = rooms;
    }

    /// What stands on the place and ends after `since`, soonest first, each once.
    public List<Occupant> on(Place place, Instant since) {
        Map<String, Occupant> found = once(rooms.stream().flatMap(room -> room.on(place, since).stream()));
        List<String> wordless = found.values().stream().filter(one -> one.path() == null).map(Occupant::ref).toList();
        named(wordless).forEach((ref, said) -> found.computeIfPresent(ref, (_, held) -> said.at(held.slot())));
        return found.values().stream()
                .sorted(Comparator.comparing(occupant -> occupant.slot().start()))
                .toList();
    }

    /// How many stood on any of these places at any time.
    public int ever(Collection<Place> places) {
        return (int) places.stream()
                .flatMap(place -> rooms.stream().flatMap(room -> room.refs(place, Instant.EPOCH).stream()))
                .distinct()
                .count();
    }

    /// The single uses at a site that end after `since`, soonest first.
    public List<Occupant> uses(long siteId, Instant since) {
        return rooms.stream()
                .flatMap(room -> room.uses(siteId, since).stream())
                .sorted(Comparator.comparing(occupant -> occupant.slot().start()))
                .toList();
    }

    /// What people ever booked at a site, whatever became of it, soonest first.
    public List<Occupant> bookings(long siteId) {
        return rooms.stream()
                .flatMap(room -> room.bookings(siteId).stream())
                .sorted(Comparator.comparing(occupant -> occupant.slot().start()))
                .toList();
    }

    /// What is known of these references, by reference.
    public Map<String, Occupant> named(Collection<String> refs) {
        return refs.isEmpty() ? Map.of() : once(rooms.stream().flatMap(room -> room.named(refs).stream()));
    }

    /// How much of a unit is held at most at one moment from `since` on.
    public int mostHeld(long unitId, Instant since) {
        return rooms.stream().mapToInt(room -> room.mostHeld(unitId, since)).max().orElse(0);
    }

    /// The ledger knows every reference but no words; whoever can say more wins.
    private static Map<String, Occupant> once(Stream<Occupant> all) {
        Map<String, Occupant> byRef = new LinkedHashMap<>();
        all.forEach(occupant -> byRef.merge(occupant.ref(), occupant, (known, more) -> known.path() == null ? more : known));
        return byRef;
    }
}
