package kaikan.admission;

import jakarta.inject.Singleton;
import kaikan.booking.BookingEvent;
import kaikan.booking.BookingListener;

/// Gives a booking its pass with its confirmation, lets its passes follow it to another time, and takes its passes back with its end, in
/// the same transaction.
@Singleton
class PassListener implements BookingListener {
    private final Passes passes;

    PassListener(Passes passes) {
        this.passes = passes;
    }

    @Override
    public void on(BookingEvent event) {
        switch (event) {
            case BookingEvent.Confirmed(var booking) -> passes.issueFor(booking);
            case BookingEvent.Changed(var booking) -> passes.issueFor(booking);
            case BookingEvent.Ended(var booking) -> passes.revokeAll(booking.id());
            case BookingEvent.Applied _, BookingEvent.Reopened _ -> {}
        }
    }
}
