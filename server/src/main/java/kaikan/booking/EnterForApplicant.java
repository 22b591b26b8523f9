package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.Optional;
import kaikan.booking.Deed.Verb;
import kaikan.member.Viewer;

/// Enters what came by telephone, by fax or over the counter. It ranks like an online application and follows the same rules; who typed it
/// in and why stands in the trail and with the booking.
@Singleton
public class EnterForApplicant {
    private final PlaceBooking placing;
    private final Bookings bookings;

    EnterForApplicant(PlaceBooking placing, Bookings bookings) {
        this.placing = placing;
        this.bookings = bookings;
    }

    /// What staff have entered already with the key of that form.
    public Optional<Booking> entered(Viewer by, String requestKey) {
        return bookings.byEntry(by.personId(), requestKey);
    }

    /// Places the request, whose channel is not [Channel#ONLINE], for its applicant.
    ///
    /// @param by staff of the site
    /// @param reason how it came and why it is entered by staff; not empty
    public Answer<Booking> enter(Viewer by, BookingRequest request, String reason) {
        return Reason.needed(reason, request)
                .then(_ -> placing.place(placing.proposal(by, request), Deed.because(Verb.ENTER, by, reason.strip())));
    }
}
