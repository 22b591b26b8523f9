package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;

/// Finds the closures in which a booking stands that was there before them: they are in force for everybody else and wait for it to go
/// (server/docs/decisions/0024).
@Singleton
public class ClosuresOver {
    private final Closures closures;
    private final Catalogues catalogues;
    private final Clock clock;

    ClosuresOver(Closures closures, Catalogues catalogues, Clock clock) {
        this.closures = closures;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /// The closures of what a booking uses, at its times with setup and removal; in force or to come, by start.
    public List<Closure> of(Booking booking) {
        return closures.current(booking.siteId(), clock.instant()).stream()
                .filter(closure -> booking.items().stream().anyMatch(item -> shuts(closure, item)))
                .toList();
    }

    private boolean shuts(Closure closure, Booking.Item item) {
        return closure.slot().overlaps(item.claimed()) && !Collections.disjoint(units(closure.spaceIds()), units(List.of(item.spaceId())));
    }

    private Set<Long> units(Collection<Long> spaceIds) {
        Catalogue catalogue = catalogues.current();
        return spaceIds.stream().flatMap(id -> catalogue.space(id).unitIds().stream()).collect(Collectors.toSet());
    }
}
