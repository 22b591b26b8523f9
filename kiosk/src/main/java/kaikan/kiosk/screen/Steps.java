package kaikan.kiosk.screen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.Undo;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.JournalBroken;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.BypassReason;
import kaikan.protocol.FaultKind;
import kaikan.protocol.Knock;
import kaikan.protocol.Listing;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineLabel;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Pass;
import kaikan.protocol.PassCheck;
import kaikan.protocol.RandomId;
import kaikan.protocol.WalkInForm;

/// What a visitor's step leads to: asks the door, the machines or the staff, and gives the view that shows the answer.
/// Where the journal could not keep the step, that is a view that says so.
final class Steps {
    private static final System.Logger LOG = System.getLogger(Steps.class.getName());

    private final Rooms rooms;
    private final Guesses exits;
    private final LastScan last;
    private final DeviceClock clock;
    private final Reminders reminders = new Reminders();

    Steps(Rooms rooms, Guesses exits, DeviceClock clock) {
        this.rooms = rooms;
        this.exits = exits;
        this.clock = clock;
        this.last = new LastScan(clock);
    }

    /// Whether this code is another one than the last, as of another visitor.
    boolean isOther(String code) {
        return !last.is(code);
    }

    /// The code opened a staff's page, and does nothing else as long as it lies there.
    void seen(String code) {
        last.remember(code, rooms.house().lists());
    }

    /// Whether it is the last code, still in sight of the scanner, and nothing new is known since it was answered.
    boolean isStillInSight(String code) {
        return last.isStillInSight(code, rooms.house().lists());
    }

    /// A genuine pass that the manifest does not list may have been booked a moment ago: with a link, the server is asked first.
    View askOrScan(String text, View from) {
        long told = rooms.news().told();
        return isYoung(text) && rooms.news().ask() ? new View.Asking(text, from, told) : scan(text, from);
    }

    private boolean isYoung(String text) {
        return rooms.house().check(text) instanceof PassCheck.Genuine(Pass pass)
                && rooms.house().known(pass.id())
                        .filter(known -> known.listing() instanceof Listing.Unlisted
                                && known.stays().isEmpty()
                                && known.here().number() == pass.site())
                        .isPresent();
    }

    View scan(String text, View from) {
        View next = last.isHeldUp(text, from)
                ? from
                : kept(() -> MachineLabel.read(text)
                        .<View>map(label -> new View.AtMachine(rooms.desk().label(label)))
                        .orElseGet(() -> pass(text, from)));
        last.remember(text, rooms.house().lists());
        return next;
    }

    /// The form as it was typed: taken, or with what is missing; empty where nobody registers at this door.
    Optional<View> register(WalkIn typed) {
        Manifest manifest = rooms.house().manifest().orElse(null);
        WalkInForm form = manifest == null ? null : manifest.walkIn();
        if (manifest == null || form == null) {
            return Optional.empty();
        }
        List<WalkIn.Flaw> flaws = typed.flaws(form);
        return Optional.of(flaws.isEmpty()
                ? kept(() -> new View.AtGate(rooms.gate().register(typed, manifest, form)))
                : new View.Form(typed, flaws, View.Stray.NONE));
    }

    /// Somebody goes on with the form that was left; from other screens nothing happens.
    Optional<View> resume(View from) {
        return from instanceof View.LeftForm(View.Form form)
                ? Optional.of(new View.Form(form.typed(), form.flaws(), View.Stray.NONE))
                : Optional.empty();
    }

    /// Where somebody types the number they were told; whoever comes back from a number that was not theirs had a wrong one.
    View exit(View from) {
        if (from instanceof View.AtGate(GateAnswer.Leaving asked)) {
            exits.wrong(Integer.toString(asked.exitNumber()));
        }
        return View.ExitNumber.asked(exits.free());
    }

    /// Somebody types the number they were told; during a wait it is not looked at, and nothing typed is no try.
    View leave(String number) {
        if (!exits.free().isZero()) {
            return View.ExitNumber.asked(exits.free());
        }
        if (number.isBlank()) {
            return new View.ExitNumber(View.Tries.EMPTY, "", exits.free());
        }
        boolean digits = number.matches("[0-9]{1,6}");
        return switch (digits ? rooms.gate().whose(Integer.parseInt(number)) : new GateAnswer.NoSuchNumber()) {
            case GateAnswer.NoSuchNumber _ -> {
                exits.wrong(number);
                yield new View.ExitNumber(View.Tries.WRONG, number, exits.free());
            }
            case GateAnswer answer -> new View.AtGate(answer);
        };
    }

    /// Whoever the screen is about goes out: the pass that was shown last, or whose number was typed; from screens that do not offer it nothing
    /// happens.
    Optional<View> leave(View from) {
        if (from instanceof View.AtGate(GateAnswer.Leaving asked)) {
            exits.right();
            return Optional.of(kept(() -> new View.AtGate(rooms.gate().leave(asked))));
        }
        return from instanceof View.AtGate(GateAnswer answer) && offersExit(answer) ? Optional.of(again(Knock.Wish.LEAVE)) : Optional.empty();
    }

    /// Somebody wants to use the machine longer that the screen is about; from screens that do not offer it nothing happens.
    Optional<View> longer(View from) {
        return switch (from) {
            case View.AtMachine(UseAnswer.Ready ready) when ready.longer() -> wantLonger(ready.machine());
            case View.AtMachine(UseAnswer.Ending ending) when ending.longer() -> wantLonger(ending.machine());
            case View _ -> Optional.empty();
        };
    }

    private Optional<View> wantLonger(Machine machine) {
        return Optional.of(new View.AtMachine(rooms.desk().wantLonger(machine.code())));
    }

    /// Somebody wants to report a fault of the machine that the screen is about; from screens that do not offer it nothing happens.
    Optional<View> fault(View from) {
        return from instanceof View.AtMachine(UseAnswer answer)
                ? Subject.faulty(answer).map(machine -> new View.AtMachine(new UseAnswer.Faulting(machine, false)))
                : Optional.empty();
    }

    /// And has chosen which, or none that there is.
    View report(UseAnswer.Faulting asked, String kind, String about) {
        return kept(() -> new View.AtMachine(Stream.of(FaultKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .map(one -> rooms.desk().report(asked.machine().code(), one, about.strip()))
                .orElseGet(() -> new UseAnswer.Faulting(asked.machine(), true))));
    }

    /// The staff want to give the machine power that the screen is about, or take it; from screens that do not offer it nothing happens.
    Optional<View> bypass(View from, StaffNumber number) {
        return from instanceof View.AtMachine(UseAnswer.Ready ready)
                ? Optional.of(new View.AtMachine(new UseAnswer.Bypassing(
                        ready.machine(), number.isAsked() ? UseAnswer.Bypassing.Flaw.NONE : UseAnswer.Bypassing.Flaw.UNSET)))
                : Optional.empty();
    }

    /// What the staff chose, and the number they typed.
    record Chosen(String reason, String minutes, String number) {}

    /// And have chosen: the number is looked at last, so that what is only forgotten costs no try.
    View bypass(UseAnswer.Bypassing asked, Chosen chosen, StaffNumber number) {
        String code = asked.machine().code();
        boolean ends = rooms.house().machine(code).flatMap(machine -> machine.bypassed(clock.instant())).isPresent();
        Optional<BypassReason> reason =
                Stream.of(BypassReason.values()).filter(one -> one.name().equals(chosen.reason)).findFirst();
        Optional<Duration> length = BypassScenes.LENGTHS.stream().filter(one -> Long.toString(one.toMinutes()).equals(chosen.minutes)).findFirst();
        UseAnswer.Bypassing.Flaw flaw = UseAnswer.Bypassing.Flaw.NONE;
        if (!number.isAsked()) {
            flaw = UseAnswer.Bypassing.Flaw.UNSET;
        } else if (!ends && (reason.isEmpty() || length.isEmpty())) {
            flaw = UseAnswer.Bypassing.Flaw.NOT_CHOSEN;
        } else if (!number.free().isZero()) {
            flaw = UseAnswer.Bypassing.Flaw.WAIT;
        } else if (chosen.number.isBlank() || !number.opens(chosen.number)) {
            flaw = UseAnswer.Bypassing.Flaw.NUMBER;
        }
        if (flaw != UseAnswer.Bypassing.Flaw.NONE) {
            return new View.AtMachine(new UseAnswer.Bypassing(asked.machine(), flaw));
        }
        return kept(() -> new View.AtMachine(
                ends ? rooms.desk().endBypass(code) : rooms.desk().bypass(code, reason.orElseThrow(), length.orElseThrow())));
    }

    /// What is to be said of the machines' ends and was not yet said on this screen.
    Optional<View> reminder() {
        return reminders.next(rooms.desk()).map(View.AtMachine::new);
    }

    /// One more of a group goes in, from the screen that asks which way.
    Optional<View> enter(View from) {
        return from instanceof View.AtGate(GateAnswer.Which _) ? Optional.of(again(Knock.Wish.ENTER)) : Optional.empty();
    }

    /// So many of a group go the way of the one counted on this screen; on other screens nothing happens.
    View together(View from, int people) {
        return from instanceof View.AtGate(GateAnswer first) ? kept(() -> new View.AtGate(rooms.gate().together(last.text(), first, people))) : from;
    }

    private View again(Knock.Wish wish) {
        return kept(() -> new View.AtGate(rooms.gate().scan(last.text(), wish)));
    }

    private static boolean offersExit(GateAnswer answer) {
        return answer instanceof GateAnswer.Welcome || answer instanceof GateAnswer.Refused || answer instanceof GateAnswer.Which
                || (answer instanceof GateAnswer.Farewell out && out.isOutOfRoom());
    }

    /// Takes back what stands on the screen.
    View takeBack(View from) {
        if (from instanceof View.AtMachine(UseAnswer.Started started)) {
            return kept(() -> new View.AtMachine(rooms.desk().takeBack(started)));
        }
        Undo open = Subject.undo(from);
        return open == null
                ? new View.AtGate(new GateAnswer.UndoTooLate())
                : kept(() -> new View.AtGate(rooms.gate().undo(open)));
    }

    /// Calls for help, about what stands on the screen.
    View call(View from) {
        return kept(() -> {
            String call = RandomId.next();
            long row = rooms.house().record(new Message.HelpCalled(call, Subject.of(from))).seq();
            return new View.Called(call, row, rooms.calls().state(call, row));
        });
    }

    /// How far the call has come by now; one that is done stays so.
    View.Called follow(View.Called before) {
        return before.isOver() ? before : new View.Called(before.call(), before.row(), rooms.calls().state(before.call(), before.row()));
    }

    /// Takes the call back, and then shows `next`.
    View withdraw(View.Called called, Supplier<View> next) {
        return kept(() -> {
            rooms.house().record(new Message.HelpWithdrawn(called.call()));
            return next.get();
        });
    }

    private View pass(String text, View from) {
        if (from instanceof View.AtMachine(UseAnswer.Extending extending)) {
            return new View.AtMachine(rooms.desk().longer(extending.machine().code(), text));
        }
        Machine machine = Subject.machineFor(from, last.is(text));
        if (machine != null) {
            return new View.AtMachine(rooms.desk().pass(machine.code(), text));
        }
        GateAnswer answer = rooms.gate().scan(text, Knock.Wish.INFERRED);
        if (from instanceof View.Form form && answer instanceof GateAnswer.Refused && rooms.house().check(text) instanceof PassCheck.Refused) {
            return new View.Form(form.typed(), form.flaws(), View.Stray.SHOWN);
        }
        boolean still = answer instanceof GateAnswer.Again && last.is(text) && from instanceof View.AtGate;
        return still ? from : new View.AtGate(answer);
    }

    private static View kept(Supplier<View> step) {
        try {
            return step.get();
        } catch (JournalBroken e) {
            LOG.log(System.Logger.Level.ERROR, "Nothing can be confirmed", e);
            return new View.Broken();
        }
    }
}
