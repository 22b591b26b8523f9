package kaikan.kiosk.use;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.Facts;
import kaikan.kiosk.journal.JournalBroken;
import kaikan.protocol.Known;
import kaikan.protocol.Listing;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineUse;
import kaikan.protocol.PassEntry;
import kaikan.protocol.SpaceUse;
import kaikan.protocol.Terms;
import kaikan.protocol.Window;

/// When the uses of machines end, as far as this device knows without asking anybody: by the machine's terms; without
/// them by the manifest's times of the pass, which may have become later since the start, or else what was known at the start.
record KnownEnds(House house, Facts facts) {
    private static final String END = "use.end.";

    /// What is kept of a use that starts here.
    static Map<String, String> kept(String machine, String use, Instant end) {
        return Map.of(END + machine, KeptOfUse.text(use, end));
    }

    /// Whether a use was started at this device.
    boolean isOurs(Machine machine, Machine.Running running) {
        return atStart(machine, running).isPresent();
    }

    /// How near to its end a use is that was started at this device; it goes on where the machine has no terms, or was started without them.
    Endings.Phase phase(Machine machine, Machine.Running running, Instant now) {
        Terms terms = machine.terms();
        return terms == null
                ? Endings.Phase.GOES_ON
                : MachineUse.end(machine, running)
                        .map(end -> Endings.phase(terms, end, now))
                        .filter(phase -> phase != Endings.Phase.GOES_ON && mayBeOurs(machine, running))
                        .orElse(Endings.Phase.GOES_ON);
    }

    /// Where that cannot be looked up it may be: no power for ever.
    private boolean mayBeOurs(Machine machine, Machine.Running running) {
        try {
            return isOurs(machine, running);
        } catch (JournalBroken _) {
            return true;
        }
    }

    /// When a use ends. One of which nothing is known ended when it began: nobody can say how long it may go on.
    Instant of(Machine machine, Machine.Running running) {
        return MachineUse.end(machine, running)
                .or(() -> house.known(running.pass()).flatMap(known -> booked(known, running.since())))
                .or(() -> atStart(machine, running))
                .orElse(running.since());
    }

    /// Whoever works in the house has booked nothing, and a pass that lasts for years says no end of a use.
    private static Optional<Instant> booked(Known known, Instant since) {
        return known.listing() instanceof Listing.Listed(PassEntry entry) && !entry.kind().isResident()
                ? entry.deciding().stream()
                        .filter(use -> entry.isFor(use, since))
                        .map(SpaceUse::time)
                        .map(Window::to)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private Optional<Instant> atStart(Machine machine, Machine.Running running) {
        return KeptOfUse.of(running.use(), facts, END + machine.code(), Instant::parse);
    }
}
