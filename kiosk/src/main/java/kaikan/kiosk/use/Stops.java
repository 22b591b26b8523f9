package kaikan.kiosk.use;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.protocol.Machine;
import kaikan.protocol.PassId;
import org.jspecify.annotations.Nullable;

/// Which pass stopped a machine last at this device, and what was said then.
final class Stops {
    /// How long after a stop the same pass does not start the machine again by itself.
    private static final Duration RECENT = Duration.ofSeconds(60);

    private final DeviceClock clock;
    private final Map<String, Stop> last = new HashMap<>();

    Stops(DeviceClock clock) {
        this.clock = clock;
    }

    /// A pass has stopped the bill's machine.
    void remember(PassId pass, Bill bill) {
        last.put(bill.machine().code(), new Stop(pass, bill, clock.uptime()));
    }

    /// It runs again.
    void forget(Machine machine) {
        last.remove(machine.code());
    }

    /// Whether the machine was stopped a moment ago, by whichever pass.
    boolean isRecent(Machine machine) {
        Stop stop = last.get(machine.code());
        return stop != null && clock.uptime().minus(stop.at).compareTo(RECENT) < 0;
    }

    /// Whether that pass stopped it a moment ago.
    boolean isRecent(Machine machine, PassId pass) {
        Stop stop = last.get(machine.code());
        return stop != null && stop.pass.equals(pass) && isRecent(machine);
    }

    /// What was said at the last stop; absent where this device was not there.
    @Nullable Bill bill(Machine machine) {
        Stop stop = last.get(machine.code());
        return stop == null ? null : stop.bill;
    }

    /// By the clock that never jumps: the time of day may be set right between a stop and the second look of the scanner.
    private record Stop(PassId pass, Bill bill, Duration at) {}
}
