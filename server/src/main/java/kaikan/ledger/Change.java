package kaikan.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// One wish to take or move claims, and the order of statements that makes it safe: lock, look, write.
///
/// @param before what the holder has now and gives up when the wish comes true; empty for a first taking
record Change<T>(Holder holder, List<Want> wants, List<Claim> before, Work<T> work) {
    Change {
        if (wants.isEmpty()) {
            throw new IllegalArgumentException("Nothing is wanted");
        }
    }

    /// Every unit whose claims may change.
    TreeSet<Long> units() {
        TreeSet<Long> units = new TreeSet<>(wants.stream().map(Want::unitId).toList());
        before.forEach(claim -> units.add(claim.unitId()));
        return units;
    }

    /// What others hold at this moment of what is wanted.
    List<Claim> others(ClaimStore store) throws SQLException {
        return store.rivals(wants).stream().filter(claim -> !claim.holder().equals(holder)).toList();
    }

    /// @param locking locks the units, and tells what there is of each
    Decision<T> decide(ClaimStore store, Statements.Rollback rollback, Ledger.Locking locking) throws SQLException {
        Map<Long, ClaimStore.Place> places = locking.lock(store, units());
        Map<Long, Integer> capacities = ClaimStore.capacities(places);
        List<Claim> others = others(store);
        List<Conflict> gone = Capacity.conflicts(capacities, others, wants);
        if (!gone.isEmpty()) {
            rollback.everything();
            return new Decision<>(new Outcome.Gone<>(gone), capacities, List.of(), false);
        }
        List<Claim> claims = wants.stream().map(want -> claim(want, places)).toList();
        if (!before.isEmpty()) {
            store.delete(holder);
        }
        store.insert(claims);
        store.waiting().handOver(store, before, claims);
        Outcome<T> done = new Outcome.Done<>(work.write(rollback));
        return new Decision<>(done, capacities, claims, !rollback.asked());
    }

    private Claim claim(Want want, Map<Long, ClaimStore.Place> places) {
        long siteId = Objects.requireNonNull(places.get(want.unitId())).siteId();
        return new Claim(siteId, want.unitId(), want.amount(), want.slot(), holder);
    }

    /// What was decided, and what may be told to those who wait behind.
    ///
    /// @param stays whether the claims will be committed
    record Decision<T>(Outcome<T> outcome, Map<Long, Integer> capacities, List<Claim> claims, boolean stays) {}
}
