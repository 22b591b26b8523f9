package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kaikan.booking.Altered;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.Bookings;
import kaikan.booking.Capacity;
import kaikan.booking.Difference;
import kaikan.booking.Keepers;
import kaikan.booking.Reached;
import kaikan.booking.SoughtChange;
import kaikan.booking.TrackRecords;
import kaikan.calendar.DateText;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.CardCorrection;
import kaikan.member.Contact;
import kaikan.member.Contacts;
import kaikan.member.Organisations;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.Viewer;
import kaikan.platform.web.Page;

/// Puts together what staff need to decide about a booking.
@Singleton
class StaffPages {
    private static final int SHOWN = 10;

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

    /// What is asked of other rooms and of the desk.
    @Singleton
    record Around(
            Organisations organisations,
            People people,
            CardCorrection cards,
            Contacts contacts,
            Keepers keepers,
            Catalogues catalogues,
            Declarations declarations,
            Desks desks,
            TrackRecords records,
            StaffSites sites,
            Difference difference) {}

    StaffPage of(Page page, Viewer viewer, Booking booking) {
        Site site = around.catalogues.current().site(booking.siteId());
        BookingViews.Reader reader = BookingViews.Reader.staff(page.words());
        List<Booking> beside = bookings.at(booking.siteId(), days(booking, site)).stream()
                .filter(one -> one.id() != booking.id() && !Objects.equals(one.id(), booking.changes()))
                .toList();
        Reached reached = around.keepers.reached(booking);
        OnePage one = pages.page(page, booking, BookingAccess.STAFF);
        return new StaffPage(
                one,
                site,
                Capacity.of(around.catalogues.current(), booking).orElse(0),
                reached,
                around.declarations.of(booking, bookings.quotes(booking), page.words()),
                known(page, viewer, booking, reached.contact()),
                views.of(beside, reader),
                closed(one),
                turned(page, one),
                around.desks.of(page, viewer, one));
    }

    private StaffPage.Known known(Page page, Viewer viewer, Booking booking, Contact contact) {
        BookingViews.Reader reader = BookingViews.Reader.staff(page.words());
        TrackRecords.Whose whose = TrackRecords.Whose.of(booking, around.sites.ids(viewer, ""));
        List<Booking> coming = around.records.coming(whose, page.now(), SHOWN);
        List<Booking> past = around.records.past(whose, page.now(), SHOWN);
        return new StaffPage.Known(
                whose.by(), views.of(coming, reader), views.of(past, reader), around.records.count(whose, page.now()),
                registered(page, booking).orElse(null), card(viewer, booking).orElse(null),
                owned(booking), around.contacts.othersAddress(contact));
    }

    private Optional<String> card(Viewer viewer, Booking booking) {
        return around.people.byId(booking.applicant().personId())
                .filter(person -> around.cards.open(viewer, person))
                .map(person -> "/staff/people/" + person.ref() + "/card?from=/staff/bookings/" + booking.ref());
    }

    private boolean owned(Booking booking) {
        return around.people.byId(booking.applicant().personId()).filter(Person::account).isPresent();
    }

    private Optional<StaffPage.Registered> registered(Page page, Booking booking) {
        Site site = around.catalogues.current().site(booking.siteId());
        int before = around.records.count(TrackRecords.Whose.of(booking, List.of(site.id())), page.now()).all();
        return Optional.ofNullable(booking.applicant().organisationId())
                .flatMap(around.organisations::registered)
                .map(found -> new StaffPage.Registered(
                        DateText.date(LocalDate.ofInstant(found.createdAt(), site.zone()), page.language().tag()), before,
                        around.keepers.none(booking)));
    }

    private List<Altered> turned(Page page, OnePage one) {
        SoughtChange sought = one.sought();
        return sought == null ? List.of() : around.difference.of(sought.stands(), sought.asked(), page.words());
    }

    private static List<StaffPage.Closed> closed(OnePage one) {
        return one.closed().stream()
                .map(closed -> new StaffPage.Closed(
                        closed.line().whole(), closed.enteredAt().isBefore(one.view().booking().marks().placedAt())))
                .toList();
    }

    private static TimeSlot days(Booking booking, Site site) {
        TimeSlot span = booking.span();
        return TimeSlot.ofDays(
                span.startIn(site.zone()).toLocalDate(), span.end().minusSeconds(1).atZone(site.zone()).toLocalDate(), site.zone());
    }
}
