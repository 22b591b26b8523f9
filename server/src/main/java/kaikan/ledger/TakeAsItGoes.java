package kaikan.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// One taking that waits for what others hold: lock, look, take what is free, wait for the rest.
record TakeAsItGoes<T>(Holder holder, List<Want> wants, Work<T> work) {
    T write(ClaimStore store, Statements.Rollback undo) throws SQLException {
        TreeSet<Long> units = new TreeSet<>(wants.stream().map(Want::unitId).toList());
        store.lock(units);
        store.waiting().holdRivals(wants);
        Map<Long, Integer> capacities = ClaimStore.capacities(store.places(units));
        List<Want> free = Leftover.free(capacities, store.rivals(wants), wants);
        if (!free.isEmpty()) {
            store.insert(store.claims(holder, free));
        }
        store.waiting().wait(holder, wants);
        return work.write(undo);
    }
}
