package kaikan.booking;
import jakarta.inject.Singleton;

/// Writes to the applicant what happened to their booking.
@Singleton
class Letters {
    void post(Booking booking, Deed deed) {
        if (booking.id() == 0) {
            throw new IllegalArgumentException(deed.verb() + " of a booking that is not written");
        }
    }
}
