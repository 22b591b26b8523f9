package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.Keepers;
import kaikan.platform.web.Page;

/// Says to the staff, before everything else that rooms add, that the organisation of a booking has no members any more.
@Singleton
final class NobodyLeftPanel implements BookingPanel {
    private final Keepers keepers;

    NobodyLeftPanel(Keepers keepers) {
        this.keepers = keepers;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Panel> draw(Page page, Booking booking, BookingAccess access) {
        return access == BookingAccess.STAFF && keepers.none(booking) ? Optional.of(new Panel("booking/nobody", Map.of())) : Optional.empty();
    }
}
