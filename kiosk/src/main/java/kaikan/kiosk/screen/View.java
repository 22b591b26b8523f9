package kaikan.kiosk.screen;

import java.time.Duration;
import java.util.List;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.Party;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.link.CallState;
import kaikan.kiosk.use.UseAnswer;
import org.jspecify.annotations.Nullable;

/// What the screen shows. One rule frees the screen for the next visitor: each view says how long it [#stays] without a touch. What was said
/// to somebody then goes by itself. What waits for an answer ([#asks]) is covered for [#NOTICE] by the question whether anybody is still there,
/// and only then goes, with everything that was typed.
sealed interface View {
    /// How long whoever types or chooses is waited for, unless the staff has set another time.
    Duration ANSWERS = Duration.ofSeconds(60);
    /// How long what is only read by the staff stands.
    Duration READS = Duration.ofMinutes(3);
    /// How long it is asked whether anybody is still there.
    Duration NOTICE = Duration.ofSeconds(15);

    /// How long it stays without a touch; absent = until something happens.
    @Nullable Duration stays();

    /// Whether it waits for somebody's answer or eyes, and so does not go without a question.
    default boolean asks() {
        return false;
    }

    /// The same where whoever types or chooses is waited for as long as `answers`.
    private @Nullable Duration stays(Duration answers) {
        Duration stays = stays();
        return asks() && ANSWERS.equals(stays) ? answers : stays;
    }

    /// How long a view without a touch for `untouched` still stands under that question; zero while it is not asked.
    default Duration notice(Duration untouched, Duration answers) {
        Duration stays = stays(answers);
        if (!asks() || stays == null || untouched.compareTo(stays) < 0) {
            return Duration.ZERO;
        }
        Duration left = stays.plus(NOTICE).minus(untouched);
        return left.isPositive() ? left : Duration.ofMillis(1);
    }

    /// How long it stays without a touch, the question included; absent = until something happens.
    default @Nullable Duration ends(Duration answers) {
        Duration stays = stays(answers);
        return stays == null || !asks() ? stays : stays.plus(NOTICE);
    }

    /// It stands until something happens.
    sealed interface Steady extends View {
        @Override
        default @Nullable Duration stays() {
            return null;
        }
    }

    /// Somebody types or reads.
    sealed interface Waiting extends View {
        @Override
        default Duration stays() {
            return ANSWERS;
        }

        @Override
        default boolean asks() {
            return true;
        }
    }

    /// The staff reads.
    sealed interface Read extends Waiting {
        @Override
        default Duration stays() {
            return READS;
        }
    }

    /// Ready for a code, and for people without one if the reception is open.
    record Idle(Reception reception) implements Steady {}

    /// The server does not know this device yet; `problem` says what came of the last code, empty at first.
    record Enrol(String problem) implements Steady {}

    /// The staff enrols this device again; `problem` says what came of the last code, empty at first.
    record EnrolAgain(String problem) implements Read {}

    /// The server took this device out of service; so many machines still run to their end.
    record Closed(long running) implements Steady {}

    /// Enrolled, but there has never been a manifest.
    record Preparing() implements Steady {}

    /// The server is asked about the pass `text`, which was shown to `from` when there had been `told` answers.
    record Asking(String text, View from, long told) implements View {
        @Override
        public Duration stays() {
            return Duration.ofSeconds(3);
        }
    }

    /// What the door said.
    record AtGate(GateAnswer answer) implements View {
        @Override
        public boolean asks() {
            return switch (answer) {
                case GateAnswer.Which _, GateAnswer.Leaving _ -> true;
                case GateAnswer.Welcome welcome -> isOpen(welcome.party());
                case GateAnswer.Farewell farewell -> isOpen(farewell.party());
                case GateAnswer.Again _, GateAnswer.Refused _, GateAnswer.Registered _, GateAnswer.Undone _, GateAnswer.UndoTooLate _,
                        GateAnswer.NoSuchNumber _, GateAnswer.NotReady _ -> false;
            };
        }

        /// Whether a group has still to say how many they are.
        private static boolean isOpen(@Nullable Party party) {
            return party != null && party.more() > 0;
        }

        @Override
        public Duration stays() {
            return asks() ? ANSWERS : switch (answer) {
                case GateAnswer.Registered _ -> Duration.ofSeconds(40);
                case GateAnswer.Refused _, GateAnswer.Which _, GateAnswer.Leaving _, GateAnswer.Welcome _, GateAnswer.Farewell _ ->
                        Duration.ofSeconds(20);
                case GateAnswer.Again _, GateAnswer.Undone _, GateAnswer.UndoTooLate _,
                        GateAnswer.NoSuchNumber _, GateAnswer.NotReady _ -> Duration.ofSeconds(12);
            };
        }
    }

    /// What a machine said.
    record AtMachine(UseAnswer answer) implements View {
        /// No longer, because a pass that is shown next starts the machine. What is announced stands until whoever works there comes to look.
        @Override
        public Duration stays() {
            return switch (answer) {
                case UseAnswer.Ending _, UseAnswer.TimeUp _, UseAnswer.Faulting _, UseAnswer.Bypassing _ -> ANSWERS;
                case UseAnswer _ -> Duration.ofSeconds(30);
            };
        }

        @Override
        public boolean asks() {
            return answer instanceof UseAnswer.Ready || answer instanceof UseAnswer.Extending || answer instanceof UseAnswer.Faulting
                    || answer instanceof UseAnswer.Bypassing;
        }
    }

    /// The form for people without a pass. A code that is no pass does not take it from whoever types.
    record Form(WalkIn typed, List<WalkIn.Flaw> flaws, Stray stray) implements Waiting {
        /// The same form, in which this stands by now.
        Form with(WalkIn now) {
            return new Form(now, flaws, stray);
        }
    }

    /// Another code was shown, or help called, while somebody filled in a form: whether they go on with it. Nothing of it is shown, and
    /// the question goes once the form is forgotten ([Draft]).
    record LeftForm(Form form) implements Waiting {}

    /// Where a walk-in types the number they were told, once the device has run for `free`; `wrong` is the number that was not theirs, empty
    /// where none was typed.
    record ExitNumber(Tries tries, String wrong, Duration free) implements Waiting {
        /// Before anything was typed.
        static ExitNumber asked(Duration free) {
            return new ExitNumber(Tries.NONE, "", free);
        }
    }

    /// Somebody is called by the journal's `row`; `state` says how far that has come.
    record Called(String call, long row, CallState state) implements View {
        /// Whether nobody waits for the staff any more.
        boolean isOver() {
            return state == CallState.DONE;
        }

        @Override
        public Duration stays() {
            return isOver() ? Duration.ofSeconds(12) : Duration.ofMinutes(2);
        }
    }

    /// Who is inside: by name, or, where nobody is asked who they are, counted.
    record Muster(Names names) implements Read {}

    /// How the device is.
    record SelfTest() implements Read {}

    /// The staff's number is asked before `next`, once the device has run for `free`; `tries` says what was wrong with what was typed.
    record Pin(Button next, Tries tries, Duration free) implements Waiting {}

    /// The code that was shown is for enrolling a new device, and this one does not ask for any.
    record KioskCode() implements View {
        @Override
        public Duration stays() {
            return Duration.ofSeconds(20);
        }
    }

    /// Nothing can be kept, so nothing is done.
    record Broken() implements View {
        @Override
        public Duration stays() {
            return Duration.ofSeconds(30);
        }
    }

    /// Whether names are shown.
    enum Names {
        SHOWN,
        HIDDEN
    }

    /// Whether a code that is no pass was shown meanwhile.
    enum Stray {
        NONE,
        SHOWN
    }

    /// Whether a number was tried.
    enum Tries {
        NONE,
        /// It was sent with nothing typed, which is no try.
        EMPTY,
        WRONG
    }
}
