package kaikan.booking.web;

import java.util.List;
import kaikan.facility.Site;
import kaikan.member.Contact;

/// One booking with everything that is needed to decide about it.
///
/// @param one the booking's page
/// @param contact how the applicant is reached
/// @param earlier what the applicant has had before, latest first, without this one
/// @param count how many of them took place or will, were cancelled, were refused
/// @param beside what else stands in the house on its days
/// @param reviewer whether this viewer decides
public record StaffPage(
        OnePage one, Site site, Contact contact, List<BookingView> earlier, Count count, List<BookingView> beside, boolean reviewer) {
    /// How many bookings ended how.
    public record Count(long held, long cancelled, long rejected) {}
}
