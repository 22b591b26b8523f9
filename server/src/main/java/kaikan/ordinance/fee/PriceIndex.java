package kaikan.ordinance.fee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the row for a class of space and a unit. Among rows for the same unit the first whose condition holds is the one.
final class PriceIndex {
    private final Map<String, Map<PriceUnit, List<PriceRow>>> rows = new HashMap<>();

    PriceIndex(List<PriceRow> all) {
        for (PriceRow row : all) {
            rows.computeIfAbsent(row.spaceClass(), _ -> new HashMap<>())
                    .computeIfAbsent(row.unit(), _ -> new ArrayList<>())
                    .add(row);
        }
    }

    Optional<PriceRow> find(String spaceClass, PriceUnit unit, Facts facts) {
        for (PriceRow row : rows.getOrDefault(spaceClass, Map.of()).getOrDefault(unit, List.of())) {
            if (row.when().holds(facts)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /// The smallest unit of minutes of a class that has a row for these facts.
    Optional<PriceRow> byMinutes(String spaceClass, Facts facts) {
        PriceRow best = null;
        int fewest = Integer.MAX_VALUE;
        for (PriceUnit unit : rows.getOrDefault(spaceClass, Map.of()).keySet()) {
            if (unit instanceof PriceUnit.OfMinutes(int minutes) && minutes < fewest) {
                PriceRow row = find(spaceClass, unit, facts).orElse(null);
                best = row == null ? best : row;
                fewest = row == null ? fewest : minutes;
            }
        }
        return Optional.ofNullable(best);
    }
}
