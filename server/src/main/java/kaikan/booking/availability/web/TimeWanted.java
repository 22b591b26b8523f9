package kaikan.booking.availability.web;

import java.util.Optional;
import kaikan.calendar.DayRange;
import org.jspecify.annotations.Nullable;

/// The time of day that a reader looks for, as they chose it.
///
/// @param from minutes after 0:00, before 24:00; empty where no beginning is chosen
/// @param to the same of the end, which may pass 24:00
public record TimeWanted(Optional<Integer> from, Optional<Integer> to) {
    /// Any time.
    static final TimeWanted ANY = new TimeWanted(Optional.empty(), Optional.empty());

    /// Reads the two as an address has them; what is no time is left out.
    static TimeWanted of(@Nullable String from, @Nullable String to) {
        return new TimeWanted(minute(from).filter(minute -> minute < DayRange.DAY), minute(to));
    }

    /// The stretch, where both are chosen and the end comes after the beginning.
    Optional<DayRange> range() {
        return from.flatMap(first -> to.filter(last -> last > first).map(last -> new DayRange(first, last)));
    }

    /// Whether anything is chosen.
    boolean any() {
        return from.isPresent() || to.isPresent();
    }

    /// The key of what is wrong with what was chosen, so that no time can be looked for; null when nothing is.
    public @Nullable String wrong() {
        return range().isPresent() || !any() ? null : "availability.filter.wrong." + (from.isPresent() && to.isPresent() ? "order" : "half");
    }

    private static Optional<Integer> minute(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,2}:[0-5][0-9]")) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        int minute = Integer.parseInt(text.substring(0, colon)) * 60 + Integer.parseInt(text.substring(colon + 1));
        return Optional.of(minute).filter(one -> one <= 2 * DayRange.DAY);
    }
}
