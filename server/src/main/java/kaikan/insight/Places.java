package kaikan.insight;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How often a space can be had at the same time: a meeting room once, a lounge of forty seats forty times.
///
/// @param taken how many of the places are in use now
/// @param of how many there are
public record Places(int taken, int of) {
    /// A unit that the space consists of.
    ///
    /// @param capacity how much there is of it
    /// @param needed how much of it the space takes each time, at least 1
    record Stock(int capacity, int needed) {
        private Places after(int used) {
            int all = capacity / needed;
            return new Places(all - Math.max(0, capacity - used) / needed, all);
        }
    }

    /// Whether several can have the space at once.
    public boolean several() {
        return of > 1;
    }

    /// Whether nobody else can have it now.
    public boolean full() {
        return taken >= of;
    }

    /// The places of a space, by the unit that is used up first.
    static Places of(Map<Long, Stock> units, List<Occasion> today, Instant now) {
        List<Occasion> running = today.stream().filter(occasion -> occasion.use().contains(now)).toList();
        return units.entrySet().stream()
                .map(unit -> unit.getValue().after(used(unit.getKey(), running)))
                .min(Comparator.comparingInt(places -> places.of - places.taken))
                .orElseGet(() -> new Places(0, 1));
    }

    private static int used(long unit, List<Occasion> running) {
        return running.stream().mapToInt(occasion -> occasion.units().getOrDefault(unit, 0)).sum();
    }
}
