package kaikan.kiosk.use;

import java.time.Instant;
import kaikan.protocol.Machine;
import kaikan.protocol.Refusal;
import kaikan.protocol.UseRefusal;
import org.jspecify.annotations.Nullable;

/// What a machine's screen says. `row` is the journal row that makes it true.
public sealed interface UseAnswer {
    /// The label was read: the machine as it is, waiting for a pass.
    record Ready(Machine machine) implements UseAnswer {}

    /// It has power. `visit` is the visit that begins with it; absent where that is not so, because somebody is inside with the pass.
    record Started(Machine machine, Instant since, @Nullable String visit, long row) implements UseAnswer {}

    /// It has no power any more.
    record Stopped(Machine machine, Bill bill, long row) implements UseAnswer {}

    /// It was stopped before; `bill` repeats what was said then, if this device was there.
    record AlreadyStopped(Machine machine, @Nullable Bill bill) implements UseAnswer {}

    /// Nothing changed, and why.
    record Refused(Machine machine, UseRefusal why, long row) implements UseAnswer {}

    /// The pass does not count here and now.
    record PassRefused(Machine machine, Refusal why, long row) implements UseAnswer {}

    /// No machine of this site has this label.
    record UnknownMachine(String code, long row) implements UseAnswer {}

    /// There has never been a manifest.
    record NotReady() implements UseAnswer {}
}
