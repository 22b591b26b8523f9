package kaikan.ordinance.sale;

import java.util.List;
import java.util.Optional;
import kaikan.calendar.DayRange;
import kaikan.calendar.DayRule;

/// What of a class of space can be chosen on one day.
public sealed interface Sellable {
    /// The choice that is exactly this stretch of time, if there is one.
    Optional<Period> choice(DayRange time);

    /// The choices closest to a stretch that is not for sale, best first, at most three.
    List<DayRange> near(DayRange time);

    /// Bands and bands in a row, in the order of the day, shorter before longer.
    record Offers(List<Offer> offers) implements Sellable {
        public Offers {
            offers = List.copyOf(offers);
        }

        @Override
        public Optional<Period> choice(DayRange time) {
            return offers.stream().filter(offer -> offer.time().equals(time)).findFirst().map(offer -> new Period.Bands(offer.bands()));
        }

        @Override
        public List<DayRange> near(DayRange time) {
            return Nearness.sorted(offers.stream().map(Offer::time).toList(), time);
        }
    }

    /// Free times within these ranges.
    record Times(List<DayRange> open, Selling.FreeTime rule) implements Sellable {
        public Times {
            open = List.copyOf(open);
        }

        @Override
        public Optional<Period> choice(DayRange time) {
            boolean sold = rule.fits(time) && open.stream().anyMatch(range -> range.contains(time));
            return sold ? Optional.of(new Period.Times(time)) : Optional.empty();
        }

        @Override
        public List<DayRange> near(DayRange time) {
            return Nearness.snapped(this, time).stream().toList();
        }
    }

    /// The whole day.
    record WholeDay(DayRange time) implements Sellable {
        @Override
        public Optional<Period> choice(DayRange asked) {
            return asked.equals(time) ? Optional.of(new Period.WholeDay(time)) : Optional.empty();
        }

        @Override
        public List<DayRange> near(DayRange asked) {
            return List.of(time);
        }
    }

    /// Nothing, because the house is shut.
    record Shut(DayRule rule) implements Sellable {
        @Override
        public Optional<Period> choice(DayRange time) {
            return Optional.empty();
        }

        @Override
        public List<DayRange> near(DayRange time) {
            return List.of();
        }
    }

    /// Nothing, because it is let by contract.
    record ByContract() implements Sellable {
        @Override
        public Optional<Period> choice(DayRange time) {
            return Optional.empty();
        }

        @Override
        public List<DayRange> near(DayRange time) {
            return List.of();
        }
    }
}
