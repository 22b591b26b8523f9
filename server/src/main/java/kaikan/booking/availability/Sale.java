package kaikan.booking.availability;

import java.util.List;
import java.util.Optional;
import kaikan.calendar.DayRange;

/// What of a space is sold on one day, whoever holds what.
public sealed interface Sale {
    /// The parts of the day that are sold; one for each band, or one for the whole day.
    ///
    /// @param offers in the order of the day, what is shown of them without overlap
    record Offers(List<Offer> offers) implements Sale {
        public Offers {
            offers = List.copyOf(offers);
        }
    }

    /// Free times within these ranges.
    ///
    /// @param step minutes between possible starts and ends, counted from 0:00
    /// @param min shortest use in minutes, a multiple of the step
    /// @param max longest use in minutes
    record Times(List<DayRange> open, int step, int min, int max, Optional<Fee> fee) implements Sale {
        /// Whether that time can be had as one, if nobody holds any of it.
        public boolean sells(DayRange time) {
            return time.minutes() >= min
                    && time.minutes() <= max
                    && time.from() % step == 0
                    && time.to() % step == 0
                    && open.stream().anyMatch(range -> range.contains(time));
        }

        public Times {
            open = List.copyOf(open);
            if (step < 1 || min < step || max < min) {
                throw new IllegalArgumentException("every " + step + " min, from " + min + " to " + max);
            }
        }
    }

    /// Not by the day: let for months, by contract.
    record ByContract() implements Sale {}

    /// Equipment that is booked together with a room.
    ///
    /// @param fee for one use, band or hour, as the ordinance says
    record WithARoom(Optional<Fee> fee) implements Sale {}

    /// Nothing that could be asked for, not even at the desk: no ordinance in force knows its class, so it has no price yet.
    record InPreparation() implements Sale {}
}
