package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;

/// What of a booking lies outside the opening hours of today. Nobody books that; it comes about when the house changes its hours and keeps what
/// is booked, and what was cancelled and may be taken back with it (`server/docs/decisions/0015`).
@Singleton
public class OutsideHours {
    private final Catalogues catalogues;
    private final Clock clock;

    OutsideHours(Catalogues catalogues, Clock clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /// What the rule about opening hours says of the times that are not over, setup and removal included; empty where the booking
    /// holds nothing and never can again.
    public List<BookingRefusal> of(Booking booking) {
        Instant now = clock.instant();
        Instant until = booking.marks().releaseAt();
        boolean undoable = booking.state() == BookingState.CANCELLED && until != null && now.isBefore(until);
        Site site = catalogues.current().site(booking.siteId());
        return booking.state().holds() || undoable
                ? booking.items().stream()
                        .filter(item -> item.use().end().isAfter(now))
                        .flatMap(item -> Rules.open(site, item.claimed()))
                        .toList()
                : List.of();
    }
}
