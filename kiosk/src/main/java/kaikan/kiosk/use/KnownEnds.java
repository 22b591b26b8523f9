package kaikan.kiosk.use;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.Facts;
import kaikan.protocol.Known;
import kaikan.protocol.Listing;
import kaikan.protocol.Machine;
import kaikan.protocol.PassEntry;
import kaikan.protocol.SpaceUse;
import kaikan.protocol.Window;

/// When the uses of machines end, as far as this device knows without asking anybody: the manifest's times of the pass, which may have become
/// later since the start, or else what was known at the start.
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

    /// When a use ends. One of which nothing is known ended when it began: nobody can say how long it may go on.
    Instant of(Machine machine, Machine.Running running) {
        return house.known(running.pass())
                .flatMap(known -> listed(known, running.since()))
                .or(() -> atStart(machine, running))
                .orElse(running.since());
    }

    private static Optional<Instant> listed(Known known, Instant since) {
        return known.listing() instanceof Listing.Listed(PassEntry entry)
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
