package kaikan.ordinance.sale;

import java.util.List;
import kaikan.calendar.DayRange;

/// How a class of space is sold.
public sealed interface Selling permits BandTable, Selling.FreeTime, Selling.WholeDays, Selling.NotByTime {
    /// What may be chosen on a day when the house is open in these ranges.
    Sellable on(List<DayRange> open);

    /// By free times.
    ///
    /// @param step minutes between possible starts and ends, counted from 0:00
    /// @param min  shortest use in minutes
    /// @param max  longest use in minutes
    record FreeTime(int step, int min, int max) implements Selling {
        /// @throws IllegalArgumentException if the bounds make no sense
        public FreeTime {
            if (step < 1 || min < step || max < min || min % step != 0) {
                throw new IllegalArgumentException("free times every " + step + " min, from " + min + " to " + max);
            }
        }

        @Override
        public Sellable on(List<DayRange> open) {
            return new Sellable.Times(open, this);
        }

        /// Whether a stretch lies on the grid and has a lawful length.
        public boolean fits(DayRange time) {
            return time.from() % step == 0 && time.to() % step == 0 && time.minutes() >= min && time.minutes() <= max;
        }
    }

    /// Only as whole days, from opening to closing.
    record WholeDays() implements Selling {
        @Override
        public Sellable on(List<DayRange> open) {
            return new Sellable.WholeDay(open.getFirst().span(open.getLast()));
        }
    }

    /// Not by the day at all: let for months, by contract.
    record NotByTime() implements Selling {
        @Override
        public Sellable on(List<DayRange> open) {
            return new Sellable.ByContract();
        }
    }
}
