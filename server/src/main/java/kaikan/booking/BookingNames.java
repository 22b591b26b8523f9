package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.platform.audit.Subject;
import kaikan.platform.audit.SubjectNames;
import kaikan.platform.text.Spoken;

/// Tells the trail how bookings are called: by their titles, and found by their organisers too.
@Singleton
class BookingNames implements SubjectNames {
    private static final String TYPE = "booking";

    private final Bookings bookings;
    private final Catalogues catalogues;

    BookingNames(Bookings bookings, Catalogues catalogues) {
        this.bookings = bookings;
        this.catalogues = catalogues;
    }

    @Override
    public Optional<Spoken> name(Subject subject) {
        return subject.type().equals(TYPE)
                ? bookings.byRef(subject.ref()).map(booking -> _ -> booking.particulars().title())
                : Optional.empty();
    }

    @Override
    public List<Subject> called(String typed, int most) {
        List<Long> everywhere = catalogues.current().sites().stream().map(Site::id).toList();
        BookingSearch search = new BookingSearch(everywhere, Optional.empty(), Optional.empty(), typed, Optional.empty(), most);
        return bookings.find(search).stream().map(booking -> new Subject(TYPE, booking.ref(), null)).toList();
    }
}
