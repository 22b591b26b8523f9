package kaikan.booking;
import kaikan.member.Role;
import kaikan.member.Viewer;

/// What a viewer is to a booking.
public enum BookingAccess {
    /// The applicant, or somebody of the organisation it was made for. Whoever leaves an organisation leaves its bookings to it; only what
    /// staff entered stays with the person they entered it for, who need not be a member of anything.
    OWN,
    /// Staff of the site.
    STAFF,
    /// Neither: to them there is no such booking.
    NONE;

    /// What the viewer is to that booking; their own bookings stay their own for staff.
    public static BookingAccess of(Viewer viewer, Booking booking) {
        Long organisation = booking.applicant().organisationId();
        if (viewer.signedIn() && personal(booking) && viewer.personId() == booking.applicant().personId()) {
            return OWN;
        }
        if (organisation != null && viewer.memberOf(organisation).isPresent()) {
            return OWN;
        }
        return viewer.has(Role.RECEPTION, booking.siteId()) ? STAFF : NONE;
    }

    /// Whether it is the applicant's own, whatever they are a member of.
    static boolean personal(Booking booking) {
        return booking.applicant().organisationId() == null || booking.channel() != Channel.ONLINE;
    }
}
