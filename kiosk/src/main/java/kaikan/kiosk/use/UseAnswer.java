package kaikan.kiosk.use;

import java.time.Instant;
import kaikan.kiosk.gate.Party;
import kaikan.kiosk.gate.Undo;
import kaikan.protocol.Bypass;
import kaikan.protocol.FaultKind;
import kaikan.protocol.Known;
import kaikan.protocol.Machine;
import kaikan.protocol.Message;
import kaikan.protocol.Name;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Refusal;
import kaikan.protocol.UseRefusal;
import org.jspecify.annotations.Nullable;

/// What a machine's screen says. `row` is the journal row that makes it true.
public sealed interface UseAnswer {
    /// The label was read: the machine as it is, waiting for a pass. `stopped` says whether it was a moment ago, so that the pass that did it
    /// does not start it yet; `longer` whether whoever runs it can make the use longer now.
    record Ready(Machine machine, boolean stopped, boolean longer) implements UseAnswer {}

    /// It has power, with whose pass `who` says, until then; absent where the use has no end of its own. `undo` takes the start back, and with
    /// it the entry that it made.
    record Started(Machine machine, Who who, Undo undo, @Nullable Instant until, long row) implements UseAnswer {
        /// The visit that begins with it; absent where that is not so, because somebody is inside with the pass.
        public @Nullable String visit() {
            return undo.together().isEmpty() ? null : undo.together().getFirst().visit();
        }
    }

    /// Whose pass started a machine, one person's or several people's; the name is empty where none is known.
    record Who(Name name, boolean several) {
        static Who of(Known known) {
            PassEntry entry = known.entry();
            return new Who(entry == null ? new Name("", "") : entry.who(), Party.isForSeveral(known));
        }
    }

    /// The start was taken back: no use, no fee, no power; and the entry where the start had made one.
    record Undone(Machine machine, boolean entry, long row) implements UseAnswer {}

    /// Too late to take a start back, or it was stopped.
    record UndoTooLate(Machine machine) implements UseAnswer {}

    /// It has no power any more.
    record Stopped(Machine machine, Bill bill, long row) implements UseAnswer {}

    /// It was stopped before; `bill` repeats what was said then, if this device was there.
    record AlreadyStopped(Machine machine, @Nullable Bill bill) implements UseAnswer {}

    /// A use that was started here ends soon, or its time is up and the power goes; `longer` says whether its user can make it longer.
    record Ending(Machine machine, Endings.Phase phase, Instant end, boolean longer) implements UseAnswer {}

    /// Whoever runs the machine wants to go on beyond that end, and shows their pass next; `stray` says whether what was shown was none.
    record Extending(Machine machine, Instant end, boolean stray) implements UseAnswer {}

    /// It goes on until then.
    record Extended(Machine machine, Instant until, long row) implements UseAnswer {}

    /// It does not, and why; `when` as in [Refused].
    record NotLonger(Machine machine, UseRefusal why, @Nullable Instant when, long row) implements UseAnswer {}

    /// Its time was up, or it took no power any more: it has none now.
    record TimeUp(Machine machine, Bill bill, long row, Message.UseStopped.How how) implements UseAnswer {}

    /// Somebody wants to report a fault of the machine, and is asked which; `missing` says whether they sent none.
    record Faulting(Machine machine, boolean missing) implements UseAnswer {}

    /// The fault is reported; `bill` is of the use that ended with it, absent where none ran or the machine goes on.
    record FaultTold(Machine machine, FaultKind kind, @Nullable Bill bill, long row) implements UseAnswer {}

    /// The staff want to give the machine power, or take again what they gave, and are asked for their number.
    record Bypassing(Machine machine, Flaw flaw) implements UseAnswer {
        /// What is wrong with what was typed.
        public enum Flaw {
            NONE,
            /// No reason or no length was chosen.
            NOT_CHOSEN,
            /// That is not the staff's number, or none was typed.
            NUMBER,
            /// After wrong numbers nobody can try another yet.
            WAIT,
            /// This kiosk knows no number of the staff.
            UNSET
        }
    }

    /// The staff give the machine power.
    record Bypassed(Machine machine, Bypass bypass, long row) implements UseAnswer {}

    /// They do not any more.
    record BypassOver(Machine machine, long row) implements UseAnswer {}

    /// Nothing changed, and why; `when` is the time at which it is no longer so, absent where nobody knows.
    record Refused(Machine machine, UseRefusal why, @Nullable Instant when, long row) implements UseAnswer {}

    /// The pass does not count here and now, or was none; then the machine waits on for one.
    record PassRefused(Machine machine, Refusal why, long row) implements UseAnswer {}

    /// No machine of this site has this label.
    record UnknownMachine(String code, long row) implements UseAnswer {}

    /// There has never been a manifest.
    record NotReady() implements UseAnswer {}
}
