package kaikan.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The rule of the house: at no moment do claims and wants together exceed a unit's capacity. Pure.
final class Capacity {
    private Capacity() {}

    /// The wants that do not fit.
    ///
    /// @param capacities capacity of each unit by its id; a unit that is missing has none
    /// @param held what others hold
    /// @param wants what is asked for; all of it together
    static List<Conflict> conflicts(Map<Long, Integer> capacities, Collection<Claim> held, List<Want> wants) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Want want : wants) {
            List<Claim> rivals = held.stream()
                    .filter(claim -> claim.unitId() == want.unitId() && claim.slot().overlaps(want.slot()))
                    .toList();
            List<Want> siblings = wants.stream()
                    .filter(other -> other.unitId() == want.unitId() && other.slot().overlaps(want.slot()))
                    .toList();
            if (peak(want, rivals, siblings) > capacities.getOrDefault(want.unitId(), 0)) {
                conflicts.add(new Conflict(want, rivals));
            }
        }
        return conflicts;
    }

    /// The highest sum within the want's slot. It is reached at the slot's start or where something starts inside it.
    private static long peak(Want want, List<Claim> rivals, List<Want> siblings) {
        List<Instant> moments = new ArrayList<>(List.of(want.slot().start()));
        rivals.forEach(claim -> moments.add(claim.slot().start()));
        siblings.forEach(sibling -> moments.add(sibling.slot().start()));
        long peak = 0;
        for (Instant moment : moments) {
            if (want.slot().contains(moment)) {
                peak = Math.max(peak, sumAt(moment, rivals, siblings));
            }
        }
        return peak;
    }

    private static long sumAt(Instant moment, List<Claim> rivals, List<Want> siblings) {
        long held = rivals.stream().filter(c -> c.slot().contains(moment)).mapToLong(Claim::amount).sum();
        return held + siblings.stream().filter(w -> w.slot().contains(moment)).mapToLong(Want::amount).sum();
    }
}
