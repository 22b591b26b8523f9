package kaikan.kiosk.screen;

import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.panel.Buzzer.Tone;
import kaikan.kiosk.panel.Lamp.Light;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.Known;
import org.jspecify.annotations.Nullable;

/// What lamp and buzzer say to a view. `tone` is absent where nothing happened.
record Signals(Light light, @Nullable Tone tone) {
    private static final Signals QUIET = new Signals(Light.READY, null);
    private static final Signals ASKS = new Signals(Light.READY, Tone.GOOD);
    private static final Signals ANNOUNCES = new Signals(Light.READY, Tone.CALLING);
    private static final Signals NOT_HERE = new Signals(Light.READY, Tone.REFUSED);
    private static final Signals GOOD = new Signals(Light.GOOD, Tone.GOOD);
    private static final Signals LEFT = new Signals(Light.GOOD, Tone.LEFT);
    private static final Signals OUT_OF_SERVICE = new Signals(Light.REFUSED, null);
    private static final Signals REFUSED = new Signals(Light.REFUSED, Tone.REFUSED);

    static Signals of(View view) {
        return switch (view) {
            case View.Idle _, View.Enrol _, View.EnrolAgain _, View.Preparing _, View.Asking _, View.LeftForm _, View.Muster _,
                    View.SelfTest _ -> QUIET;
            case View.Form form -> form.stray() == View.Stray.NONE ? QUIET : NOT_HERE;
            case View.Closed _ -> OUT_OF_SERVICE;
            case View.ExitNumber(View.Tries tries, _, _) -> tries == View.Tries.WRONG ? REFUSED : QUIET;
            case View.Pin(_, View.Tries tries, _) -> tries == View.Tries.WRONG ? REFUSED : QUIET;
            case View.Called called -> called.isOver() ? QUIET : new Signals(Light.CALLING, Tone.CALLING);
            case View.KioskCode _, View.Broken _ -> REFUSED;
            case View.AtGate(GateAnswer answer) -> of(answer);
            case View.AtMachine(UseAnswer answer) -> of(answer);
        };
    }

    private static Signals of(GateAnswer answer) {
        return switch (answer) {
            case GateAnswer.Welcome _, GateAnswer.Registered _, GateAnswer.Undone _ -> GOOD;
            case GateAnswer.Which _, GateAnswer.Leaving _ -> ASKS;
            case GateAnswer.Refused refused when Subject.isHarmless(refused.why()) -> ASKS;
            case GateAnswer.Farewell _ -> LEFT;
            case GateAnswer.Again(Known.Direction direction, _, _, _) -> direction == Known.Direction.IN ? GOOD : LEFT;
            case GateAnswer.Refused _, GateAnswer.UndoTooLate _, GateAnswer.NoSuchNumber _, GateAnswer.NotReady _ -> REFUSED;
        };
    }

    private static Signals of(UseAnswer answer) {
        return switch (answer) {
            case UseAnswer.Ready _, UseAnswer.Started _, UseAnswer.Undone _, UseAnswer.Extended _, UseAnswer.Bypassed _ -> GOOD;
            case UseAnswer.Bypassing asked -> asked.flaw() == UseAnswer.Bypassing.Flaw.NONE ? QUIET : NOT_HERE;
            case UseAnswer.FaultTold _, UseAnswer.BypassOver _ -> LEFT;
            case UseAnswer.Faulting asked -> asked.missing() ? NOT_HERE : QUIET;
            case UseAnswer.Extending extending -> extending.stray() ? NOT_HERE : ASKS;
            case UseAnswer.Ending _ -> ANNOUNCES;
            case UseAnswer.Stopped _, UseAnswer.AlreadyStopped _, UseAnswer.TimeUp _ -> LEFT;
            case UseAnswer.NotLonger _, UseAnswer.Refused _, UseAnswer.PassRefused _, UseAnswer.UndoTooLate _, UseAnswer.UnknownMachine _,
                    UseAnswer.NotReady _ -> REFUSED;
        };
    }
}
