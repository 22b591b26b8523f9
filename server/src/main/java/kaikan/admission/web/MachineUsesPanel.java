package kaikan.admission.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.web.BookingPanel;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.platform.web.Page;

/// Asks whoever booked, on the booking's page, about machines that were probably left running.
@Singleton
final class MachineUsesPanel implements BookingPanel {
    private final MachineUses uses;
    private final Catalogues catalogues;

    MachineUsesPanel(MachineUses uses, Catalogues catalogues) {
        this.uses = uses;
        this.catalogues = catalogues;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Panel> draw(Page page, Booking booking, BookingAccess access) {
        if (access != BookingAccess.OWN || !catalogues.current().site(booking.siteId()).modules().contains(Module.EQUIPMENT)) {
            return Optional.empty();
        }
        List<MachineUses.Line> lines = uses.of(booking, page.now());
        long forgotten = lines.stream().filter(MachineUses.Line::forgotten).count();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("admission/machinespanel", Map.of("ref", booking.ref(), "forgotten", forgotten)));
    }
}
