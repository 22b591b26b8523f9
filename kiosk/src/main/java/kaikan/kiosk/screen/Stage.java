package kaikan.kiosk.screen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.link.EnrolResult;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.panel.Buzzer;
import kaikan.kiosk.panel.Lamp;
import kaikan.kiosk.panel.Relay;
import kaikan.kiosk.scan.Scan;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.EnrolmentCode;

/// What leads from one view to the next. One thing happens at a time.
public final class Stage {
    private final Manners manners;
    private final Access access;
    private final Steps steps;
    private final Display display;
    private final Clockwork clockwork;
    private final Relay relay;
    private final LastPress pressed = new LastPress();
    /// The version of the screen that answered the last code.
    private long answered;
    /// Whether the machine that has just been started had no power when the screen was last drawn.
    private boolean dark;

    /// How this screen behaves, which the staff may change at any time, the staff's number, who guesses numbers for leaving, and how the device
    /// stands with the server.
    public record Manners(Supplier<Conduct> conduct, StaffNumber number, Guesses exits, Supplier<Standing> standing, Enrolling enrolling) {
        /// Where a scanned code goes.
        public interface Enrolling {
            /// Begins to show the code to the server; what comes of it is told to the screen later. Whether it did: not while another is shown.
            boolean begin(String code);
        }

        /// The language in which it waits for the next visitor.
        Language language() {
            return conduct.get().language();
        }
    }

    public Stage(Rooms rooms, DeviceClock clock, Manners manners) {
        this.manners = manners;
        this.access = new Access(rooms.house(), clock, manners);
        this.steps = new Steps(rooms, manners.exits(), clock);
        this.display = new Display(clock, rooms.panel(), manners.conduct(), access.home());
        this.relay = rooms.panel().relay();
        this.clockwork = new Clockwork(display, access, steps, new Clockwork.Habits(manners.conduct(), rooms.news()));
    }

    /// A code was read, by whichever scanner. A badge of the staff opens what is closed to visitors. One that lies there and is read all the time
    /// is answered once, as long as its answer stands.
    public synchronized void scan(Scan scan) {
        EnrolmentCode code = EnrolmentCode.read(scan.text()).orElse(null);
        if (code != null) {
            kioskCode(code);
            return;
        }
        if (answered == display.snapshot().version() && steps.isStillInSight(scan.text())) {
            display.touched();
            return;
        }
        Optional<View> page = access.badge(view(), scan.text());
        if (page.isPresent()) {
            display.show(page.get());
            answered = display.snapshot().version();
            steps.seen(scan.text());
            return;
        }
        boolean next = steps.isOther(scan.text()) && Subject.isDone(view()) && !display.isChosen();
        if (view() instanceof View.Asking asking) {
            if (asking.text().equals(scan.text())) {
                return;
            }
            clockwork.decide(asking); // whoever waited counts before the next one
        }
        View said = access.serves() ? steps.askOrScan(scan.text(), view()) : access.home();
        display.show(said, next ? manners.language() : display.language());
        answered = display.snapshot().version();
        dark = isDark();
    }

    /// A code for a new kiosk was read: it is shown to the server from a screen that asks for one, and while that answers another is not looked at.
    /// Elsewhere whoever showed it is told, unless somebody types or a machine waits for a pass.
    private void kioskCode(EnrolmentCode code) {
        if (asksForCode() && manners.enrolling().begin(code.code())) {
            enrolment(EnrolResult.ASKING);
        } else if (view() instanceof View.Form form) {
            display.show(new View.Form(form.typed(), form.flaws(), View.Stray.SHOWN));
        } else if (access.serves() && Subject.takesKioskCode(view())) {
            display.show(new View.KioskCode());
        }
    }

    /// Somebody presses the call button, on the screen or beside it. Pressed twice it is one call, until that is done.
    public synchronized void call() {
        if (view() instanceof View.Called called && !called.isOver()) {
            display.touch();
        } else if (access.serves()) {
            display.show(steps.call(view()));
        }
    }

    /// A button of the screen that had this version; what is meant for that screen is done only where it still stands, because somebody else may
    /// have come to the door since.
    ///
    /// @return false where it came too late, and whoever pressed it must be told
    synchronized boolean press(Button button, long seen) {
        boolean heard = !button.isForItsScreen() || pressed.isInTime(button.name(), seen, display.snapshot().version());
        if (heard) {
            press(button);
        }
        return heard || pressed.isTwice(button.name(), seen);
    }

    synchronized void press(Button button) {
        if (button.isForVisitors() && !access.serves()) {
            home();
            return;
        }
        switch (button) {
            case HOME -> home();
            case WALK_IN -> display.show(access.reception() instanceof Reception.Open ? form() : access.home());
            case RESUME -> resume();
            case STAY -> display.touched();
            case EXIT -> display.show(steps.exit(view()));
            case CALL -> call();
            case WITHDRAW -> withdraw();
            case UNDO -> takeBack();
            case ENTER -> steps.enter(view()).ifPresent(display::show);
            case LEAVE -> steps.leave(view()).ifPresent(display::show);
            case LONGER -> steps.longer(view()).ifPresent(display::show);
            case BYPASS -> steps.bypass(view(), access.staffNumber()).ifPresent(display::show);
            case FAULT -> steps.fault(view()).ifPresent(display::show);
            case MUSTER, SELF_TEST -> access.staffOnly(view(), button).ifPresent(display::show);
            case TEST_SIGNALS -> display.signal(new Signals(Lamp.Light.GOOD, Buzzer.Tone.GOOD));
            case ENROL -> display.show(access.enrolAgain(view()));
            case SPEAK_JA -> speak(Language.JA);
            case SPEAK_EN -> speak(Language.EN);
            case SPEAK_EASY -> speak(Language.EASY);
        }
    }

    /// How many of a group come or go, said on the screen that had this version.
    ///
    /// @return false where it came too late, and whoever pressed it must be told
    synchronized boolean together(int people, long seen) {
        boolean heard = pressed.isInTime(Integer.toString(people), seen, display.snapshot().version());
        if (heard && access.serves()) {
            display.show(steps.together(view(), people));
        }
        return heard || pressed.isTwice(Integer.toString(people), seen);
    }

    /// What stands in the form by now, on the screen that had this version, in case another code is shown before it is sent.
    synchronized void typed(WalkIn typed, long seen) {
        display.typed(typed, seen);
    }

    /// What was typed into the form that had this version, also where somebody else's code has taken its place meanwhile; nothing once somebody
    /// has registered from it, as after a double tap.
    synchronized void register(WalkIn typed, long seen) {
        if (view() instanceof View.Form || display.isFormLeft(seen)) {
            View said = access.serves() ? steps.register(typed).orElseGet(access::home) : access.home();
            display.show(said, Language.of(typed.language()).orElse(display.language()));
        }
    }

    /// The number that was typed; nothing once the screen that asked for it is gone, as after a double tap.
    synchronized void leave(String number) {
        if (view() instanceof View.ExitNumber) {
            display.show(access.serves() ? steps.leave(number) : access.home());
        }
    }

    /// Which fault was chosen, and what was typed besides; nothing once the screen that asked is gone, as after a double tap.
    synchronized void report(String kind, String about) {
        if (view() instanceof View.AtMachine(UseAnswer.Faulting asked)) {
            display.show(access.serves() ? steps.report(asked, kind, about) : access.home());
        }
    }

    /// What the staff chose for a machine, with their number; nothing once the screen that asked is gone.
    synchronized void bypass(String reason, String minutes, String number) {
        if (view() instanceof View.AtMachine(UseAnswer.Bypassing asked)) {
            display.show(access.serves() ? steps.bypass(asked, new Steps.Chosen(reason, minutes, number), access.staffNumber()) : access.home());
        }
    }

    /// The staff's number was typed; nothing once the screen that asked for it is gone.
    synchronized void pin(String number) {
        access.pin(view(), number).ifPresent(display::show);
    }

    /// Whether the screen asks for an enrolment code.
    synchronized boolean asksForCode() {
        return view() instanceof View.Enrol || view() instanceof View.EnrolAgain;
    }

    /// What came of a code: empty if the device is enrolled.
    public synchronized void enrolment(String problem) {
        if (problem.isEmpty()) {
            home();
        } else if (asksForCode()) {
            display.show(view() instanceof View.EnrolAgain ? new View.EnrolAgain(problem) : new View.Enrol(problem));
        }
    }

    /// Time has passed, or the manifest or the standing with the server is new.
    public synchronized void tick() {
        View before = view();
        clockwork.tick(before);
        boolean now = isDark();
        if (now != dark && view().equals(before)) {
            display.follow(before); // power comes, or goes, without anybody's doing
        }
        dark = now;
    }

    private boolean isDark() {
        return view() instanceof View.AtMachine(UseAnswer.Started started)
                && relay.read(started.machine().code()).equals(Optional.of(Relay.Power.OFF));
    }

    /// Somebody is typing or has touched the screen: it waits for them, and shows what it showed.
    synchronized void touched() {
        display.touched();
    }

    /// The page asks what there is to show.
    void watched() {
        display.watched();
    }

    /// How long no page has asked; zero if none ever has.
    public Duration unwatched() {
        return display.unwatched();
    }

    Snapshot snapshot() {
        return display.snapshot();
    }

    /// Waits until the version is another one, at most `patience`.
    Snapshot awaitChange(long seen, Duration patience) throws InterruptedException {
        return display.awaitChange(seen, patience);
    }

    /// The staff has set how this screen behaves; whoever stands there is served as before, and a screen that waits is drawn anew.
    public synchronized void rearranged() {
        if (Subject.isFree(view())) {
            display.free(access.home(), manners.language());
        }
    }

    private void speak(Language wanted) {
        if (manners.conduct().get().languages().contains(wanted)) {
            display.choose(wanted);
        }
    }

    private void resume() {
        tick(); // a form that is forgotten is shown to nobody
        steps.resume(view()).ifPresent(display::show);
    }

    private void withdraw() {
        if (view() instanceof View.Called called) {
            display.free(steps.withdraw(called, access::home), display.language());
        }
    }

    private void takeBack() {
        boolean done = view() instanceof View.AtGate(GateAnswer.Undone _) || view() instanceof View.AtMachine(UseAnswer.Undone _);
        if (!done) {
            display.show(steps.takeBack(view()));
        }
    }

    private View form() {
        return new View.Form(WalkIn.empty(display.language().tag()), List.of(), View.Stray.NONE);
    }

    private void home() {
        display.free(access.home(), display.language());
    }

    private View view() {
        return display.view();
    }
}
