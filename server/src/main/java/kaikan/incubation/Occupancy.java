package kaikan.incubation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.calendar.FiscalYear;
import kaikan.facility.Space;

/// How well a house is let (入居率, domain handbook section 7): rooms let ÷ rooms, by rooms, by parts or by area, on a day or as the mean of
/// month ends. Pure. What is counted are the spaces for tenancies that are not parts of another, as offered on that day.
///
/// @param spaces all spaces of the site
/// @param stretches what is let, in force only
public record Occupancy(List<Space> spaces, List<Stretch> stretches) {
    public Occupancy {
        spaces = List.copyOf(spaces);
        stretches = List.copyOf(stretches);
    }

    /// A rate with what it is made of.
    ///
    /// @param let the numerator
    /// @param all the denominator; never nothing
    /// @param leftOut rooms that could not be counted because their area is not known
    public record Figure(LocalDate on, Fraction let, Fraction all, int leftOut) {
        /// The rate itself.
        public Fraction rate() {
            return let.by(all);
        }
    }

    /// The rate on that day; nothing if there is nothing to count.
    public Optional<Figure> on(LocalDate date, Counting counting) {
        Map<Long, Integer> taken = taken(date);
        List<Space> rooms = rooms(date);
        List<Space> counted = rooms.stream().filter(room -> counting != Counting.AREA || room.area() != null).toList();
        Fraction let = Fraction.NONE;
        Fraction all = Fraction.NONE;
        for (Space room : counted) {
            Fraction weight = weight(room, counting);
            let = let.plus(share(room, taken).times(weight));
            all = all.plus(weight);
        }
        return all.isNothing() ? Optional.empty() : Optional.of(new Figure(date, let, all, rooms.size() - counted.size()));
    }

    /// The rates at the month ends of a fiscal year, up to today; none for a year that has not begun.
    public List<Figure> monthEnds(FiscalYear year, LocalDate today, Counting counting) {
        List<Figure> figures = new ArrayList<>();
        for (YearMonth month : year.months()) {
            if (!month.atEndOfMonth().isAfter(today)) {
                on(month.atEndOfMonth(), counting).ifPresent(figures::add);
            }
        }
        return figures;
    }

    /// The mean of rates: each month end weighs the same.
    public static Optional<Fraction> mean(List<Figure> figures) {
        return figures.stream().map(Figure::rate).reduce(Fraction::plus).map(sum -> sum.by(Fraction.of(figures.size(), 1)));
    }

    /// The rooms that count on that day.
    public List<Space> rooms(LocalDate date) {
        return spaces.stream().filter(space -> space.kind().tenancy() && space.parentId() == null && space.offeredOn(date)).toList();
    }

    private static Fraction weight(Space room, Counting counting) {
        BigDecimal area = room.area();
        return switch (counting) {
            case ROOMS -> Fraction.of(1, 1);
            case UNITS -> Fraction.of(parts(room), 1);
            case AREA -> area == null ? Fraction.NONE : Fraction.of(area);
        };
    }

    private static int parts(Space room) {
        return room.units().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Fraction share(Space room, Map<Long, Integer> taken) {
        int let = room.units().entrySet().stream().mapToInt(part -> Math.min(part.getValue(), taken.getOrDefault(part.getKey(), 0))).sum();
        return Fraction.of(let, parts(room));
    }

    /// How much of each unit is let on that day.
    private Map<Long, Integer> taken(LocalDate date) {
        Map<Long, Space> byId = new HashMap<>();
        spaces.forEach(space -> byId.put(space.id(), space));
        Map<Long, Integer> taken = new HashMap<>();
        for (Stretch stretch : stretches) {
            Space space = byId.get(stretch.spaceId());
            if (space != null && stretch.on(date)) {
                space.units().forEach((unit, amount) -> taken.merge(unit, amount, Integer::sum));
            }
        }
        return taken;
    }
}
