package kaikan.kiosk.use;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.meter.Meters;
import kaikan.protocol.Machine;
import kaikan.protocol.Terms;

/// Watches the meters of machines whose use ends when they take no power. What was seen before a restart is not known after it: then a use goes on
/// for at least the minutes of its terms.
final class Idling {
    /// As finely as whole minutes need it.
    private static final Duration STEP = Duration.ofSeconds(10);

    private final House house;
    private final DeviceClock clock;
    private final Metering metering;
    private final KnownEnds ends;
    private final Map<String, List<Idle.Reading>> seen = new HashMap<>();

    Idling(House house, DeviceClock clock, Metering metering, KnownEnds ends) {
        this.house = house;
        this.clock = clock;
        this.metering = metering;
        this.ends = ends;
    }

    /// Ends the uses that were started here and whose machine is idle by its terms.
    void endWhatIsIdle(BiConsumer<Machine, Machine.Running> stop) {
        synchronized (house) {
            List<Machine> machines = house.machines();
            seen.keySet().retainAll(
                    machines.stream().flatMap(machine -> machine.running().stream()).map(Machine.Running::use).collect(Collectors.toSet()));
            for (Machine machine : machines) {
                Terms terms = machine.terms();
                Terms.Idle idle = terms == null ? null : terms.idle();
                if (idle != null) {
                    machine.running()
                            .filter(running -> isIdle(idle, machine, running))
                            .ifPresent(running -> stop.accept(machine, running));
                }
            }
        }
    }

    private boolean isIdle(Terms.Idle idle, Machine machine, Machine.Running running) {
        List<Idle.Reading> readings = seen.computeIfAbsent(running.use(), _ -> new ArrayList<>());
        if (!readings.isEmpty() && clock.uptime().minus(readings.getLast().uptime()).compareTo(STEP) < 0) {
            return false;
        }
        Meters.Count count = ends.isOurs(machine, running) ? metering.count(machine) : null;
        if (count == null) {
            readings.clear();
            return false;
        }
        readings.add(new Idle.Reading(clock.uptime(), count.wattHours(), count.stretch()));
        Duration old = clock.uptime().minus(Duration.ofMinutes(idle.minutes()).plus(STEP.multipliedBy(2)));
        readings.removeIf(reading -> reading.uptime().compareTo(old) < 0);
        return Idle.is(idle, readings);
    }
}
