package kaikan.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How well a space was used, measured in three ways that give three answers (domain handbook, section 7). Pure.
///
/// @param days 日数: days with any use ÷ open days
/// @param bands コマ: bands with any use ÷ open bands
/// @param area 面積: Σ(㎡ × used band) ÷ Σ(㎡ × open band); of a part with several places the share that was taken
public record Rates(Ratio days, Ratio bands, Ratio area) {
    private static final int SCALE = 4;

    /// One band of one day.
    public record Band(LocalDate date, int number) {}

    /// A part of the space, used in a band.
    ///
    /// @param taken how many of its places were taken at most at one moment
    /// @param of how many places it has; 1 for a room
    public record Used(Band band, long part, int taken, int of) {
        /// @throws IllegalArgumentException if it was not used, or more than there is
        public Used {
            if (taken < 1 || taken > of) {
                throw new IllegalArgumentException(taken + " of " + of + " places were taken");
            }
        }

        /// A part that is used as a whole.
        public Used(Band band, long part) {
            this(band, part, 1, 1);
        }
    }

    /// The rates of a space.
    ///
    /// @param parts area in ㎡ of each part
    /// @param open the bands that could be used
    /// @param used what was used; what was used outside the open bands does not count
    public static Rates of(Map<Long, BigDecimal> parts, Collection<Band> open, Collection<Used> used) {
        Set<Band> possible = Set.copyOf(open);
        Map<Place, BigDecimal> counted = used.stream()
                .filter(one -> possible.contains(one.band()) && parts.containsKey(one.part()))
                .collect(Collectors.toMap(one -> new Place(one.band(), one.part()), one -> area(parts, one), BigDecimal::max));
        BigDecimal whole = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal usedArea = counted.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Set<Band> usedBands = counted.keySet().stream().map(Place::band).collect(Collectors.toSet());
        return new Rates(
                Ratio.of(days(usedBands), days(possible)),
                Ratio.of(usedBands.size(), possible.size()),
                new Ratio(usedArea, whole.multiply(BigDecimal.valueOf(possible.size()))));
    }

    private record Place(Band band, long part) {}

    private static BigDecimal area(Map<Long, BigDecimal> parts, Used used) {
        BigDecimal whole = parts.getOrDefault(used.part(), BigDecimal.ZERO);
        return used.taken() == used.of()
                ? whole
                : whole.multiply(BigDecimal.valueOf(used.taken())).divide(BigDecimal.valueOf(used.of()), SCALE, RoundingMode.HALF_UP);
    }

    private static long days(Set<Band> bands) {
        return bands.stream().map(Band::date).distinct().count();
    }

    /// A day of which all or some bands are not in the denominator.
    ///
    /// @param reason `CLOSED` by the opening hours, `UNSOLD` by the ordinance, not yet (`NOT_YET`) or no longer (`WITHDRAWN`) offered,
    ///               or the cause of a closure
    /// @param out how much of it
    /// @param entered when the closures were entered, in order; empty where there is none
    public record Excluded(LocalDate date, String reason, Out out, List<Entered> entered) {
        public Excluded {
            entered = List.copyOf(entered);
        }

        /// Whether a closure of it was entered only on the day or later.
        public boolean late() {
            return entered.stream().anyMatch(one -> one.timing() == Timing.LATE);
        }
    }

    /// How many of a day's bands are left out.
    ///
    /// @param bands how many; 0 where the day has none
    /// @param of how many it has
    public record Out(int bands, int of) {
        /// Whether nothing of the day is left.
        public boolean whole() {
            return bands == of;
        }
    }

    /// When a closure was entered, and whether that was only on the day or later.
    public record Entered(LocalDate on, Timing timing) {}

    /// Whether a closure was known before.
    public enum Timing {
        BEFORE,
        LATE
    }
}
