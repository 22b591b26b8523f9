package kaikan.booking.availability;

import java.util.List;
import java.util.Optional;
import kaikan.calendar.DayRange;
import kaikan.ordinance.sale.Label;

/// A stretch of one space's day, as it is drawn. Stretches of a lane are in order and do not overlap.
public sealed interface Stretch {
    /// Where it stands, in minutes of the local day.
    DayRange time();

    /// Nobody holds it, and it is for sale.
    ///
    /// @param wanted what is asked for by choosing it; of free times the shortest, at their beginning, because nobody means a whole free day
    /// @param name what the ordinance calls it
    /// @param fee what it costs
    /// @param count how many there are
    /// @param bookable whether it can be asked for now
    record Free(DayRange time, DayRange wanted, Optional<Label> name, Optional<Fee> fee, Count count, Bookable bookable)
            implements Stretch {
        /// The same, asked for at the time that somebody looks for, where times are free to choose and it holds that one.
        public Free at(DayRange sought) {
            return !wanted.equals(time) && time.contains(sought) ? new Free(time, sought, name, fee, count, bookable) : this;
        }
    }

    /// How many of a thing there are.
    ///
    /// @param left can still be had, throughout the stretch
    /// @param mine are held by whoever looks, at some time of the stretch
    record Count(int left, int mine) {
        static final Count ONE = new Count(1, 0);
    }

    /// Nobody holds it, but it is not sold by itself: what is left of a band.
    record Rest(DayRange time) implements Stretch {}

    /// Booked by somebody.
    ///
    /// @param event only where whoever looks may know
    record Taken(DayRange time, Optional<Event> event) implements Stretch {}

    /// Booked by whoever looks, or by an organisation of theirs.
    record Mine(DayRange time, Event event) implements Stretch {}

    /// One's own booking, cancelled; it can still be undone.
    record Cancelled(DayRange time, Event event) implements Stretch {}

    /// Applied for by somebody, not decided yet.
    ///
    /// @param event only where whoever looks may know
    /// @param own whose it is
    record Waiting(DayRange time, Optional<Event> event, Whose own) implements Stretch {}

    /// Kept for somebody until a deadline.
    record Hold(DayRange time) implements Stretch {}

    /// Setup before or removal after a booking.
    record Setup(DayRange time) implements Stretch {}

    /// Shut.
    ///
    /// @param reach how much is shut
    /// @param reason what visitors may read; empty when nothing was said
    record Closed(DayRange time, Reach reach, Optional<Closing> reason) implements Stretch {}

    /// How much is shut.
    enum Reach {
        SPACE,
        HOUSE
    }

    /// Let for months or years.
    record Let(DayRange time) implements Stretch {}

    /// Something that shares its floor is held.
    ///
    /// @param because at least one reason, each once
    record Shadow(DayRange time, List<Because> because) implements Stretch {
        public Shadow {
            because = List.copyOf(because);
        }
    }

    /// Whose something is, seen by whoever looks.
    enum Whose {
        MINE,
        OTHERS
    }
}
