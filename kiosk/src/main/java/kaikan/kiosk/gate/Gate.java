package kaikan.kiosk.gate;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.protocol.Admission;
import kaikan.protocol.Decision;
import kaikan.protocol.Envelope;
import kaikan.protocol.ExitNumbers;
import kaikan.protocol.Knock;
import kaikan.protocol.Known;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Name;
import kaikan.protocol.Pass;
import kaikan.protocol.PassCheck;
import kaikan.protocol.PassRefusal;
import kaikan.protocol.Present;
import kaikan.protocol.RandomId;
import kaikan.protocol.Refusal;
import kaikan.protocol.SpaceUse;
import kaikan.protocol.WalkInForm;
import org.jspecify.annotations.Nullable;

/// The door. Each answer is decided and written while holding the house, so that two scans at once are two scans one after the other.
public final class Gate {
    /// Numbers tried at random before the first free one is taken.
    private static final int TRIES = 100;

    private final House house;
    private final DeviceClock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Undo> open;
    private final Group group;

    public Gate(House house, DeviceClock clock) {
        this.house = house;
        this.clock = clock;
        this.open = house.undoable();
        this.group = new Group(house, clock);
    }

    /// A code was shown.
    public GateAnswer scan(String text, Knock.Wish wish) {
        synchronized (house) {
            PassCheck check = house.check(text);
            return switch (check) {
                case PassCheck.Genuine(Pass pass) -> house.known(pass.id())
                        .map(known -> answer(new Knock(check, wish, clock.instant()), known))
                        .orElseGet(GateAnswer.NotReady::new);
                case PassCheck.Refused(PassRefusal why) -> house.manifest().isEmpty()
                        ? new GateAnswer.NotReady()
                        : refuse(new Refusal.NotGenuine(why), null);
            };
        }
    }

    /// Somebody says how many of a group come or go with the one whom `first` counted; otherwise it stays at that one.
    public GateAnswer together(String text, GateAnswer first, int people) {
        synchronized (house) {
            if (!(house.check(text) instanceof PassCheck.Genuine(Pass pass))) {
                return first;
            }
            if (first instanceof GateAnswer.Welcome in && in.party() != null) {
                GateAnswer.Welcome all = group.enter(pass.id(), in, in.party(), people);
                remember(all.undo());
                return all;
            }
            if (first instanceof GateAnswer.Farewell out && out.party() != null) {
                GateAnswer.Farewell all = group.leave(pass.id(), out, out.party(), people);
                remember(all.undo());
                return all;
            }
            return first;
        }
    }

    /// Somebody without a pass fills in the form; it must be without flaws.
    public GateAnswer register(WalkIn answers, Manifest manifest, WalkInForm form) {
        synchronized (house) {
            Integer limit = manifest.capacity();
            if (limit != null && house.inside().size() >= limit) {
                return refuse(new Refusal.Full(limit), null);
            }
            OptionalInt exitNumber = freeExitNumber(manifest);
            return exitNumber.isEmpty()
                    ? refuse(new Refusal.Full(house.inside().size()), null)
                    : registered(message(RandomId.next(), answers, form, exitNumber.getAsInt()));
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
            boolean stands = undo.steps().stream().allMatch(step -> step.equals(open.get(step.visit())));
            return stands && !undo.left(clock).isZero() ? takeBack(undo) : new GateAnswer.UndoTooLate();
        }
    }

    private GateAnswer takeBack(Undo undo) {
        long row = house.record(undo.steps().stream().map(Undo::message).toList()).getLast().seq();
        undo.steps().forEach(step -> open.remove(step.visit()));
        Known.Direction undone = house.isInside(undo.visit()) ? Known.Direction.OUT : Known.Direction.IN;
        return new GateAnswer.Undone(undone, undo.steps().size(), row);
    }

    private GateAnswer answer(Knock knock, Known known) {
        Decision decision = Admission.decide(knock, known);
        if (Party.asksWay(knock, known, decision)) {
            return new GateAnswer.Which(Party.asking(known));
        }
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
                        house.leftRunning(leave.pass().id()));
            }
            case Decision.Again(_, Known.Step step, var entry) -> new GateAnswer.Again(step.direction(), entry, standing(step.visit()));
            case Decision.Refuse(Refusal why, @Nullable Pass pass) -> refuse(why, pass);
        };
    }

    private GateAnswer enter(Decision.Enter enter, @Nullable Party party) {
        String visit = RandomId.next();
        Envelope row = house.enter(visit, enter.pass().id(), enter.basis());
        return new GateAnswer.Welcome(
                enter.entry(), enter.basis(), enter.until(), house.inside().size(), undo(visit, row), row.seq(), party);
    }

    private GateAnswer leave(Present present) {
        Envelope row = house.record(new Message.Left(present.visit(), null));
        return new GateAnswer.Farewell(null, since(present.since()), undo(present.visit(), row), row.seq(), null, List.of());
    }

    private GateAnswer refuse(Refusal why, @Nullable Pass pass) {
        Envelope row = house.record(new Message.ScanRefused(why.code(), pass == null ? null : pass.id()));
        Undo undo = why instanceof Refusal.AlreadyInside && pass != null ? ownEntry(pass) : null;
        return new GateAnswer.Refused(why, pass == null ? 0 : inside(pass), undo, pass == null ? null : pass.validity().to(), row.seq());
    }

    private @Nullable Undo ownEntry(Pass pass) {
        List<Known.Stay> stays = house.known(pass.id()).map(Known::stays).orElse(List.of());
        return stays.size() == 1 ? standing(stays.getFirst().visit()) : null;
    }

    private Optional<GateAnswer> leftJustNow(Present gone) {
        return Optional.ofNullable(standing(gone.visit())).map(undo -> new GateAnswer.Again(Known.Direction.OUT, null, undo));
    }

    /// What can still be taken back of a visit.
    private @Nullable Undo standing(String visit) {
        Undo undo = open.get(visit);
        return undo == null || undo.left(clock).isZero() ? null : undo;
    }

    private int inside(Pass pass) {
        return house.known(pass.id()).map(known -> known.stays().size()).orElse(0);
    }

    private GateAnswer registered(Message.WalkInRegistered walkIn) {
        Envelope row = house.record(walkIn);
        SpaceUse to = house.manifest().map(known -> Destination.of(walkIn.host(), known)).orElse(null);
        return new GateAnswer.Registered(walkIn.exitNumber(), to, undo(walkIn.visit(), row), row.seq());
    }

    private Undo undo(String visit, Envelope row) {
        Undo undo = Undo.of(visit, row, clock.uptime());
        remember(undo);
        return undo;
    }

    private void remember(Undo undo) {
        open.values().removeIf(old -> old.left(clock).isZero());
        undo.steps().forEach(step -> open.put(step.visit(), step));
    }

    private Duration since(Instant since) {
        Duration stayed = Duration.between(since, clock.instant());
        return stayed.isNegative() ? Duration.ZERO : stayed;
    }

    /// A number of this device that nobody inside has; taken at random, so that the number of visitors cannot be read from it.
    private OptionalInt freeExitNumber(Manifest manifest) {
        ExitNumbers own = Objects.requireNonNullElse(manifest.exitNumbers(), ExitNumbers.SHARED);
        OptionalInt free = free(own);
        return free.isPresent() ? free : own.longer().map(this::free).orElse(free);
    }

    private OptionalInt free(ExitNumbers numbers) {
        int end = numbers.first() + numbers.count();
        return IntStream.concat(random.ints(TRIES, numbers.first(), end), IntStream.range(numbers.first(), end))
                .filter(number -> house.byExitNumber(number).isEmpty())
                .findFirst();
    }

    private static Message.WalkInRegistered message(String visit, WalkIn typed, WalkInForm form, int exitNumber) {
        int purpose = typed.purposeIndex(form);
        Name chosen = purpose < 0 ? new Name("", "") : form.purposes().get(purpose);
        return new Message.WalkInRegistered(
                visit,
                typed.name(),
                asked(form, WalkInForm.Question.COMPANY, typed.company()),
                asked(form, WalkInForm.Question.HOST, typed.host()),
                asked(form, WalkInForm.Question.PURPOSE, chosen.ja()),
                form.consentVersion(),
                typed.language(),
                exitNumber);
    }

    private static String asked(WalkInForm form, WalkInForm.Question question, String answer) {
        return form.asks().contains(question) ? answer : "";
    }
}
