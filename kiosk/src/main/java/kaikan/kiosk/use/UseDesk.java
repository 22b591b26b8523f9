package kaikan.kiosk.use;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.gate.Party;
import kaikan.kiosk.gate.Undo;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.meter.Meters;
import kaikan.kiosk.panel.Relay;
import kaikan.protocol.Admission;
import kaikan.protocol.Decision;
import kaikan.protocol.Envelope;
import kaikan.protocol.Knock;
import kaikan.protocol.Known;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineLabel;
import kaikan.protocol.MachineState;
import kaikan.protocol.MachineUse;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Name;
import kaikan.protocol.Pass;
import kaikan.protocol.PassCheck;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.RandomId;
import kaikan.protocol.Refusal;
import kaikan.protocol.UseDecision;
import kaikan.protocol.UseRefusal;
import org.jspecify.annotations.Nullable;

/// Where machines are started and stopped. A pass at a machine it runs stops it; within a minute after that the same pass only
/// hears that it was stopped already; otherwise it starts the machine, and whoever was not inside is. A start can be taken back for a while.
public final class UseDesk {
    /// How long after a stop the same pass does not start the machine again by itself.
    public static final Duration AFTER_STOP = Duration.ofSeconds(60);

    private final House house;
    private final DeviceClock clock;
    private final Metering metering;
    private final Relay relay;
    private final KnownEnds ends;
    private final Map<String, Stop> stops = new HashMap<>();

    public UseDesk(House house, DeviceClock clock, Metering metering, Relay relay) {
        this.house = house;
        this.clock = clock;
        this.metering = metering;
        this.relay = relay;
        this.ends = new KnownEnds(house, metering.facts());
    }

    /// A machine's label was read.
    public UseAnswer label(MachineLabel label) {
        synchronized (house) {
            if (house.manifest().isEmpty()) {
                return new UseAnswer.NotReady();
            }
            return house.machine(label.code())
                    .<UseAnswer>map(machine -> new UseAnswer.Ready(machine, wasJustStopped(machine)))
                    .orElseGet(() -> new UseAnswer.UnknownMachine(label.code(), refused(UseRefusal.UNKNOWN_MACHINE.name(), null)));
        }
    }

    /// A genuine pass was shown at a machine.
    public UseAnswer pass(String code, Pass pass) {
        synchronized (house) {
            Machine machine = house.machine(code).orElse(null);
            Known known = house.known(pass.id()).orElse(null);
            if (machine == null || known == null) {
                return new UseAnswer.NotReady();
            }
            Stop stop = stops.get(code);
            boolean justStopped = stop != null && stop.pass.equals(pass.id()) && recent(stop);
            MachineUse.Wish wish = justStopped || runsFor(machine, pass) ? MachineUse.Wish.STOP : MachineUse.Wish.START;
            return answer(MachineUse.decide(machine, wish, pass, new MachineUse.Holder(known, clock.instant())), pass, known);
        }
    }

    /// Takes a start back, if there is still time and the machine runs on with it: there was no use, and no entry that it made.
    public UseAnswer takeBack(UseAnswer.Started started) {
        synchronized (house) {
            Undo undo = started.undo();
            String code = started.machine().code();
            boolean stands = house.machine(code)
                    .filter(machine -> machine.state() instanceof MachineState.InUse(Machine.Running running)
                            && running.use().equals(undo.visit()))
                    .isPresent();
            if (!stands || undo.left(clock).isZero()) {
                return new UseAnswer.UndoTooLate(started.machine());
            }
            Message use = new Message.UseUndone(undo.visit(), code, undo.envelope());
            List<Message> entries =
                    undo.together().stream().filter(entry -> house.isInside(entry.visit())).map(Undo::message).toList();
            long row = house.record(Stream.concat(Stream.of(use), entries.stream()).toList()).getLast().seq();
            relay.power(code, Relay.Power.OFF);
            return new UseAnswer.Undone(started.machine(), !entries.isEmpty(), row);
        }
    }

    /// Gives power to the machines that are in use and takes it from all others: after a start, and after each manifest.
    public void setPower() {
        synchronized (house) {
            house.machines().forEach(machine -> relay.power(
                    machine.code(), machine.state() instanceof MachineState.InUse ? Relay.Power.ON : Relay.Power.OFF));
        }
    }

    /// Takes the power from the machines whose use, as far as its end is known here, is over: on a device out of service, which hears of no
    /// other end and starts nothing. A use that was started here ends in the journal, too; another one its own device ends.
    public void endWhatIsOver() {
        synchronized (house) {
            house.machines().forEach(machine -> {
                if (machine.state() instanceof MachineState.InUse(Machine.Running running)
                        && !clock.instant().isBefore(ends.of(machine, running))) {
                    end(machine, running);
                }
            });
        }
    }

    /// No power without a journal, but no power for ever either.
    private void end(Machine machine, Machine.Running running) {
        try {
            if (ends.isOurs(machine, running)) {
                stop(machine, running);
            }
        } finally {
            relay.power(machine.code(), Relay.Power.OFF);
        }
    }

    private UseAnswer answer(UseDecision decision, Pass pass, Known known) {
        return switch (decision) {
            case UseDecision.Start(Machine machine, _) -> startOrStayOut(machine, pass, known);
            case UseDecision.Stop(Machine machine, Machine.Running running) -> stop(machine, running);
            case UseDecision.Refuse(Machine machine, UseRefusal why) when why == UseRefusal.ALREADY_STOPPED ->
                    new UseAnswer.AlreadyStopped(machine, Optional.ofNullable(stops.get(machine.code())).map(Stop::bill).orElse(null));
            case UseDecision.Refuse(Machine machine, UseRefusal why) ->
                    new UseAnswer.Refused(machine, why, refused(why.name(), pass.id()));
            case UseDecision.RefusePass(Machine machine, Refusal why) ->
                    new UseAnswer.PassRefused(machine, why, refused(why.code(), pass.id()));
        };
    }

    /// Nobody starts a machine from outside: whoever did not come by the door comes in here, by the door's own decision, and is on the
    /// muster list. Of several people with one pass, of whom nobody is inside, it is one: more have not been seen.
    private UseAnswer startOrStayOut(Machine machine, Pass pass, Known known) {
        if (!known.stays().isEmpty()) {
            return start(machine, pass, known, List.of());
        }
        Knock knock = new Knock(new PassCheck.Genuine(pass), Knock.Wish.ENTER, clock.instant());
        return switch (Admission.decide(knock, known)) {
            case Decision.Enter enter -> {
                String visit = RandomId.next();
                Envelope row = house.enter(visit, pass.id(), enter.basis());
                yield start(machine, pass, known, List.of(Undo.of(visit, row, clock.uptime())));
            }
            case Decision.Refuse(Refusal why, _) -> new UseAnswer.PassRefused(machine, why, refused(why.code(), pass.id()));
            case Decision.Leave _, Decision.Again _ -> start(machine, pass, known, List.of());
        };
    }

    private UseAnswer start(Machine machine, Pass pass, Known known, List<Undo> entry) {
        Instant end = Admission.until(pass, known, clock.instant());
        String use = RandomId.next();
        Meters.@Nullable Count count = metering.count(machine);
        Map<String, String> kept = new HashMap<>(KnownEnds.kept(machine.code(), use, end));
        kept.putAll(Metering.kept(machine, use, count));
        Envelope row = house.record(new Message.UseStarted(use, machine.code(), pass.id(), Metering.wattHours(count)), kept);
        stops.remove(machine.code());
        relay.power(machine.code(), Relay.Power.ON);
        Undo undo = Undo.of(use, row, clock.uptime()).with(entry);
        return new UseAnswer.Started(machine, who(known), undo, row.seq());
    }

    private static UseAnswer.Who who(Known known) {
        PassEntry entry = known.entry();
        return new UseAnswer.Who(entry == null ? new Name("", "") : entry.who(), Party.isForSeveral(known));
    }

    private UseAnswer stop(Machine machine, Machine.Running running) {
        Meters.@Nullable Count count = metering.count(machine);
        Message stopped = new Message.UseStopped(running.use(), machine.code(), running.pass(), Metering.wattHours(count));
        long row = house.record(stopped, count == null ? Map.of() : count.facts()).seq();
        relay.power(machine.code(), Relay.Power.OFF);
        Bill bill = new Bill(
                machine,
                running.since(),
                clock.instant(),
                metering.used(machine, running, count),
                count == null ? Set.of() : count.marks(),
                house.manifest().map(Manifest::co2).orElse(null));
        stops.put(machine.code(), new Stop(running.pass(), bill));
        return new UseAnswer.Stopped(machine, bill, row);
    }

    private long refused(String code, @Nullable PassId pass) {
        return house.record(new Message.ScanRefused(code, pass)).seq();
    }

    private boolean wasJustStopped(Machine machine) {
        Stop stop = stops.get(machine.code());
        return stop != null && recent(stop);
    }

    private boolean recent(Stop stop) {
        return Duration.between(stop.bill.to(), clock.instant()).abs().compareTo(AFTER_STOP) < 0;
    }

    private static boolean runsFor(Machine machine, Pass pass) {
        return machine.state() instanceof MachineState.InUse(Machine.Running running) && running.pass().equals(pass.id());
    }

    private record Stop(PassId pass, Bill bill) {}
}
