package kaikan.admission.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.admission.IssuedPass;
import kaikan.admission.Muster;
import kaikan.admission.Passes;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.web.BookingPanel;
import kaikan.equipment.MachineInfo;
import kaikan.equipment.Machines;
import kaikan.equipment.UseLine;
import kaikan.platform.web.Page;

/// Says, before a booking ends, who is inside by it and which machines run by it: its end sends nobody out and stops nothing.
@Singleton
final class StillInside implements BookingPanel {
    private final Muster muster;
    private final Passes passes;
    private final Machines machines;

    StillInside(Muster muster, Passes passes, Machines machines) {
        this.muster = muster;
        this.passes = passes;
        this.machines = machines;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> draw(Page page, Booking booking, BookingAccess access) {
        return Optional.empty();
    }

    @Override
    public Optional<Panel> beforehand(Page page, Booking booking) {
        long people = muster.insideBy(booking.id());
        List<String> running = running(page, booking);
        return people == 0 && running.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("admission/stillinside", Map.of("people", people, "machines", running)));
    }

    /// Who is inside stays by a booking that is only changed.
    @Override
    public Optional<Panel> beforehand(Page page, Booking booking, Booking after) {
        return Optional.empty();
    }

    private List<String> running(Page page, Booking booking) {
        Set<String> theirs = passes.of(booking.id()).stream().map(IssuedPass::passId).collect(Collectors.toSet());
        return theirs.isEmpty()
                ? List.of()
                : machines.at(booking.siteId()).stream()
                        .filter(machine -> startedWith(machine, theirs))
                        .map(machine -> machine.name().in(page.words()))
                        .toList();
    }

    private static boolean startedWith(MachineInfo machine, Set<String> passIds) {
        UseLine running = machine.running();
        return running != null && passIds.contains(running.passId());
    }
}
