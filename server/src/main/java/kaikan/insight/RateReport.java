package kaikan.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kaikan.facility.Space;
import kaikan.ordinance.Edition;

/// The rates of a site's spaces in a month.
///
/// @param through the last day that is counted
/// @param lines the spaces, each as if it were alone
/// @param floor what makes up the house, every piece of its floor once
public record RateReport(YearMonth month, LocalDate through, List<Line> lines, List<Line> floor) {
    public RateReport {
        lines = List.copyOf(lines);
        floor = List.copyOf(floor);
    }

    /// The house as a whole: the sums of all numerators and denominators of its floor. Areas are summed only where all are known.
    public Rates total() {
        return new Rates(
                Ratio.sum(floor.stream().map(line -> line.rates().days()).toList()),
                Ratio.sum(floor.stream().map(line -> line.rates().bands()).toList()),
                Ratio.sum(floor.stream().filter(line -> line.weight() == Weight.AREA).map(line -> line.rates().area()).toList()));
    }

    /// Whether some of the floor of that line is counted for the house as another space's.
    public boolean elsewhere(Line line) {
        BigDecimal counted = floor.stream()
                .filter(one -> one.space().id() == line.space().id())
                .map(one -> one.rates().area().denominator())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return counted.compareTo(line.rates().area().denominator()) != 0;
    }

    /// One space.
    ///
    /// @param cuttings by which rules its days were cut, in order; several where the ordinance changed in the month
    /// @param excluded the days that are not or not wholly in the denominator, in order
    /// @param weight how its parts were weighed against each other
    public record Line(Space space, Rates rates, List<Cutting> cuttings, List<Rates.Excluded> excluded, Weight weight) {
        public Line {
            cuttings = List.copyOf(cuttings);
            excluded = List.copyOf(excluded);
        }

        /// How many whole days were left out, by reason.
        public Map<String, Long> days() {
            return excluded.stream()
                    .filter(day -> day.out().whole())
                    .collect(Collectors.groupingBy(Rates.Excluded::reason, TreeMap::new, Collectors.counting()));
        }

        /// How many bands were left out on days that otherwise count, by reason.
        public Map<String, Integer> bands() {
            return excluded.stream()
                    .filter(day -> !day.out().whole())
                    .collect(Collectors.groupingBy(Rates.Excluded::reason, TreeMap::new, Collectors.summingInt(day -> day.out().bands())));
        }

        /// On how many days something was left out by closures that were entered only on the day or later.
        public long late() {
            return excluded.stream().filter(Rates.Excluded::late).map(Rates.Excluded::date).distinct().count();
        }
    }

    /// By which rule the days from one to another were cut.
    ///
    /// @param from the first
    /// @param to the last; days between on which the house was shut have no cut
    /// @param edition the ordinance; nothing where none was in force
    public record Cutting(LocalDate from, LocalDate to, Cut cut, Optional<Edition> edition) {
        Cutting until(LocalDate last) {
            return new Cutting(from, last, cut, edition);
        }

        boolean same(Cut other, Optional<Edition> by) {
            return cut.equals(other) && edition.equals(by);
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
