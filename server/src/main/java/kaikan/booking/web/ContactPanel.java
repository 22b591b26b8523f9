package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.platform.web.Page;

/// Says on a booking's page whom to ask about it, where the site tells how it is reached.
@Singleton
final class ContactPanel implements BookingPanel {
    private final Catalogues catalogues;

    ContactPanel(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> draw(Page page, Booking booking, BookingAccess access) {
        Site site = catalogues.current().site(booking.siteId());
        return access != BookingAccess.OWN || site.contact().isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("booking/contact", Map.of("site", site)));
    }
}
