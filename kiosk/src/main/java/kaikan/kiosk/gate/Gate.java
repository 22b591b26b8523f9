package kaikan.kiosk.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.protocol.Admission;
import kaikan.protocol.Decision;
import kaikan.protocol.Doorway;
import kaikan.protocol.Envelope;
import kaikan.protocol.Knock;
import kaikan.protocol.Known;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Pass;
import kaikan.protocol.PassCheck;
import kaikan.protocol.PassRefusal;
import kaikan.protocol.Place;
import kaikan.protocol.Present;
import kaikan.protocol.RandomId;
import kaikan.protocol.Refusal;
import kaikan.protocol.Seen;
import kaikan.protocol.SpaceUse;
import kaikan.protocol.WalkInForm;
import org.jspecify.annotations.Nullable;

/// The door. Each answer is decided and written while holding the house, so that two scans at once are two scans one after the other.
public final class Gate {
    private final House house;
    private final DeviceClock clock;
    private final OpenSteps open;
    private final Group group;
    private final FreeNumbers numbers;
    private final RoomGate room;

    public Gate(House house, DeviceClock clock) {
        this.house = house;
        this.clock = clock;
        this.open = new OpenSteps(house.undoable(), clock);
        this.group = new Group(house, clock);
        this.numbers = new FreeNumbers(house);
        this.room = new RoomGate(house, this, group, clock);
    }

    /// A code was shown.
    public GateAnswer scan(String text, Knock.Wish wish) {
        synchronized (house) {
            PassCheck check = house.check(text);
            Pass pass = check.pass();
            if (check instanceof PassCheck.Refused(PassRefusal why, var _) && pass == null) {
                return house.manifest().isEmpty() ? new GateAnswer.NotReady() : noPass(text, new Refusal.NotGenuine(why));
            }
            return Optional.ofNullable(pass)
                    .flatMap(shown -> house.known(shown.id()))
                    .map(known -> answer(new Knock(check, wish, clock.instant()), known))
                    .orElseGet(GateAnswer.NotReady::new);
        }
    }

    /// Somebody says how many of a group come or go with the one whom `first` counted; otherwise it stays at that one. Whoever comes behind the
    /// first is refused where the pass does not count any more.
    public GateAnswer together(String text, GateAnswer first, int people) {
        synchronized (house) {
            if (!(house.check(text) instanceof PassCheck.Genuine(Pass pass))) {
                return first;
            }
            if (first instanceof GateAnswer.Welcome in && in.party() != null) {
                return in.room() == null ? behind(pass, in, in.party(), people) : kept(room.behind(pass, in, in.party(), people));
            }
            if (first instanceof GateAnswer.Farewell out && out.party() != null) {
                return kept(out.room() == null
                        ? group.leave(pass.id(), out, out.party(), people)
                        : room.leave(pass.id(), out, out.party(), people));
            }
            return first;
        }
    }

    private GateAnswer behind(Pass pass, GateAnswer.Welcome in, Party party, int people) {
        Optional<Refusal> why = people > party.counted()
                ? house.known(pass.id()).flatMap(known -> Admission.standing(pass, known, clock.instant()))
                : Optional.empty();
        if (why.isPresent()) {
            return refuse(why.get(), pass);
        }
        return kept(group.enter(pass.id(), in, party, people));
    }

    /// What was done can be taken back.
    private GateAnswer kept(GateAnswer done) {
        switch (done) {
            case GateAnswer.Welcome in -> open.remember(in.undo());
            case GateAnswer.Farewell out -> open.remember(out.undo());
            case GateAnswer _ -> {}
        }
        return done;
    }

    /// Somebody without a pass fills in the form; it must be without flaws.
    public GateAnswer register(WalkIn answers, Manifest manifest, WalkInForm form) {
        synchronized (house) {
            Integer limit = manifest.capacity();
            if (limit != null && house.inside().size() >= limit) {
                return refuse(new Refusal.Full(limit), null);
            }
            OptionalInt exitNumber = numbers.next(manifest);
            return exitNumber.isEmpty()
                    ? refuse(new Refusal.Full(house.inside().size()), null)
                    : registered(answers.registered(RandomId.next(), form, exitNumber.getAsInt()));
        }
    }

    /// A walk-in types the number they were told: whose it is, for them to say whether that is right.
    public GateAnswer whose(int exitNumber) {
        synchronized (house) {
            return house.byExitNumber(exitNumber)
                    .<GateAnswer>map(present -> new GateAnswer.Leaving(exitNumber, present.visit(), present.since()))
                    .or(() -> house.leftWith(exitNumber).flatMap(this::leftJustNow))
                    .orElseGet(GateAnswer.NoSuchNumber::new);
        }
    }

    /// They say that it is they, and leave; whoever has left meanwhile at another door is told so.
    public GateAnswer leave(GateAnswer.Leaving asked) {
        synchronized (house) {
            return house.byExitNumber(asked.exitNumber())
                    .filter(present -> present.visit().equals(asked.visit()))
                    .map(this::leave)
                    .or(() -> house.leftWith(asked.exitNumber()).flatMap(this::leftJustNow))
                    .orElseGet(GateAnswer.NoSuchNumber::new);
        }
    }

    /// Takes a step of this door back, if there is still time, the visit has done nothing since, and it was not taken back before.
    public GateAnswer undo(Undo undo) {
        synchronized (house) {
            return open.stands(undo) ? takeBack(undo) : new GateAnswer.UndoTooLate();
        }
    }

    private GateAnswer takeBack(Undo undo) {
        Optional<Present> before = house.inside(undo.visit());
        long row = house.record(undo.steps().stream().map(Undo::message).toList()).getLast().seq();
        open.forget(undo);
        Optional<Present> after = house.inside(undo.visit());
        Integer exitNumber = after.or(() -> before).map(Present::exitNumber).orElse(null);
        Seen moved = after.isPresent() ? before.filter(Present::moved).map(Present::seen).orElse(null) : null;
        Known.Direction houses = after.isPresent() ? Known.Direction.OUT : Known.Direction.IN;
        return new GateAnswer.Undone(
                moved == null ? houses : moved.way(), undo.steps().size(), exitNumber, row, moved == null ? null : house.place(moved.place()));
    }

    private GateAnswer answer(Knock knock, Known known) {
        return house.doorway().map(door -> room.answer(knock, known, door)).orElseGet(() -> atTheHouse(knock, known));
    }

    private GateAnswer atTheHouse(Knock knock, Known known) {
        Decision decision = Admission.decide(knock, known);
        if (Party.asksWay(knock, known, decision)) {
            return new GateAnswer.Which(Party.asking(known));
        }
        return done(decision, known);
    }

    /// Does what any door does.
    GateAnswer done(Decision decision, Known known) {
        return switch (decision) {
            case Decision.Enter enter -> enter(enter, Party.entering(known));
            case Decision.Leave leave -> {
                Envelope row = house.record(new Message.Left(leave.stay().visit(), leave.pass().id()));
                yield new GateAnswer.Farewell(
                        leave.entry(),
                        since(leave.stay().since()),
                        undo(leave.stay().visit(), row),
                        row.seq(),
                        Party.leaving(known),
                        house.leftRunning(leave.pass().id()),
                        null);
            }
            case Decision.Again(_, Known.Step step, var entry) -> new GateAnswer.Again(
                    step.direction(), entry, open.of(step.visit()), step.place() == null ? null : house.place(step.place()));
            case Decision.Refuse(Refusal why, @Nullable Pass pass) -> refuse(why, pass);
        };
    }

    private GateAnswer enter(Decision.Enter enter, @Nullable Party party) {
        Message.Entered entry = house.entry(enter.pass().id(), enter.basis());
        Envelope row = house.record(entry);
        return new GateAnswer.Welcome(
                enter.entry(), enter.basis(), enter.until(), house.inside().size(), undo(entry.visit(), row), row.seq(), party, null);
    }

    private GateAnswer leave(Present present) {
        Envelope row = house.record(new Message.Left(present.visit(), null));
        return new GateAnswer.Farewell(null, since(present.since()), undo(present.visit(), row), row.seq(), null, List.of(), null);
    }

    private GateAnswer noPass(String text, Refusal why) {
        return new GateAnswer.Refused(why, 0, null, GateAnswer.Times.NONE, house.oddCodes().refused(text, why.code()), here());
    }

    private GateAnswer refuse(Refusal why, @Nullable Pass pass) {
        if (pass == null) {
            long row = house.record(Message.ScanRefused.once(why.code(), null)).seq();
            return new GateAnswer.Refused(why, 0, null, GateAnswer.Times.NONE, row, here());
        }
        long row = house.oddCodes().refused(pass.id(), why.code());
        boolean inside = why instanceof Refusal.AlreadyInside || why instanceof Refusal.AlreadyInRoom;
        Undo undo = inside ? ownEntry(pass) : ownExit(pass);
        return new GateAnswer.Refused(why, inside(pass), undo, times(why, pass), row, here());
    }

    private @Nullable Place here() {
        return house.doorway().map(Doorway::place).orElse(null);
    }

    private GateAnswer.Times times(Refusal why, Pass pass) {
        Instant now = clock.instant();
        Instant opens = why instanceof Refusal.WrongDay(_, Instant from) && from.isAfter(now) ? from : null;
        return house.known(pass.id())
                .map(known -> new GateAnswer.Times(Admission.days(pass, known), Admission.movedTo(pass, known, now).orElse(null), opens))
                .orElse(GateAnswer.Times.NONE);
    }

    private @Nullable Undo ownEntry(Pass pass) {
        List<Known.Stay> stays = house.known(pass.id()).map(Known::stays).orElse(List.of());
        return stays.size() == 1 ? open.of(stays.getFirst().visit()) : null;
    }

    /// Whoever left by mistake and is let in no more, because the time of the pass is over, is back inside by taking the exit back.
    private @Nullable Undo ownExit(Pass pass) {
        Known.Step last = house.known(pass.id()).filter(known -> known.stays().isEmpty()).map(Known::last).orElse(null);
        return last != null && last.direction() == Known.Direction.OUT ? open.of(last.visit()) : null;
    }

    private Optional<GateAnswer> leftJustNow(Present gone) {
        return Optional.ofNullable(open.of(gone.visit())).map(undo -> new GateAnswer.Again(Known.Direction.OUT, null, undo, null));
    }

    private int inside(Pass pass) {
        Optional<Doorway> door = house.doorway();
        return house.known(pass.id()).map(known -> door.map(room -> room.here(known)).orElse(known.stays()).size()).orElse(0);
    }

    private GateAnswer registered(Message.WalkInRegistered walkIn) {
        Envelope row = house.record(walkIn);
        SpaceUse to = house.manifest().map(known -> Destination.of(walkIn.host(), known)).orElse(null);
        return new GateAnswer.Registered(walkIn.exitNumber(), to, undo(walkIn.visit(), row), row.seq());
    }

    Undo undo(String visit, Envelope row) {
        Undo undo = Undo.of(visit, row, clock.uptime());
        open.remember(undo);
        return undo;
    }

    Duration since(Instant since) {
        Duration stayed = Duration.between(since, clock.instant());
        return stayed.isNegative() ? Duration.ZERO : stayed;
    }
}
