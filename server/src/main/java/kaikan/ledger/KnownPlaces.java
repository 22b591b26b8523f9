package kaikan.ledger;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What there is of each unit, as far as this server has read it before. A unit stays where it is, but its capacity may change, on another
/// server too: so what is known counts only where the lock itself finds it true, and then the unit need not be read. Otherwise it is locked
/// and read.
final class KnownPlaces {
    private final Map<Long, ClaimStore.Place> known = new ConcurrentHashMap<>();

    /// Locks units until the transaction ends.
    ///
    /// @return what there is of each of them now
    Map<Long, ClaimStore.Place> lock(ClaimStore store, Collection<Long> unitIds) throws SQLException {
        Map<Long, ClaimStore.Place> expected = new HashMap<>();
        for (Long id : unitIds) {
            ClaimStore.Place place = known.get(id);
            if (place != null) {
                expected.put(id, place);
            }
        }
        return expected.size() == unitIds.size() && store.lockedAs(expected) ? expected : read(store, unitIds);
    }

    private Map<Long, ClaimStore.Place> read(ClaimStore store, Collection<Long> unitIds) throws SQLException {
        store.lock(unitIds);
        Map<Long, ClaimStore.Place> places = store.places(unitIds);
        known.keySet().removeAll(unitIds);
        known.putAll(places);
        return places;
    }
}
