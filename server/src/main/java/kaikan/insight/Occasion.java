package kaikan.insight;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kaikan.calendar.TimeSlot;
import org.jspecify.annotations.Nullable;

/// One use of spaces today.
///
/// @param ref the booking's public reference
/// @param title what it is for
/// @param open whether the title may be shown to everybody
/// @param people how many are expected
/// @param space which space; the equipment where nothing else is booked
/// @param equipment what is lent with the space; null for nothing
/// @param units how much it takes of which unit, by the unit's id
/// @param use the use itself
/// @param claimed with setup and removal
/// @param attendance who came
public record Occasion(
        String ref,
        String title,
        Openness open,
        String organiser,
        int people,
        Label space,
        @Nullable Label equipment,
        Map<Long, Integer> units,
        TimeSlot use,
        TimeSlot claimed,
        Attended attendance) {
    public Occasion {
        units = Map.copyOf(units);
    }

    /// The same use with another space of the booking beside it.
    Occasion with(Occasion other) {
        return new Occasion(ref, title, open, organiser, people, space.and(other.space), equipment, both(other), use, claimed, attendance);
    }

    /// The same use with equipment that is lent with it.
    Occasion lending(Occasion item) {
        Label lent = equipment == null ? item.space : equipment.and(item.space);
        return new Occasion(ref, title, open, organiser, people, space, lent, both(item), use, claimed, attendance);
    }

    private Map<Long, Integer> both(Occasion other) {
        Map<Long, Integer> both = new HashMap<>(units);
        other.units.forEach((unit, amount) -> both.merge(unit, amount, Integer::sum));
        return both;
    }

    /// The same use where it ended at `end`: of setup in which it ended, what there was of it. What ended is nothing to announce. Nothing where
    /// it had not begun.
    Optional<Occasion> until(Instant end) {
        return before(claimed, end).map(held -> new Occasion(
                ref, title, Openness.PRIVATE, organiser, people, space, equipment, units, before(use, end).orElse(held), held, attendance));
    }

    /// The same use where its people came in at `entered`, before it began or later. What was moved away from is nothing to announce.
    Occasion from(Instant entered) {
        return new Occasion(
                ref, title, Openness.PRIVATE, organiser, people, space, equipment, units, since(use, entered), since(claimed, entered), attendance);
    }

    private static TimeSlot since(TimeSlot slot, Instant entered) {
        return entered.isBefore(slot.start()) ? new TimeSlot(entered, slot.end()) : slot;
    }

    private static Optional<TimeSlot> before(TimeSlot slot, Instant end) {
        return slot.start().isBefore(end) ? slot.intersection(new TimeSlot(slot.start(), end)) : Optional.empty();
    }

    /// Whether a title may be shown to everybody.
    public enum Openness {
        PUBLIC,
        PRIVATE
    }

    /// How many came, and how many of them are inside.
    ///
    /// @param came `-1` where the house does not count who comes
    public record Attended(long inside, long came) {
        /// In a house that does not count who comes, nobody is missed.
        static final Attended UNCOUNTED = new Attended(0, -1);

        /// Whether the house counts who comes.
        public boolean counted() {
            return came >= 0;
        }

        /// Whether nobody has come, as far as anybody knows.
        boolean nobody() {
            return came == 0;
        }
    }
}
