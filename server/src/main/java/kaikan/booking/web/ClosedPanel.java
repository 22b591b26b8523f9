package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.BookingState;
import kaikan.booking.ClosedBecause;
import kaikan.booking.ClosuresOver;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.platform.web.Page;

/// Says to the applicant, before everything else, that the house has closed what they booked or asked for, and what happens next.
@Singleton
final class ClosedPanel implements BookingPanel {
    private final ClosuresOver closures;
    private final Catalogues catalogues;

    ClosedPanel(ClosuresOver closures, Catalogues catalogues) {
        this.closures = closures;
        this.catalogues = catalogues;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Panel> draw(Page page, Booking booking, BookingAccess access) {
        return Optional.empty();
    }

    @Override
    public Optional<Panel> atTheDoor(Page page, Booking booking) {
        Site site = catalogues.current().site(booking.siteId());
        List<String> closed = !booking.state().holds() ? List.of() : closures.of(booking).stream()
                .map(closure -> ClosedBecause.line(closure, site.zone()).in(page.words()))
                .toList();
        String next = booking.state() == BookingState.CONFIRMED ? "booking.closed-over.confirmed" : "booking.closed-over.applied";
        return closed.isEmpty() ? Optional.empty() : Optional.of(new Panel("booking/closed", Map.of("closed", closed, "next", next)));
    }
}
