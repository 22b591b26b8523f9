package kaikan.admission.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.admission.IssuedPass;
import kaikan.admission.Passes;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.web.BookingPanel;
import kaikan.platform.web.Page;

/// The passes on a booking's page.
@Singleton
final class PassesPanel implements BookingPanel {
    private final Passes passes;

    PassesPanel(Passes passes) {
        this.passes = passes;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> draw(Page page, Booking booking, BookingAccess access) {
        List<IssuedPass> issued = passes.of(booking.id());
        return issued.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("admission/panel", Map.of("ref", booking.ref(), "passes", issued)));
    }
}
