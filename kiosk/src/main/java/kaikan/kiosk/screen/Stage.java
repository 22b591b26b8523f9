package kaikan.kiosk.screen;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kaikan.kiosk.gate.Gate;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.gate.Undo;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.JournalBroken;
import kaikan.kiosk.link.CallState;
import kaikan.kiosk.panel.Buzzer;
import kaikan.kiosk.panel.Lamp;
import kaikan.kiosk.panel.Panel;
import kaikan.kiosk.scan.Scan;
import kaikan.kiosk.use.UseAnswer;
import kaikan.kiosk.use.UseDesk;
import kaikan.protocol.Knock;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineLabel;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Pass;
import kaikan.protocol.PassCheck;
import kaikan.protocol.RandomId;
import kaikan.protocol.WalkInForm;
import org.jspecify.annotations.Nullable;

/// The one view the screen shows, and what leads from one to the next. One thing happens at a time; each change has a new version.
public final class Stage {
    private static final System.Logger LOG = System.getLogger(Stage.class.getName());
    /// How long a language stays chosen on the idle screen.
    private static final Duration CHOSEN = Duration.ofSeconds(60);

    private final Rooms rooms;
    private final DeviceClock clock;
    private final Manners manners;
    private View view = new View.Preparing();
    private Language language;
    private String lastScan = "";
    private @Nullable Undo undo;
    private Duration touched;
    private long version = 1;
    private long tones;
    private Buzzer.Tone tone = Buzzer.Tone.GOOD;

    /// What the stage plays on.
    public record Rooms(House house, Gate gate, UseDesk desk, Panel panel, Calls calls) {}

    /// Where a call for help is: [kaikan.kiosk.link.Calls], or a test.
    public interface Calls {
        /// How far the call of this journal row is.
        CallState state(String call, long row);
    }

    /// How this screen behaves: its first language, the staff's number (empty = not asked), and whether the device is enrolled yet.
    public record Manners(Language language, String pin, BooleanSupplier enrolled) {}

    public Stage(Rooms rooms, DeviceClock clock, Manners manners) {
        this.rooms = rooms;
        this.clock = clock;
        this.manners = manners;
        this.language = manners.language();
        this.touched = clock.uptime();
        this.view = home();
        this.undo = rooms.gate().undoable().orElse(null);
    }

    /// A code was read, by whichever scanner.
    public synchronized void scan(Scan scan) {
        if (!scan.text().equals(lastScan) && isResult(view)) {
            language = manners.language();
        }
        boolean ready = manners.enrolled().getAsBoolean();
        show(ready ? kept(() -> scanned(scan.text())) : home());
        lastScan = scan.text();
    }

    /// Somebody presses the call button, on the screen or beside it. Pressed twice it is one call.
    public synchronized void call() {
        if (view instanceof View.Called) {
            touch();
        } else if (manners.enrolled().getAsBoolean()) {
            show(kept(() -> called(Subject.of(view))));
        }
    }

    synchronized void press(Button button) {
        switch (button) {
            case HOME -> show(home());
            case WALK_IN -> show(rooms.house().manifest().map(Manifest::walkIn).isPresent() ? form() : home());
            case EXIT -> show(new View.ExitNumber(""));
            case CALL -> call();
            case WITHDRAW -> withdraw();
            case UNDO -> takeBack();
            case LEAVE -> leave();
            case MUSTER -> show(staffOnly(new View.Muster()));
            case SELF_TEST -> show(staffOnly(new View.SelfTest()));
            case TEST_SIGNALS -> signal(new Signals(Lamp.Light.GOOD, Buzzer.Tone.GOOD));
            case SPEAK_JA -> speak(Language.JA);
            case SPEAK_EN -> speak(Language.EN);
            case SPEAK_EASY -> speak(Language.EASY);
        }
    }

    /// What was typed into the form; nothing once the form is gone, as after a double tap.
    synchronized void register(WalkIn typed) {
        if (!(view instanceof View.Form)) {
            return;
        }
        Manifest manifest = rooms.house().manifest().orElse(null);
        WalkInForm form = manifest == null ? null : manifest.walkIn();
        if (manifest == null || form == null) {
            show(home());
            return;
        }
        List<WalkIn.Flaw> flaws = typed.flaws(form);
        show(flaws.isEmpty()
                ? kept(() -> new View.AtGate(rooms.gate().register(typed, manifest, form)))
                : new View.Form(typed, flaws));
    }

    /// The number that was typed; nothing once the screen that asked for it is gone, as after a double tap.
    synchronized void leave(String number) {
        if (!(view instanceof View.ExitNumber)) {
            return;
        }
        boolean digits = number.matches("[0-9]{1,6}");
        show(kept(() -> switch (digits ? rooms.gate().leave(Integer.parseInt(number)) : new GateAnswer.NoSuchNumber()) {
            case GateAnswer.NoSuchNumber _ -> new View.ExitNumber(number.isEmpty() ? "–" : number);
            case GateAnswer answer -> new View.AtGate(answer);
        }));
    }

    synchronized void pin(String next, String number) {
        View wanted = next.equals(Button.MUSTER.name()) ? new View.Muster() : new View.SelfTest();
        show(number.equals(manners.pin()) ? wanted : new View.Pin(next, View.Tries.WRONG));
    }

    synchronized void enrolment(String problem) {
        show(problem.isEmpty() ? home() : new View.Enrol(problem));
    }

    /// Time has passed, or the manifest is new: frees the screen when a view has stood long enough.
    public synchronized void tick() {
        Duration stays = view instanceof View.Idle && language != manners.language() ? CHOSEN : view.stays();
        if (stays != null && clock.uptime().minus(touched).compareTo(stays) >= 0) {
            language = manners.language();
            show(home());
        } else if (view instanceof View.Called(String call, long row, CallState before)) {
            follow(new View.Called(call, row, rooms.calls().state(call, row)), before);
        } else if (view instanceof View.Preparing || view instanceof View.Enrol) {
            View now = home();
            if (!now.getClass().equals(view.getClass())) {
                show(now);
            }
        }
    }

    /// Somebody is typing or has touched the screen: it waits for them, and shows what it showed.
    synchronized void touched() {
        touched = clock.uptime();
    }

    synchronized Snapshot snapshot() {
        Undo open = undo;
        return new Snapshot(version, view, language, open == null ? Duration.ZERO : open.left(clock), new Heard(tone, tones));
    }

    /// Waits until the version is another one, at most `patience`.
    synchronized Snapshot awaitChange(long seen, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (version == seen && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        return snapshot();
    }

    /// @param undoLeft how long the last step can still be taken back; zero if it cannot
    record Snapshot(long version, View view, Language language, Duration undoLeft, Heard heard) {}

    /// The last tone, and how many there were.
    record Heard(Buzzer.Tone tone, long count) {}

    private View scanned(String text) {
        return MachineLabel.read(text)
                .<View>map(label -> new View.AtMachine(rooms.desk().label(label)))
                .orElseGet(() -> pass(text));
    }

    private View pass(String text) {
        if (view instanceof View.AtMachine(UseAnswer.Ready(Machine machine))
                && rooms.house().check(text) instanceof PassCheck.Genuine(Pass pass)) {
            return new View.AtMachine(rooms.desk().pass(machine.code(), pass));
        }
        GateAnswer answer = rooms.gate().scan(text, Knock.Wish.INFERRED);
        boolean still = answer instanceof GateAnswer.Again && text.equals(lastScan) && view instanceof View.AtGate;
        return still ? view : new View.AtGate(answer);
    }

    private View called(String about) {
        String call = RandomId.next();
        long row = rooms.house().record(new Message.HelpCalled(call, about)).seq();
        return new View.Called(call, row, rooms.calls().state(call, row));
    }

    /// The pass that was shown last goes out, from the screens that offer it.
    private void leave() {
        if (view instanceof View.AtGate(GateAnswer.Welcome welcome)) {
            show(kept(() -> new View.AtGate(rooms.gate().leaveInstead(lastScan, welcome.undo()))));
        } else if (view instanceof View.AtGate(GateAnswer.Refused _)) {
            show(kept(() -> new View.AtGate(rooms.gate().scan(lastScan, Knock.Wish.LEAVE))));
        }
    }

    /// Shows how far the call has come, without a tone, and without keeping the screen longer.
    private void follow(View.Called now, CallState before) {
        if (now.state() != before) {
            view = now;
            changed();
        }
    }

    private void withdraw() {
        if (view instanceof View.Called(String call, _, _)) {
            show(kept(() -> {
                rooms.house().record(new Message.HelpWithdrawn(call));
                return home();
            }));
        }
    }

    private void takeBack() {
        if (view instanceof View.AtGate(GateAnswer.Undone _)) {
            return;
        }
        Undo open = undo;
        undo = null;
        show(open == null
                ? new View.AtGate(new GateAnswer.UndoTooLate())
                : kept(() -> new View.AtGate(rooms.gate().undo(open))));
    }

    private View staffOnly(View next) {
        String name = next instanceof View.Muster ? Button.MUSTER.name() : Button.SELF_TEST.name();
        return manners.pin().isEmpty() ? next : new View.Pin(name, View.Tries.NONE);
    }

    private View form() {
        return new View.Form(WalkIn.empty(language.tag()), List.of());
    }

    private void speak(Language chosen) {
        language = chosen;
        touch();
    }

    private View home() {
        if (!manners.enrolled().getAsBoolean()) {
            return new View.Enrol("");
        }
        return rooms.house().manifest().isPresent() ? new View.Idle() : new View.Preparing();
    }

    /// The step's view, or, if the journal could not keep it, a screen that says so.
    private static View kept(Supplier<View> step) {
        try {
            return step.get();
        } catch (JournalBroken e) {
            LOG.log(System.Logger.Level.ERROR, "Nothing can be confirmed", e);
            return new View.Broken();
        }
    }

    private void show(View next) {
        view = next;
        if (next instanceof View.AtGate(GateAnswer answer)) {
            undo = Subject.undo(answer, undo);
        }
        signal(Signals.of(next));
        touch();
    }

    private void signal(Signals signals) {
        rooms.panel().lamp().show(signals.light());
        Buzzer.Tone played = signals.tone();
        if (played != null) {
            rooms.panel().buzzer().play(played);
            tone = played;
            tones++;
        }
        touch();
    }

    private void touch() {
        touched = clock.uptime();
        changed();
    }

    private void changed() {
        version++;
        notifyAll();
    }

    private static boolean isResult(View view) {
        return view instanceof View.AtGate || view instanceof View.AtMachine;
    }
}
