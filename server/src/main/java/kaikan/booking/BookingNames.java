package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.platform.audit.NamesByRef;
import kaikan.platform.text.Spoken;

/// Tells the trail how bookings are called: by their titles, and found by their organisers too.
@Singleton
class BookingNames extends NamesByRef<Booking> {
    private final Bookings bookings;
    private final Catalogues catalogues;

    BookingNames(Bookings bookings, Catalogues catalogues) {
        super("booking");
        this.bookings = bookings;
        this.catalogues = catalogues;
    }

    @Override
    protected List<Booking> byRefs(List<String> refs) {
        return bookings.byRefs(refs);
    }

    @Override
    protected List<Booking> search(String typed, int most) {
        List<Long> everywhere = catalogues.current().sites().stream().map(Site::id).toList();
        return bookings.find(new BookingSearch(everywhere, Optional.empty(), Optional.empty(), typed, Optional.empty(), most));
    }

    @Override
    protected String ref(Booking booking) {
        return booking.ref();
    }

    @Override
    protected Spoken name(Booking booking) {
        return _ -> booking.particulars().title();
    }
}
