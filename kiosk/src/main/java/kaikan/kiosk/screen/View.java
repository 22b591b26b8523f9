package kaikan.kiosk.screen;

import java.time.Duration;
import java.util.List;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.link.CallState;
import kaikan.kiosk.use.UseAnswer;
import org.jspecify.annotations.Nullable;

/// What the screen shows. Each view says how long it stays before the screen is free for the next visitor;
/// absent = until something happens.
sealed interface View {
    /// How long it stays without a touch.
    @Nullable Duration stays();

    /// Ready for a code, and for people without one if the reception is open.
    record Idle(Reception reception) implements View {
        @Override
        public @Nullable Duration stays() {
            return null;
        }
    }

    /// The server does not know this device yet; `problem` says what came of the last code, empty at first.
    record Enrol(String problem) implements View {
        @Override
        public @Nullable Duration stays() {
            return null;
        }
    }

    /// The staff enrols this device again; `problem` says what came of the last code, empty at first.
    record EnrolAgain(String problem) implements View {
        @Override
        public Duration stays() {
            return Duration.ofMinutes(10);
        }
    }

    /// The server took this device out of service; so many machines still run to their end.
    record Closed(long running) implements View {
        @Override
        public @Nullable Duration stays() {
            return null;
        }
    }

    /// Enrolled, but there has never been a manifest.
    record Preparing() implements View {
        @Override
        public @Nullable Duration stays() {
            return null;
        }
    }

    /// The server is asked about the pass `text`, which was shown to `from` when there had been `told` answers.
    record Asking(String text, View from, long told) implements View {
        @Override
        public Duration stays() {
            return Duration.ofSeconds(3);
        }
    }

    /// What the door said.
    record AtGate(GateAnswer answer) implements View {
        /// Whether nobody can come back to what can be taken back here, because they have nothing to show that the house knows.
        boolean isOnlyWay() {
            return switch (answer) {
                case GateAnswer.Registered _ -> true;
                case GateAnswer.Farewell farewell -> farewell.entry() == null;
                case GateAnswer.Again again -> again.entry() == null;
                case GateAnswer.Welcome _, GateAnswer.Which _, GateAnswer.Refused _, GateAnswer.Undone _, GateAnswer.UndoTooLate _,
                        GateAnswer.NoSuchNumber _, GateAnswer.NotReady _ -> false;
            };
        }

        @Override
        public Duration stays() {
            return switch (answer) {
                case GateAnswer.Registered _ -> Duration.ofSeconds(40);
                case GateAnswer.Refused _, GateAnswer.Which _, GateAnswer.Welcome _, GateAnswer.Farewell _ -> Duration.ofSeconds(20);
                case GateAnswer.Again _, GateAnswer.Undone _, GateAnswer.UndoTooLate _,
                        GateAnswer.NoSuchNumber _, GateAnswer.NotReady _ -> Duration.ofSeconds(12);
            };
        }
    }

    /// What a machine said.
    record AtMachine(UseAnswer answer) implements View {
        @Override
        public Duration stays() {
            return Duration.ofSeconds(30);
        }
    }

    /// The form for people without a pass.
    record Form(WalkIn typed, List<WalkIn.Flaw> flaws) implements View {
        @Override
        public Duration stays() {
            return Duration.ofMinutes(4);
        }
    }

    /// Where a walk-in types the number they were told; `wrong` is the number that nobody inside has, empty at first.
    record ExitNumber(String wrong) implements View {
        @Override
        public Duration stays() {
            return Duration.ofMinutes(1);
        }
    }

    /// Somebody is called by the journal's `row`; `state` says how far that has come.
    record Called(String call, long row, CallState state) implements View {
        @Override
        public Duration stays() {
            return Duration.ofMinutes(2);
        }
    }

    /// Who is inside: by name, or, where nobody is asked who they are, counted.
    record Muster(Names names) implements View {
        @Override
        public Duration stays() {
            return Duration.ofMinutes(10);
        }
    }

    /// How the device is.
    record SelfTest() implements View {
        @Override
        public Duration stays() {
            return Duration.ofMinutes(10);
        }
    }

    /// The staff's number is asked before `next`, once the device has run for `free`; `tries` says whether it was not right.
    record Pin(Button next, Tries tries, Duration free) implements View {
        @Override
        public Duration stays() {
            return Duration.ofMinutes(1);
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

    /// Whether a number was tried.
    enum Tries {
        NONE,
        WRONG
    }
}
