package kaikan.booking.web;

import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.ChangeBooking;
import kaikan.booking.ChangeTerms;
import kaikan.booking.Kept;
import kaikan.booking.PlaceBooking;
import kaikan.money.Yen;
import org.jspecify.annotations.Nullable;

/// What step 3 shows.
///
/// @param mark what it leads to, as it is sent with the button ([kaikan.booking.PlaceBooking.Quoted#mark])
/// @param state the state it leads to
/// @param before of a change, the booking as it stands; null for a new one
/// @param after of a change, the booking as it would stand; null for a new one
/// @param terms of a change, what becomes of the fee; null for a new one
/// @param decides whether whoever makes a change decides with it what somebody would have to decide about
public record Offer(
        QuoteLines receipt, Yen total, BookingState state, String mark, @Nullable Booking before, @Nullable Booking after,
        ChangeTerms.@Nullable Terms terms, boolean decides) {
    Offer(QuoteLines receipt, PlaceBooking.Quoted quoted) {
        this(receipt, quoted.price().total(), quoted.state(), quoted.mark(), null, null, null, false);
    }

    Offer(QuoteLines receipt, ChangeBooking.Preview preview) {
        this(
                receipt, preview.after().total(), preview.after().state(), preview.mark(), preview.before(), preview.after(), preview.terms(),
                preview.decides());
    }

    /// What of the fee a change would free its applicant from.
    public Kept kept() {
        return terms == null ? Kept.NOTHING : terms.freed();
    }

    /// Whether a change makes the booking dearer.
    public boolean rises() {
        return before != null && total.compareTo(before.total()) > 0;
    }

    /// Whether a change costs no more and no less.
    public boolean sameFee() {
        return before != null && before.total().equals(total);
    }

    /// Whether a change keeps spaces and times.
    public boolean sameTimes() {
        return before != null && after != null && before.items().equals(after.items());
    }

    /// Whether a change confirms what waited for a decision until now, because what it asks for now needs none.
    public boolean confirms() {
        return before != null && before.state().undecided() && state == BookingState.CONFIRMED;
    }

    /// Whether a change leaves the booking waiting, as it does now.
    public boolean stillWaiting() {
        return before != null && before.state() != BookingState.CONFIRMED && state != BookingState.CONFIRMED;
    }
}
