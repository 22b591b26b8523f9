package kaikan.kiosk.use;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineUse;
import kaikan.protocol.Message;
import kaikan.protocol.Pass;
import kaikan.protocol.PassCheck;
import kaikan.protocol.PassRefusal;
import kaikan.protocol.Refusal;
import kaikan.protocol.UseDecision;
import kaikan.protocol.UseRefusal;
import org.jspecify.annotations.Nullable;

/// What is announced of uses that end, and how one is made longer: with the pass that started it, by the protocol's one decision.
record Longer(House house, DeviceClock clock, KnownEnds ends, Stops stops) {
    /// What is to be announced of the uses that were started here.
    List<UseAnswer.Ending> endings() {
        synchronized (house) {
            return house.machines().stream()
                    .flatMap(machine -> machine.running().flatMap(running -> ending(machine, running)).stream())
                    .toList();
        }
    }

    /// Somebody wants to go on.
    UseAnswer want(String code) {
        synchronized (house) {
            return house.machine(code)
                    .map(machine -> isPossible(machine) ? asks(machine, false) : new UseAnswer.Ready(machine, stops.isRecent(machine), false))
                    .orElseGet(UseAnswer.NotReady::new);
        }
    }

    /// And shows a pass, or what should be one.
    UseAnswer pass(String code, String shown) {
        synchronized (house) {
            return house.machine(code)
                    .map(machine -> switch (house.check(shown)) {
                        case PassCheck.Genuine(Pass pass) -> pass(machine, pass);
                        case PassCheck.Refused(var _, @Nullable Pass pass) when pass != null && runs(machine, pass) -> pass(machine, pass);
                        case PassCheck.Refused(PassRefusal why, var _) -> {
                            house.oddCodes().refused(shown, new Refusal.NotGenuine(why).code());
                            yield asks(machine, true);
                        }
                    })
                    .orElseGet(UseAnswer.NotReady::new);
        }
    }

    /// Whether whoever runs the machine can go on now.
    boolean isPossible(Machine machine) {
        return machine.running()
                .flatMap(running -> house.known(running.pass())
                        .filter(known -> MachineUse.canExtend(machine, running, new MachineUse.Holder(known, clock.instant()))))
                .isPresent();
    }

    /// The new end and what is kept of it are one commit.
    UseAnswer extend(UseDecision.Extend decided) {
        Machine machine = decided.machine();
        Machine.Running running = decided.running();
        Message longer = new Message.UseExtended(running.use(), machine.code(), running.pass(), decided.until());
        long row = house.record(longer, KnownEnds.kept(machine.code(), running.use(), decided.until())).seq();
        return new UseAnswer.Extended(machine, decided.until(), row);
    }

    private UseAnswer asks(Machine machine, boolean stray) {
        return machine.running()
                .flatMap(running -> MachineUse.end(machine, running))
                .<UseAnswer>map(end -> new UseAnswer.Extending(machine, end, stray))
                .orElseGet(() -> new UseAnswer.AlreadyStopped(machine, stops.bill(machine)));
    }

    private UseAnswer pass(Machine machine, Pass pass) {
        return house.known(pass.id())
                .map(known -> MachineUse.decide(machine, MachineUse.Wish.EXTEND, pass, new MachineUse.Holder(known, clock.instant())))
                .map(decision -> switch (decision) {
                    case UseDecision.Extend extend -> extend(extend);
                    case UseDecision.Refuse(_, UseRefusal why, _) when why == UseRefusal.ALREADY_STOPPED ->
                            new UseAnswer.AlreadyStopped(machine, stops.bill(machine));
                    case UseDecision.Refuse(_, UseRefusal why, @Nullable Instant when) ->
                            new UseAnswer.NotLonger(machine, why, when, house.oddCodes().refused(pass.id(), why.name()));
                    case UseDecision.Start _, UseDecision.Stop _, UseDecision.RefusePass _ -> new UseAnswer.NotReady();
                })
                .orElseGet(UseAnswer.NotReady::new);
    }

    private Optional<UseAnswer.Ending> ending(Machine machine, Machine.Running running) {
        Endings.Phase phase = ends.phase(machine, running, clock.instant());
        return phase == Endings.Phase.GOES_ON
                ? Optional.empty()
                : Optional.of(new UseAnswer.Ending(machine, phase, ends.of(machine, running), isPossible(machine)));
    }

    private static boolean runs(Machine machine, Pass pass) {
        return machine.running().filter(running -> running.pass().equals(pass.id())).isPresent();
    }
}
