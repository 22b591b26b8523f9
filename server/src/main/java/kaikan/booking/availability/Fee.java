package kaikan.booking.availability;

import kaikan.money.Yen;
import kaikan.ordinance.fee.ServiceRow;
import org.jspecify.annotations.Nullable;

/// What a stretch costs before anything is known about who uses it and for what.
///
/// @param amount tax included
/// @param minutes for how many minutes; 0 when it is the price of the whole offer, or of what `per` says
/// @param per of what is lent with a room, what one price buys; null for everything else
public record Fee(Yen amount, int minutes, ServiceRow.@Nullable Per per) {
    Fee(Yen amount, int minutes) {
        this(amount, minutes, null);
    }
}
