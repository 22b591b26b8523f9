package kaikan.booking;

import jakarta.inject.Singleton;
import kaikan.booking.BookingRefusal.Code;
import kaikan.member.Role;
import kaikan.member.Viewer;

/// Opens a booking for somebody who wants to act on it: it exists for them, they may, and it has not changed since they saw it.
@Singleton
class Docket {
    private final Bookings bookings;

    Docket(Bookings bookings) {
        this.bookings = bookings;
    }

    /// For the applicant's side, or for staff who act for them.
    Answer<Booking> open(Viewer by, Seen seen) {
        Booking booking = bookings.byRef(seen.ref()).orElse(null);
        if (booking == null || BookingAccess.of(by, booking) == BookingAccess.NONE) {
            return Answer.refused(Code.UNKNOWN);
        }
        return booking.version() == seen.version() ? new Answer.Done<>(booking) : meanwhile(booking);
    }

    /// For staff who hold that role at the booking's site.
    Answer<Booking> openFor(Viewer by, Role role, Seen seen) {
        return open(by, seen).then(booking -> by.has(role, booking.siteId())
                ? new Answer.Done<>(booking)
                : Answer.refused(Code.NOT_YOUR_ROLE));
    }

    /// Only what somebody else applied for, and no organisation of the viewer's: `0038`.
    static Answer<Booking> anothers(Viewer by, Booking booking, Code otherwise) {
        return BookingAccess.of(by, booking) == BookingAccess.OWN ? Answer.refused(otherwise) : new Answer.Done<>(booking);
    }

    /// What to say when the booking turned out to be changed at the moment of writing.
    <T> Answer<T> changedMeanwhile(Booking seen) {
        return meanwhile(bookings.byRef(seen.ref()).orElse(seen));
    }

    private static <T> Answer<T> meanwhile(Booking now) {
        return Answer.refused(new BookingRefusal.Meanwhile(now));
    }
}
