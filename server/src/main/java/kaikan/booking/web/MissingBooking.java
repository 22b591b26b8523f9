package kaikan.booking.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.Bookings;
import kaikan.booking.Channel;
import kaikan.facility.Catalogues;
import kaikan.member.Contacts;
import kaikan.member.LastMembers;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.Person;
import kaikan.member.Viewer;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// Says of a booking that is not there for the viewer that it cannot be found. A reference that is unknown and one that is somebody else's look
/// the same; only whoever could see it once, because they applied for it or were a member then or later, and has left the organisation in whose
/// name it is, reads that, and whom to ask. They had its reference, which nobody guesses, and learn no more than whose booking it is. Whoever has
/// proved the mail address for which the desk entered it, but is called otherwise, reads how it becomes theirs.
@Singleton
public class MissingBooking {
    private final Bookings bookings;
    private final Organisations organisations;
    private final LastMembers members;
    private final Contacts contacts;
    private final Catalogues catalogues;

    MissingBooking(Bookings bookings, Organisations organisations, LastMembers members, Contacts contacts, Catalogues catalogues) {
        this.contacts = contacts;
        this.bookings = bookings;
        this.organisations = organisations;
        this.members = members;
        this.catalogues = catalogues;
    }

    /// The page, with status 404.
    ///
    /// @param ref as the address has it
    public HttpResponse<?> answer(Page page, Viewer viewer, String ref) {
        Optional<Booking> others = bookings.byRef(ref).filter(booking -> viewer.signedIn() && BookingAccess.of(viewer, booking) != BookingAccess.OWN);
        return others.flatMap(booking -> organisation(booking)
                        .flatMap(company -> once(viewer, booking, company).<HttpResponse<?>>map(how -> left(page, booking, company, how))))
                .orElseGet(() -> Html.status(HttpStatus.NOT_FOUND, page, "booking/missing", Map.of("waiting", waiting(viewer, others))));
    }

    /// The name under which the desk entered it for the viewer's own mail address, where their account has another; else empty. The mails about it
    /// went to that address and said the name.
    private String waiting(Viewer viewer, Optional<Booking> booking) {
        return booking.filter(one -> one.channel() != Channel.ONLINE)
                .flatMap(one -> contacts.waiting(viewer, one.applicant().personId()))
                .map(Person::name)
                .orElse("");
    }

    private Optional<Organisation> organisation(Booking booking) {
        return Optional.ofNullable(booking.applicant().organisationId()).flatMap(organisations::byId);
    }

    /// The key of the sentence about how they could see it once; empty for whoever never could.
    private Optional<String> once(Viewer viewer, Booking booking, Organisation company) {
        if (booking.applicant().personId() == viewer.personId()) {
            return Optional.of("booking.left.applied");
        }
        return members.left(company, viewer, booking.marks().placedAt()) ? Optional.of("booking.left.member") : Optional.empty();
    }

    private HttpResponse<?> left(Page page, Booking booking, Organisation company, String how) {
        return Html.status(HttpStatus.NOT_FOUND, page, "booking/left", Map.of(
                "organisation", company.name(), "how", how, "site", catalogues.current().site(booking.siteId())));
    }
}
