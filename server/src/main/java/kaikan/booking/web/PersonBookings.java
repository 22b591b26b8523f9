package kaikan.booking.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.TrackRecords;
import kaikan.member.Person;
import kaikan.member.Viewer;
import kaikan.member.web.PersonPanel;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// What a person applied for at the sites where the reader works, on the person's page: the next and the last of it.
@Singleton
final class PersonBookings implements PersonPanel {
    private static final int SHOWN = 20;

    private final TrackRecords records;
    private final BookingViews views;
    private final StaffSites sites;

    PersonBookings(TrackRecords records, BookingViews views, StaffSites sites) {
        this.records = records;
        this.views = views;
        this.sites = sites;
    }

    @Override
    public Optional<Content> draw(Page page, Viewer viewer, Person person) {
        List<Long> where = sites.ids(viewer, "");
        if (where.isEmpty()) {
            return Optional.empty();
        }
        TrackRecords.Whose whose = new TrackRecords.Whose(TrackRecords.Whose.By.APPLICANT, person.id(), 0, where);
        Instant now = page.now();
        List<Booking> coming = records.coming(whose, now, SHOWN);
        List<Booking> past = records.past(whose, now, SHOWN);
        BookingViews.Reader reader = BookingViews.Reader.staff(page.words());
        TrackRecords.Count count = records.count(whose, now);
        return Optional.of(Html.part(page, "booking/person", Map.of(
                "coming", views.of(coming, reader),
                "past", views.of(past, reader),
                "more", count.all() - coming.size() - past.size())));
    }
}
