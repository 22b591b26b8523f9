package kaikan.insight;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kaikan.facility.Space;

/// The rates of a site's spaces in a month.
///
public record RateReport(YearMonth month, List<Line> lines) {
    public RateReport {
        lines = List.copyOf(lines);
    }

    /// One space.
    ///
    /// @param excluded the days that are not in the denominator, in order
    /// @param weight how its parts were weighed against each other
    public record Line(Space space, Rates rates, List<Rates.Excluded> excluded, Weight weight) {
        public Line {
            excluded = List.copyOf(excluded);
        }

        /// How many days were left out, by reason.
        public Map<String, Long> reasons() {
            return excluded.stream()
                    .collect(Collectors.groupingBy(
                            Rates.Excluded::reason, TreeMap::new, Collectors.counting()));
        }

        /// How many days were left out by closures that were entered only on the day or later.
        public long late() {
            return excluded.stream()
                    .filter(day -> day.entered().stream().anyMatch(entered -> entered.timing() == Rates.Timing.LATE))
                    .count();
        }
    }

    /// How parts are weighed.
    public enum Weight {
        /// By their area.
        AREA,
        /// All the same, because an area is not known.
        EQUAL
    }
}
