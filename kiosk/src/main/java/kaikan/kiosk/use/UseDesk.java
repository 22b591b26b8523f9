package kaikan.kiosk.use;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.gate.Undo;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.meter.Meters;
import kaikan.kiosk.panel.Relay;
import kaikan.protocol.Admission;
import kaikan.protocol.BypassReason;
import kaikan.protocol.Decision;
import kaikan.protocol.Envelope;
import kaikan.protocol.FaultKind;
import kaikan.protocol.Knock;
import kaikan.protocol.Known;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineLabel;
import kaikan.protocol.MachineState;
import kaikan.protocol.MachineUse;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Pass;
import kaikan.protocol.PassCheck;
import kaikan.protocol.PassId;
import kaikan.protocol.PassRefusal;
import kaikan.protocol.RandomId;
import kaikan.protocol.Refusal;
import kaikan.protocol.UseDecision;
import kaikan.protocol.UseRefusal;
import org.jspecify.annotations.Nullable;

/// Where machines are started and stopped. A pass at a machine it runs stops it; within a minute after that the same pass only
/// hears that it was stopped already; otherwise it starts the machine, and whoever was not inside is. A start can be taken back for a while.
/// A use of a machine with terms ends in time, is announced before, and can be made longer with the pass that started it.
public final class UseDesk {
    private final House house;
    private final DeviceClock clock;
    private final Metering metering;
    private final Relay relay;
    private final Interlock interlock;
    private final Stops stops;
    private final Longer longer;
    private final Idling idling;
    private final Bypasses bypasses;
    private UseAnswer.@Nullable TimeUp timeUp;

    public UseDesk(House house, DeviceClock clock, Metering metering, Relay relay) {
        this.house = house;
        this.clock = clock;
        this.metering = metering;
        this.relay = relay;
        KnownEnds ends = new KnownEnds(house, metering.facts());
        this.interlock = new Interlock(house, clock, relay, ends);
        this.bypasses = new Bypasses(house, clock, interlock);
        this.stops = new Stops(clock);
        this.idling = new Idling(house, clock, metering, ends);
        this.longer = new Longer(house, clock, ends, stops);
    }

    /// A machine's label was read.
    public UseAnswer label(MachineLabel label) {
        synchronized (house) {
            if (house.manifest().isEmpty()) {
                return new UseAnswer.NotReady();
            }
            return house.machine(label.code())
                    .<UseAnswer>map(machine -> new UseAnswer.Ready(machine, stops.isRecent(machine), longer.isPossible(machine)))
                    .orElseGet(() -> new UseAnswer.UnknownMachine(label.code(), odd(label.code(), UseRefusal.UNKNOWN_MACHINE.name())));
        }
    }

    /// A pass was shown at a machine, or what should be one.
    public UseAnswer pass(String code, String shown) {
        synchronized (house) {
            return house.machine(code)
                    .map(machine -> switch (house.check(shown)) {
                        case PassCheck.Genuine(Pass pass) -> pass(machine, pass);
                        case PassCheck.Refused(var _, @Nullable Pass pass) when pass != null && runs(machine, pass) -> pass(machine, pass);
                        case PassCheck.Refused(PassRefusal why, var _) -> noPass(machine, shown, new Refusal.NotGenuine(why));
                    })
                    .orElseGet(UseAnswer.NotReady::new);
        }
    }

    /// Takes a start back, if there is still time and the machine runs on with it: there was no use, and no entry that it made.
    public UseAnswer takeBack(UseAnswer.Started started) {
        synchronized (house) {
            Undo undo = started.undo();
            String code = started.machine().code();
            boolean stands = house.machine(code)
                    .flatMap(Machine::running)
                    .filter(running -> running.use().equals(undo.visit()))
                    .isPresent();
            if (!stands || undo.left(clock).isZero()) {
                return new UseAnswer.UndoTooLate(started.machine());
            }
            Message use = new Message.UseUndone(undo.visit(), code, undo.envelope());
            List<Message> entries =
                    undo.together().stream().filter(entry -> house.inside(entry.visit()).isPresent()).map(Undo::message).toList();
            long row = house.record(Stream.concat(Stream.of(use), entries.stream()).toList()).getLast().seq();
            interlock.set(code);
            return new UseAnswer.Undone(started.machine(), !entries.isEmpty(), row);
        }
    }

    /// Gives power to the machines that are in use and takes it from all others: after a start, and after each manifest.
    public void setPower() {
        interlock.set();
    }

    /// Takes the power from the machines whose use, as far as its end is known here, is over: on a device out of service, which hears of no
    /// other end and starts nothing. A use that was started here ends in the journal, too; another one its own device ends.
    public void endWhatIsOver() {
        bypasses.endWhatIsOver();
        interlock.endWhatIsOver((machine, running) -> stop(machine, running, Message.UseStopped.How.REVOKED));
    }

    /// Ends the uses that were started here and whose time by the machines' terms is up, and those of machines that take no power any more.
    public void endInTime() {
        bypasses.endWhatIsOver();
        interlock.endInTime((machine, running) -> endByItself(machine, running, Message.UseStopped.How.TIME));
        idling.endWhatIsIdle((machine, running) -> endByItself(machine, running, Message.UseStopped.How.IDLE));
    }

    private void endByItself(Machine machine, Machine.Running running, Message.UseStopped.How how) {
        UseAnswer.Stopped stopped = stop(machine, running, how);
        timeUp = new UseAnswer.TimeUp(machine, stopped.bill(), stopped.row(), how);
    }

    /// What is to be announced of the uses that were started here: those that end soon, or whose time is up.
    public List<UseAnswer.Ending> endings() {
        return longer.endings();
    }

    /// The use that ended by itself a moment ago; empty where none was.
    public Optional<UseAnswer.TimeUp> timeUp() {
        synchronized (house) {
            return Optional.ofNullable(timeUp).filter(up -> stops.isRecent(up.machine()));
        }
    }

    /// Somebody wants to use a machine longer; their pass says whether they may. Where nobody can any more, the machine as it is now.
    public UseAnswer wantLonger(String code) {
        return longer.want(code);
    }

    /// A pass was shown to use a machine longer, or what should be one.
    public UseAnswer longer(String code, String shown) {
        return longer.pass(code, shown);
    }

    /// Somebody reports a fault of a machine, with what they typed besides. Where that locks it, it has no power any more, and what ran has ended;
    /// one that nobody uses already is locked once.
    public UseAnswer report(String code, FaultKind kind, String typed) {
        String text = typed.length() > Message.FaultReported.LONGEST ? typed.substring(0, Message.FaultReported.LONGEST) : typed;
        synchronized (house) {
            return house.machine(code).map(machine -> report(machine, kind, text)).orElseGet(UseAnswer.NotReady::new);
        }
    }

    private UseAnswer report(Machine machine, FaultKind kind, String text) {
        if (kind.locks() && machine.state() instanceof MachineState.OutOfOrder) {
            return new UseAnswer.Ready(machine, false, false);
        }
        Message said = new Message.FaultReported(RandomId.next(), machine.code(), kind, text, kind.locks());
        Machine.Running running = machine.running().orElse(null);
        List<Message> rows = kind.locks() ? Stream.concat(bypassEnds(machine), Stream.of(said)).toList() : List.of(said);
        if (kind.locks() && running != null) {
            UseAnswer.Stopped stopped = stop(machine, running, Message.UseStopped.How.FAULT, rows.toArray(Message[]::new));
            return new UseAnswer.FaultTold(machine, kind, stopped.bill(), stopped.row());
        }
        long row = house.record(rows).getLast().seq();
        if (kind.locks()) {
            interlock.set(machine.code());
        }
        return new UseAnswer.FaultTold(machine, kind, null, row);
    }

    private Stream<Message> bypassEnds(Machine machine) {
        return machine.bypassed(clock.instant()).map(on -> (Message) new Message.BypassEnded(on.bypass(), machine.code())).stream();
    }

    /// The staff give a machine power for so long, whoever uses it or nobody.
    public UseAnswer bypass(String code, BypassReason reason, Duration length) {
        return bypasses.begin(code, reason, length);
    }

    /// The staff take that power again.
    public UseAnswer endBypass(String code) {
        return bypasses.end(code);
    }

    private UseAnswer pass(Machine machine, Pass pass) {
        MachineUse.Wish wish = runs(machine, pass) || stops.isRecent(machine, pass.id()) ? MachineUse.Wish.STOP : MachineUse.Wish.START;
        return house.known(pass.id())
                .map(known -> answer(MachineUse.decide(machine, wish, pass, holder(machine, known)), pass, known))
                .orElseGet(UseAnswer.NotReady::new);
    }

    private MachineUse.Holder holder(Machine machine, Known known) {
        return new MachineUse.Holder(known, clock.instant(), house.around(machine));
    }

    private static boolean runs(Machine machine, Pass pass) {
        return machine.running().filter(running -> running.pass().equals(pass.id())).isPresent();
    }

    private UseAnswer answer(UseDecision decision, Pass pass, Known known) {
        return switch (decision) {
            case UseDecision.Start start -> startOrStayOut(start, known);
            case UseDecision.Extend extend -> longer.extend(extend);
            case UseDecision.Stop(Machine machine, Machine.Running running) -> stop(machine, running, Message.UseStopped.How.SCAN);
            case UseDecision.Refuse(Machine machine, UseRefusal why, _) when why == UseRefusal.ALREADY_STOPPED ->
                    new UseAnswer.AlreadyStopped(machine, stops.bill(machine));
            case UseDecision.Refuse(Machine machine, UseRefusal why, @Nullable Instant when) ->
                    new UseAnswer.Refused(machine, why, when, refused(why.name(), pass.id()));
            case UseDecision.RefusePass(Machine machine, Refusal why) -> refuse(machine, why, pass.id());
        };
    }

    /// Nobody starts a machine from outside: whoever did not come by the door comes in here, by the door's own decision, and is on the
    /// muster list. Of several people with one pass, of whom nobody is inside, it is one: more have not been seen.
    private UseAnswer startOrStayOut(UseDecision.Start start, Known known) {
        if (!known.stays().isEmpty()) {
            return start(start, known, null);
        }
        PassId pass = start.pass().id();
        Knock knock = new Knock(new PassCheck.Genuine(start.pass()), Knock.Wish.ENTER, clock.instant());
        return switch (Admission.decide(knock, known)) {
            case Decision.Enter enter -> start(start, known, house.entry(pass, enter.basis()));
            case Decision.Refuse(Refusal why, _) -> refuse(start.machine(), why, pass);
            case Decision.Leave _, Decision.Again _ -> start(start, known, null);
        };
    }

    /// The start, and the entry that it makes where there is one, are one commit.
    private UseAnswer start(UseDecision.Start start, Known known, Message.@Nullable Entered entry) {
        Machine machine = start.machine();
        Instant until = machine.terms() == null ? null : start.until();
        String use = RandomId.next();
        Meters.@Nullable Count count = metering.count(machine);
        Map<String, String> kept = new HashMap<>(KnownEnds.kept(machine.code(), use, start.until()));
        kept.putAll(Metering.kept(machine, use, count));
        Message started = new Message.UseStarted(use, machine.code(), start.pass().id(), Metering.wattHours(count), until);
        List<Envelope> rows = house.record(entry == null ? List.of(started) : List.of(entry, started), kept);
        stops.forget(machine);
        relay.power(machine.code(), Relay.Power.ON);
        Undo undo = Undo.of(use, rows.getLast(), clock.uptime())
                .with(entry == null ? List.of() : List.of(Undo.of(entry.visit(), rows.getFirst(), clock.uptime())));
        return new UseAnswer.Started(machine, UseAnswer.Who.of(known), undo, until, rows.getLast().seq());
    }

    /// The end of a use, and what is said with it, are one commit.
    private UseAnswer.Stopped stop(Machine machine, Machine.Running running, Message.UseStopped.How how, Message... more) {
        Meters.@Nullable Count count = metering.count(machine);
        Message stopped = new Message.UseStopped(running.use(), machine.code(), running.pass(), metering.atEnd(machine, running, count), how);
        List<Message> rows = Stream.concat(Stream.of(stopped), Arrays.stream(more)).toList();
        long row = house.record(rows, count == null ? Map.of() : count.facts()).getLast().seq();
        interlock.set(machine.code());
        Bill bill = new Bill(
                machine,
                running.since(),
                clock.instant(),
                metering.used(machine, running, count),
                count == null ? Set.of() : count.marks(),
                house.manifest().map(Manifest::co2).orElse(null));
        stops.remember(running.pass(), bill);
        return new UseAnswer.Stopped(machine, bill, row);
    }

    private UseAnswer noPass(Machine machine, String shown, Refusal why) {
        return new UseAnswer.PassRefused(machine, why, odd(shown, why.code()));
    }

    private UseAnswer refuse(Machine machine, Refusal why, PassId pass) {
        return new UseAnswer.PassRefused(machine, why, refused(why.code(), pass));
    }

    private long odd(String shown, String code) {
        return house.oddCodes().refused(shown, code);
    }

    private long refused(String code, PassId pass) {
        return house.oddCodes().refused(pass, code);
    }
}
