package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.BookingState;
import kaikan.booking.Bookings;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.Contact;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.platform.web.Page;

/// Puts together what staff need to decide about a booking.
@Singleton
class StaffPages {
    private static final int EARLIER = 50;
    private static final Contact NOBODY = new Contact("", "", "", "");

    private final OnePages pages;
    private final Bookings bookings;
    private final BookingViews views;
    private final Around around;

    StaffPages(OnePages pages, Bookings bookings, BookingViews views, Around around) {
        this.pages = pages;
        this.bookings = bookings;
        this.views = views;
        this.around = around;
    }

    /// What is asked of other rooms.
    @Singleton
    record Around(People people, Catalogues catalogues) {}

    StaffPage of(Page page, Viewer viewer, Booking booking) {
        Site site = around.catalogues.current().site(booking.siteId());
        BookingViews.Reader reader = BookingViews.Reader.staff(page.words());
        List<Booking> earlier = bookings.history(booking.applicant(), EARLIER).stream()
                .filter(other -> other.id() != booking.id() && viewer.staffAt(other.siteId()))
                .toList();
        StaffPage.Count count = new StaffPage.Count(
                earlier.stream().filter(one -> one.state().holds()).count(),
                earlier.stream().filter(one -> one.state() == BookingState.CANCELLED).count(),
                earlier.stream().filter(one -> one.state() == BookingState.REJECTED).count());
        List<Booking> beside = bookings.at(booking.siteId(), days(booking, site)).stream().filter(one -> one.id() != booking.id()).toList();
        Contact contact = around.people.byId(booking.applicant().personId()).map(Person::contact).orElse(NOBODY);
        return new StaffPage(
                pages.page(page, booking, BookingAccess.STAFF),
                site,
                contact,
                views.of(earlier.stream().limit(10).toList(), reader),
                count,
                views.of(beside, reader),
                viewer.has(Role.REVIEWER, booking.siteId()));
    }

    private static TimeSlot days(Booking booking, Site site) {
        TimeSlot span = booking.span();
        return TimeSlot.ofDays(
                span.startIn(site.zone()).toLocalDate(), span.end().minusSeconds(1).atZone(site.zone()).toLocalDate(), site.zone());
    }
}
