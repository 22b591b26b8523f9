package kaikan.admission;

import jakarta.inject.Singleton;
import kaikan.admission.GuestRow.Told;
import kaikan.booking.Booking;
import kaikan.booking.BookingEvent;
import kaikan.booking.BookingListener;

/// Gives a booking its pass with its confirmation, lets its passes follow it to another time, and takes its passes back with its end, in
/// the same transaction; guests to whom a pass was mailed are told.
@Singleton
class PassListener implements BookingListener {
    private final Passes passes;
    private final Guests guests;

    PassListener(Passes passes, Guests guests) {
        this.passes = passes;
        this.guests = guests;
    }

    @Override
    public void on(BookingEvent event) {
        switch (event) {
            case BookingEvent.Confirmed(var booking) when booking.version() == 0 -> passes.issueFirst(booking);
            case BookingEvent.Confirmed(var booking) -> settled(booking);
            case BookingEvent.Changed(_, var booking) -> settled(booking);
            case BookingEvent.Reopened(var booking) -> guests.tell(booking, Told.OPEN);
            case BookingEvent.Ended(var booking) -> {
                passes.revokeAll(booking.id());
                guests.tell(booking, Told.OFF);
            }
            case BookingEvent.Applied _ -> {}
        }
    }

    private void settled(Booking booking) {
        if (passes.settle(booking)) {
            guests.tell(booking, Told.SETTLED);
        }
    }
}
