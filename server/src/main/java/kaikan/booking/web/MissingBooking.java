package kaikan.booking.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.Bookings;
import kaikan.facility.Catalogues;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.Viewer;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// Says of a booking that is not there for the viewer that it cannot be found. A reference that is unknown and one that is somebody else's look
/// the same; only whoever applied for it themselves, and has left the organisation in whose name it is, reads that, and whom to ask.
@Singleton
public class MissingBooking {
    private final Bookings bookings;
    private final Organisations organisations;
    private final Catalogues catalogues;

    MissingBooking(Bookings bookings, Organisations organisations, Catalogues catalogues) {
        this.bookings = bookings;
        this.organisations = organisations;
        this.catalogues = catalogues;
    }

    /// The page, with status 404.
    ///
    /// @param ref as the address has it
    public HttpResponse<?> answer(Page page, Viewer viewer, String ref) {
        Optional<Booking> theirs = bookings.byRef(ref)
                .filter(booking -> viewer.signedIn() && booking.applicant().personId() == viewer.personId())
                .filter(booking -> BookingAccess.of(viewer, booking) != BookingAccess.OWN);
        return theirs.flatMap(booking -> organisation(booking).<HttpResponse<?>>map(company -> left(page, booking, company)))
                .orElseGet(() -> Html.status(HttpStatus.NOT_FOUND, page, "booking/missing", Map.of()));
    }

    private Optional<Organisation> organisation(Booking booking) {
        return Optional.ofNullable(booking.applicant().organisationId()).flatMap(organisations::byId);
    }

    private HttpResponse<?> left(Page page, Booking booking, Organisation company) {
        return Html.status(HttpStatus.NOT_FOUND, page, "booking/left", Map.of(
                "organisation", company.name(), "site", catalogues.current().site(booking.siteId())));
    }
}
