package kaikan.insight;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.calendar.DayRange;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.sale.Band;
import kaikan.ordinance.sale.BandTable;
import kaikan.ordinance.sale.Selling;

/// How a day of a space is cut into コマ, the pieces that are counted: as the ordinance in force on that day sells it. Pure.
public sealed interface Cut {
    /// The pieces of a day that is open in these ranges, in order; none where nothing of it can be sold.
    ///
    /// @param open in order, at least one
    List<DayRange> pieces(List<DayRange> open);

    /// By the bands of the ordinance; a band that reaches beyond the opening hours is not sold and not counted.
    record Bands(BandTable table) implements Cut {
        @Override
        public List<DayRange> pieces(List<DayRange> open) {
            return table.within(open).stream().map(Band::time).toList();
        }

        /// All bands, whatever the hours.
        public List<DayRange> times() {
            return table.bands().stream().map(Band::time).toList();
        }
    }

    /// Free times: each step of the ordinance's grid is one, so that the rate is the share of the open time.
    record Steps(int minutes) implements Cut {
        @Override
        public List<DayRange> pieces(List<DayRange> open) {
            return open.stream().flatMap(this::within).toList();
        }

        private Stream<DayRange> within(DayRange range) {
            int first = Math.ceilDiv(range.from(), minutes);
            return IntStream.range(first, range.to() / minutes)
                    .filter(step -> step * minutes < DayRange.DAY)
                    .mapToObj(step -> new DayRange(step * minutes, (step + 1) * minutes));
        }
    }

    /// Only whole days are sold: a day is one.
    record Days() implements Cut {
        @Override
        public List<DayRange> pieces(List<DayRange> open) {
            return List.of(open.getFirst().span(open.getLast()));
        }
    }

    /// No ordinance in force says how it is sold by the day: the whole open day counts as one.
    record Unruled() implements Cut {
        @Override
        public List<DayRange> pieces(List<DayRange> open) {
            return new Days().pieces(open);
        }
    }

    /// The cut of a class of space.
    ///
    /// @param ordinance what is in force on the day
    static Cut of(Optional<Ordinance> ordinance, String spaceClass) {
        return ordinance.flatMap(rules -> Optional.ofNullable(rules.spaces().get(spaceClass)))
                .map(space -> of(space.selling()))
                .orElseGet(Unruled::new);
    }

    private static Cut of(Selling selling) {
        return switch (selling) {
            case BandTable table -> new Bands(table);
            case Selling.FreeTime(int step, _, _) -> new Steps(step);
            case Selling.WholeDays _ -> new Days();
            case Selling.NotByTime _ -> new Unruled();
        };
    }
}
