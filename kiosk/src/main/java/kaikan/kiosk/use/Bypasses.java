package kaikan.kiosk.use;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.protocol.Bypass;
import kaikan.protocol.BypassReason;
import kaikan.protocol.Machine;
import kaikan.protocol.Message;
import kaikan.protocol.RandomId;

/// The power that the staff give machines by hand, and take again before its time.
final class Bypasses {
    private final House house;
    private final DeviceClock clock;
    private final Interlock interlock;
    /// Those whose end has come, and whose power was taken.
    private final Set<String> over = new HashSet<>();

    Bypasses(House house, DeviceClock clock, Interlock interlock) {
        this.house = house;
        this.clock = clock;
        this.interlock = interlock;
    }

    /// Gives a machine power for so long; one that has it already keeps that end.
    UseAnswer begin(String code, BypassReason reason, Duration length) {
        synchronized (house) {
            return house.machine(code).map(machine -> begin(machine, reason, length)).orElseGet(UseAnswer.NotReady::new);
        }
    }

    private UseAnswer begin(Machine machine, BypassReason reason, Duration length) {
        Instant now = clock.instant();
        if (machine.bypassed(now).isPresent()) {
            return new UseAnswer.Ready(machine, false, false);
        }
        Bypass bypass = Bypass.begun(RandomId.next(), reason, now, now.plus(length));
        long row = house.record(new Message.BypassBegan(bypass.bypass(), machine.code(), reason, bypass.until())).seq();
        interlock.set(machine.code());
        return new UseAnswer.Bypassed(machine, bypass, row);
    }

    /// Takes it again; where nobody gives it any more, the machine as it is now.
    UseAnswer end(String code) {
        synchronized (house) {
            Machine machine = house.machine(code).orElse(null);
            if (machine == null) {
                return new UseAnswer.NotReady();
            }
            Optional<Bypass> bypass = machine.bypassed(clock.instant());
            if (bypass.isEmpty()) {
                return new UseAnswer.Ready(machine, false, false);
            }
            long row = house.record(new Message.BypassEnded(bypass.get().bypass(), code)).seq();
            interlock.set(code);
            return new UseAnswer.BypassOver(machine, row);
        }
    }

    /// Takes the power where the time is up.
    void endWhatIsOver() {
        synchronized (house) {
            Instant now = clock.instant();
            for (Machine machine : house.machines()) {
                Bypass bypass = machine.bypass();
                if (bypass != null && !bypass.isOn(now) && over.add(bypass.bypass())) {
                    interlock.set(machine.code());
                }
            }
        }
    }
}
