package kaikan.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Rivals for a unit queue here before they borrow a connection, so that a rush on one hall cannot starve the rest of the house.
/// A queue within one server, never the thing correctness rests on. Whoever was served leaves word of what is now taken, and
/// those behind who wanted just that go away without asking the database.
final class Turnstile {
    private static final long PATIENCE_SECONDS = 10;

    private final Map<Long, Gate> gates = new ConcurrentHashMap<>();

    /// Waits for the gates of these units, in the order of their ids.
    ///
    /// @return a passage to be closed, or one that is not `open` because waiting took too long
    Passage enter(Collection<Long> unitIds) {
        return pass(unitIds, PATIENCE_SECONDS);
    }

    /// Goes through these gates if nobody stands at any of them.
    ///
    /// @return a passage to be closed, or one that is not `open` because somebody is before us
    Passage straightThrough(Collection<Long> unitIds) {
        return pass(unitIds, 0);
    }

    private Passage pass(Collection<Long> unitIds, long patience) {
        long arrived = System.nanoTime();
        List<Gate> mine = unitIds.stream().distinct().sorted().map(this::arrive).toList();
        int passed = 0;
        for (Gate gate : mine) {
            if (!gate.tryPass(patience)) {
                break;
            }
            passed++;
        }
        return new Passage(mine, passed, arrived);
    }

    private Gate arrive(long unitId) {
        return gates.compute(unitId, (id, gate) -> {
            Gate found = gate == null ? new Gate(id) : gate;
            found.present++;
            return found;
        });
    }

    private void depart(Gate gate) {
        gates.computeIfPresent(gate.unitId, (_, found) -> --found.present == 0 ? null : found);
    }

    private static final class Gate {
        private final long unitId;
        private final ReentrantLock lock = new ReentrantLock(true);
        private final List<Told> word = new CopyOnWriteArrayList<>();
        private volatile int capacity = Integer.MAX_VALUE;
        /// Guarded by the map's own lock on this entry.
        private int present;

        Gate(long unitId) {
            this.unitId = unitId;
        }

        /// Even without patience nobody overtakes those who wait.
        boolean tryPass(long patience) {
            try {
                return lock.tryLock(patience, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /// What was taken, and when that was told. Only those who were waiting at that moment take it for their answer.
    private record Told(long at, Claim claim) {}

    /// A rival's way through the gates of its units.
    final class Passage implements AutoCloseable {
        private final List<Gate> gates;
        private final int passed;
        private final long arrived;

        private Passage(List<Gate> gates, int passed, long arrived) {
            this.gates = gates;
            this.passed = passed;
            this.arrived = arrived;
        }

        boolean open() {
            return passed == gates.size();
        }

        /// What others who went before, while we waited, have made impossible; what the holder took itself stands in nobody's way.
        List<Conflict> alreadyGone(Holder holder, List<Want> wants) {
            Map<Long, Integer> capacities = new ConcurrentHashMap<>();
            gates.forEach(gate -> capacities.put(gate.unitId, gate.capacity));
            List<Claim> told = gates.stream()
                    .flatMap(gate -> gate.word.stream())
                    .filter(word -> word.at - arrived >= 0)
                    .map(Told::claim)
                    .filter(claim -> !claim.holder().equals(holder))
                    .toList();
            return told.isEmpty() ? List.of() : Capacity.conflicts(capacities, told, wants);
        }

        /// Leaves word of claims that are now committed, for those who wait behind.
        void tell(Map<Long, Integer> capacities, List<Claim> taken) {
            long now = System.nanoTime();
            for (Gate gate : gates) {
                gate.capacity = capacities.getOrDefault(gate.unitId, Integer.MAX_VALUE);
                gate.word.removeIf(word -> now - word.at > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
                taken.stream().filter(claim -> claim.unitId() == gate.unitId).forEach(claim -> gate.word.add(new Told(now, claim)));
            }
        }

        @Override
        public void close() {
            for (int i = gates.size() - 1; i >= 0; i--) {
                if (i < passed) {
                    gates.get(i).lock.unlock();
                }
                depart(gates.get(i));
            }
        }
    }
}
