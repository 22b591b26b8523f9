package kaikan.kiosk.use;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.JournalBroken;
import kaikan.kiosk.panel.Relay;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineState;

/// Which machines have power: those in use, as this device knows it, and those to which the staff give it. Of a
/// machine whose state it does not understand it leaves the power as it is.
record Interlock(House house, DeviceClock clock, Relay relay, KnownEnds ends) {
    void set() {
        synchronized (house) {
            house.machines().stream()
                    .filter(machine -> !(machine.state() instanceof MachineState.Unknown) || machine.bypassed(clock.instant()).isPresent())
                    .forEach(this::set);
        }
    }

    /// The same for one machine, after something was written of it.
    void set(String code) {
        synchronized (house) {
            house.machine(code).ifPresent(this::set);
        }
    }

    private void set(Machine machine) {
        relay.power(machine.code(), machine.running().isPresent() ? Relay.Power.ON : withoutUse(machine));
    }

    private Relay.Power withoutUse(Machine machine) {
        return machine.bypassed(clock.instant()).isPresent() ? Relay.Power.ON : Relay.Power.OFF;
    }

    /// Takes the power from every machine whose use is over, whatever becomes of the others; `stop` writes the end of a use that began here.
    /// @throws JournalBroken if an end could not be written
    void endWhatIsOver(BiConsumer<Machine, Machine.Running> stop) {
        endAll((machine, running) -> !clock.instant().isBefore(ends.of(machine, running)), stop);
    }

    /// The same for the uses that began here and whose time by the machines' terms is up.
    void endInTime(BiConsumer<Machine, Machine.Running> stop) {
        endAll((machine, running) -> ends.phase(machine, running, clock.instant()) == Endings.Phase.STOPS, stop);
    }

    private void endAll(BiPredicate<Machine, Machine.Running> over, BiConsumer<Machine, Machine.Running> stop) {
        synchronized (house) {
            List<JournalBroken> unkept = new ArrayList<>();
            for (Machine machine : house.machines()) {
                machine.running()
                        .filter(running -> over.test(machine, running))
                        .ifPresent(running -> end(machine, running, stop, unkept));
            }
            if (!unkept.isEmpty()) {
                throw unkept.getFirst();
            }
        }
    }

    /// No power without a journal, but no power for ever either: not at this machine, nor at the next.
    private void end(Machine machine, Machine.Running running, BiConsumer<Machine, Machine.Running> stop, List<JournalBroken> unkept) {
        try {
            if (ends.isOurs(machine, running)) {
                stop.accept(machine, running);
            }
        } catch (JournalBroken e) {
            unkept.add(e);
        } finally {
            relay.power(machine.code(), withoutUse(machine));
        }
    }
}
