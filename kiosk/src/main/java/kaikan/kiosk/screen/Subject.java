package kaikan.kiosk.screen;

import java.util.Optional;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.Undo;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineState;
import kaikan.protocol.Refusal;
import org.jspecify.annotations.Nullable;

/// What a view is about, and to whom: for a call, the refusal or machine on the screen; for a proof, the journal row behind it.
final class Subject {
    private Subject() {}

    /// Whether it is the last word to one visitor, and the next code is the next visitor's. It is not where a code was refused, because whoever
    /// read that looks for another code; nor at a machine that waits for a pass, nor during a call that is not done.
    static boolean isDone(View view) {
        return switch (view) {
            case View.AtGate(GateAnswer answer) -> !(answer instanceof GateAnswer.Refused);
            case View.AtMachine(UseAnswer answer) -> isDone(answer);
            case View.Called called -> called.isOver();
            case View _ -> false;
        };
    }

    private static boolean isDone(UseAnswer answer) {
        return switch (answer) {
            case UseAnswer.Ready _, UseAnswer.Refused _, UseAnswer.PassRefused _, UseAnswer.UnknownMachine _, UseAnswer.Extending _,
                    UseAnswer.Faulting _, UseAnswer.Bypassing _ -> false;
            case UseAnswer.Ending _, UseAnswer.Extended _, UseAnswer.NotLonger _, UseAnswer.TimeUp _, UseAnswer.Started _, UseAnswer.Stopped _,
                    UseAnswer.AlreadyStopped _, UseAnswer.Undone _, UseAnswer.UndoTooLate _, UseAnswer.NotReady _, UseAnswer.FaultTold _,
                    UseAnswer.Bypassed _, UseAnswer.BypassOver _ -> true;
        };
    }

    /// Whether a visitor types there, waits, or reads what was said to them; a call counts until the screen is free again.
    static boolean isVisitors(View view) {
        return switch (view) {
            case View.Asking _, View.AtGate _, View.AtMachine _, View.Form _, View.LeftForm _, View.ExitNumber _, View.Called _,
                    View.KioskCode _ -> true;
            case View.Idle _, View.Enrol _, View.EnrolAgain _, View.Closed _, View.Preparing _, View.Muster _, View.SelfTest _, View.Pin _,
                    View.Broken _ -> false;
        };
    }

    /// Whether a code for a new kiosk may take its place: nobody types there, and nobody and no machine waits.
    static boolean takesKioskCode(View view) {
        return switch (view) {
            case View.Idle _, View.AtGate _, View.KioskCode _, View.SelfTest _, View.Muster _ -> true;
            case View.AtMachine(UseAnswer answer) -> isDone(answer);
            case View.Called called -> called.isOver();
            case View.Enrol _, View.EnrolAgain _, View.Closed _, View.Preparing _, View.Asking _, View.Form _, View.LeftForm _, View.ExitNumber _,
                    View.Pin _, View.Broken _ -> false;
        };
    }

    /// Whether it waits for whoever comes next.
    static boolean isFree(View view) {
        return view instanceof View.Idle || view instanceof View.Closed;
    }

    /// Whether somebody types something into it.
    static boolean isTypedInto(View view) {
        return switch (view) {
            case View.Form _, View.ExitNumber _, View.Pin _, View.Enrol _, View.EnrolAgain _ -> true;
            case View.AtMachine(UseAnswer answer) when answer instanceof UseAnswer.Faulting || answer instanceof UseAnswer.Bypassing -> true;
            case View.Idle _, View.Closed _, View.Preparing _, View.Asking _, View.AtGate _, View.AtMachine _, View.LeftForm _, View.Called _,
                    View.Muster _, View.SelfTest _, View.KioskCode _, View.Broken _ -> false;
        };
    }

    /// Whether a step that can be taken back from a view can be so nowhere else: nobody can come back to it, because they have nothing to show
    /// that the house knows, or because showing it again stops a machine.
    static boolean isOnlyWayBack(View view) {
        return view instanceof View.AtMachine(UseAnswer.Started _)
                || (view instanceof View.AtGate(GateAnswer answer) && isOnlyWayBack(answer));
    }

    private static boolean isOnlyWayBack(GateAnswer answer) {
        return switch (answer) {
            case GateAnswer.Registered _ -> true;
            case GateAnswer.Farewell farewell -> farewell.entry() == null;
            case GateAnswer.Again again -> again.entry() == null;
            case GateAnswer.Welcome _, GateAnswer.Which _, GateAnswer.Leaving _, GateAnswer.Refused _, GateAnswer.Undone _,
                    GateAnswer.UndoTooLate _, GateAnswer.NoSuchNumber _, GateAnswer.NotReady _ -> false;
        };
    }

    /// Whether a refusal only says that somebody is where they want to go.
    static boolean isHarmless(Refusal why) {
        return why instanceof Refusal.AlreadyInside || why instanceof Refusal.AlreadyInRoom;
    }

    /// The code a call carries; empty where the screen is about nothing in particular.
    static String of(View view) {
        return switch (view) {
            case View.AtGate(GateAnswer.Refused refused) -> refused.why().code();
            case View.AtMachine(UseAnswer answer) -> machine(answer);
            case View.AtGate _, View.Idle _, View.Enrol _, View.EnrolAgain _, View.Closed _, View.Preparing _, View.Asking _,
                    View.Form _, View.LeftForm _, View.ExitNumber _, View.Called _, View.Muster _, View.SelfTest _, View.Pin _,
                    View.KioskCode _, View.Broken _ -> "";
        };
    }

    /// The row that makes the view true; 0 where it claims nothing.
    static long row(View view) {
        return switch (view) {
            case View.AtGate(GateAnswer answer) -> row(answer);
            case View.AtMachine(UseAnswer answer) -> row(answer);
            case View.Idle _, View.Enrol _, View.EnrolAgain _, View.Closed _, View.Preparing _, View.Asking _, View.Form _, View.LeftForm _,
                    View.ExitNumber _, View.Called _, View.Muster _, View.SelfTest _, View.Pin _, View.KioskCode _, View.Broken _ -> 0;
        };
    }

    /// The machine that a pass is for which is shown to a view: its label was read, or what was shown then was no pass, or it refused that
    /// `same` code a moment ago. Anybody else's pass is for the door.
    static @Nullable Machine machineFor(View view, boolean same) {
        return switch (view) {
            case View.AtMachine(UseAnswer.Ready ready) -> ready.machine();
            case View.AtMachine(UseAnswer.PassRefused refused) when same || refused.why() instanceof Refusal.NotGenuine -> refused.machine();
            case View.AtMachine(UseAnswer.Refused refused) when same -> refused.machine();
            case View _ -> null;
        };
    }

    /// The machine of which a fault can be reported there: one that runs, waits or has just been stopped.
    static Optional<Machine> faulty(UseAnswer answer) {
        return switch (answer) {
            case UseAnswer.Ready(Machine machine, _, _) when machine.state() instanceof MachineState.Free || machine.running().isPresent() ->
                    Optional.of(machine);
            case UseAnswer.Started started -> Optional.of(started.machine());
            case UseAnswer.Stopped stopped -> Optional.of(stopped.machine());
            case UseAnswer.AlreadyStopped stopped -> Optional.of(stopped.machine());
            case UseAnswer.TimeUp up -> Optional.of(up.machine());
            case UseAnswer _ -> Optional.empty();
        };
    }

    /// What can be taken back from a view: the step it shows, and no other.
    static @Nullable Undo undo(View view) {
        return switch (view) {
            case View.AtGate(GateAnswer answer) -> undo(answer);
            case View.AtMachine(UseAnswer.Started started) -> started.undo();
            case View _ -> null;
        };
    }

    private static @Nullable Undo undo(GateAnswer answer) {
        return switch (answer) {
            case GateAnswer.Welcome welcome -> welcome.undo();
            case GateAnswer.Farewell farewell -> farewell.undo();
            case GateAnswer.Registered registered -> registered.undo();
            case GateAnswer.Again again -> again.undo();
            case GateAnswer.Refused refused -> refused.undo();
            case GateAnswer.Undone _, GateAnswer.UndoTooLate _, GateAnswer.Which _, GateAnswer.Leaving _, GateAnswer.NoSuchNumber _,
                    GateAnswer.NotReady _ -> null;
        };
    }

    private static long row(GateAnswer answer) {
        return switch (answer) {
            case GateAnswer.Welcome welcome -> welcome.row();
            case GateAnswer.Farewell farewell -> farewell.row();
            case GateAnswer.Refused refused -> refused.row();
            case GateAnswer.Registered registered -> registered.row();
            case GateAnswer.Undone undone -> undone.row();
            case GateAnswer.Again _, GateAnswer.Which _, GateAnswer.Leaving _, GateAnswer.UndoTooLate _, GateAnswer.NoSuchNumber _,
                    GateAnswer.NotReady _ -> 0;
        };
    }

    private static long row(UseAnswer answer) {
        return switch (answer) {
            case UseAnswer.Started started -> started.row();
            case UseAnswer.Stopped stopped -> stopped.row();
            case UseAnswer.Undone undone -> undone.row();
            case UseAnswer.Refused refused -> refused.row();
            case UseAnswer.PassRefused refused -> refused.row();
            case UseAnswer.UnknownMachine unknown -> unknown.row();
            case UseAnswer.Extended extended -> extended.row();
            case UseAnswer.NotLonger refused -> refused.row();
            case UseAnswer.TimeUp up -> up.row();
            case UseAnswer.FaultTold told -> told.row();
            case UseAnswer.Bypassed begun -> begun.row();
            case UseAnswer.BypassOver over -> over.row();
            case UseAnswer.Ready _, UseAnswer.AlreadyStopped _, UseAnswer.UndoTooLate _, UseAnswer.NotReady _, UseAnswer.Ending _,
                    UseAnswer.Extending _, UseAnswer.Faulting _, UseAnswer.Bypassing _ -> 0;
        };
    }

    private static String machine(UseAnswer answer) {
        return switch (answer) {
            case UseAnswer.Ready ready -> ready.machine().code();
            case UseAnswer.Started started -> started.machine().code();
            case UseAnswer.Stopped stopped -> stopped.machine().code();
            case UseAnswer.AlreadyStopped stopped -> stopped.machine().code();
            case UseAnswer.Undone undone -> undone.machine().code();
            case UseAnswer.UndoTooLate late -> late.machine().code();
            case UseAnswer.Refused refused -> refused.machine().code();
            case UseAnswer.PassRefused refused -> refused.machine().code();
            case UseAnswer.Ending ending -> ending.machine().code();
            case UseAnswer.Extending extending -> extending.machine().code();
            case UseAnswer.Extended extended -> extended.machine().code();
            case UseAnswer.NotLonger refused -> refused.machine().code();
            case UseAnswer.TimeUp up -> up.machine().code();
            case UseAnswer.Faulting asked -> asked.machine().code();
            case UseAnswer.FaultTold told -> told.machine().code();
            case UseAnswer.Bypassing asked -> asked.machine().code();
            case UseAnswer.Bypassed begun -> begun.machine().code();
            case UseAnswer.BypassOver over -> over.machine().code();
            case UseAnswer.UnknownMachine unknown -> unknown.code();
            case UseAnswer.NotReady _ -> "";
        };
    }
}
