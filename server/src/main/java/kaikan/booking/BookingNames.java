package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    public Map<Subject, Spoken> names(Collection<Subject> subjects) {
        List<Subject> wanted = subjects.stream().filter(subject -> subject.type().equals(TYPE)).toList();
        Map<String, Spoken> titles = new HashMap<>();
        bookings.byRefs(wanted.stream().map(Subject::ref).toList())
                .forEach(booking -> titles.put(booking.ref(), _ -> booking.particulars().title()));
        return Subject.named(wanted, titles);
    }

    @Override
    public List<Subject> called(String typed, int most) {
        List<Long> everywhere = catalogues.current().sites().stream().map(Site::id).toList();
        BookingSearch search = new BookingSearch(everywhere, Optional.empty(), Optional.empty(), typed, Optional.empty(), most);
        return bookings.find(search).stream().map(booking -> new Subject(TYPE, booking.ref(), null)).toList();
    }
}
