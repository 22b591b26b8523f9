package kaikan.booking.web;

import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.Kept;
import kaikan.money.Yen;
import org.jspecify.annotations.Nullable;

/// What step 3 shows.
///
/// @param state the state it leads to
/// @param before of a change, the booking as it stands; null for a new one
/// @param after of a change, the booking as it would stand; null for a new one
/// @param kept of a change, what of the fee the house would keep without it and with it
public record Offer(QuoteLines receipt, Yen total, BookingState state, @Nullable Booking before, @Nullable Booking after, Kept kept) {
    Offer(QuoteLines receipt, Yen total, BookingState state) {
        this(receipt, total, state, null, null, Kept.NOTHING);
    }

    /// What it leads to, as a mark that is sent with the button: whoever presses it presses that, and not what has become of it since.
    public String mark() {
        return state + " " + total.amount() + " " + kept.before().amount() + " " + kept.after().amount();
    }

    /// Whether a change costs no more and no less.
    public boolean sameFee() {
        return before != null && before.total().equals(total);
    }

    /// Whether a change keeps spaces and times.
    public boolean sameTimes() {
        return before != null && after != null && before.items().equals(after.items());
    }

    /// Whether a change leaves the booking waiting, as it does now.
    public boolean stillWaiting() {
        return before != null && before.state() != BookingState.CONFIRMED && state != BookingState.CONFIRMED;
    }
}
