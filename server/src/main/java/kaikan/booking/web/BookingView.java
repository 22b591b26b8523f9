package kaikan.booking.web;

import java.time.Instant;
import java.util.List;
import kaikan.booking.BookedLine;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.Stated;
import org.jspecify.annotations.Nullable;

/// A booking in the reader's words.
///
/// @param ref in groups of four
/// @param path its page for this reader
/// @param state the state in words
/// @param tag how the state is marked
/// @param site the name of the site
/// @param spaces its rooms, each once; empty where only equipment is booked
/// @param lent the equipment that is lent with them, each once; empty where there is none
/// @param when its days and times, in short
/// @param apart its rooms, each with its own days and times, where not all are used at the same; empty where they are
/// @param applicant who applied, and for which organisation
/// @param stated what its fee rests on besides spaces and times
/// @param total what it costs
/// @param uses how many spaces at how many times, equipment not counted; at least 1
/// @param items its rooms and their times; what is used at the same time stands together
/// @param equipment the same of its equipment
/// @param closed whether it holds a time that is not over and of which the house has closed something
public record BookingView(
        Booking booking,
        String ref,
        String path,
        String state,
        String tag,
        String site,
        String spaces,
        String lent,
        String when,
        List<String> apart,
        String applicant,
        Stated stated,
        String total,
        int uses,
        List<BookedLine> items,
        List<BookedLine> equipment,
        boolean closed) {

    /// The key of what stands over its price: whoever has no booking owes nothing.
    public String receiptTitle() {
        return switch (booking.state()) {
            case CANCELLED -> "booking.receipt.before-end";
            case REJECTED -> "booking.receipt.refused";
            case APPLIED, ASKED_BACK, CONFIRMED, ADOPTED -> "booking.receipt.given";
        };
    }

    /// Whether it is cancelled or refused, or was taken over by the booking that it changed.
    public boolean ended() {
        return switch (booking.state()) {
            case CANCELLED, REJECTED, ADOPTED -> true;
            case APPLIED, ASKED_BACK, CONFIRMED -> false;
        };
    }

    /// Until when its cancellation can be undone; null where it cannot, and for an application to change another, which ends for good.
    public @Nullable Instant undoUntil(Instant now) {
        Instant until = booking.marks().releaseAt();
        boolean open = booking.state() == BookingState.CANCELLED && booking.changes() == null && until != null && now.isBefore(until);
        return open ? until : null;
    }

    /// The name of the event.
    public String title() {
        return booking.particulars().title();
    }
}
