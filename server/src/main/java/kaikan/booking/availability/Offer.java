package kaikan.booking.availability;

import java.util.Optional;
import kaikan.calendar.DayRange;
import kaikan.ordinance.sale.Label;

/// One thing that may be chosen on a day.
///
/// @param shown where it stands in the picture
/// @param time what is asked for by choosing it; longer than `shown` when a band is sold only together with its neighbour
/// @param name what the ordinance calls it; empty when it has no name
/// @param fee what it costs; empty when that is not said beforehand
public record Offer(DayRange shown, DayRange time, Optional<Label> name, Optional<Fee> fee) {
    /// @throws IllegalArgumentException if what is shown is not part of what is asked for
    public Offer {
        if (!time.contains(shown)) {
            throw new IllegalArgumentException(shown + " is no part of " + time);
        }
    }
}
