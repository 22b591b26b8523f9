package kaikan.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a machine does with a pass.
public sealed interface UseDecision {
    /// Give power until then, as far as it is known now. The caller names the use and writes [Message.UseStarted].
    record Start(Machine machine, Pass pass, Instant until) implements UseDecision {}

    /// Go on until then. The caller writes [Message.UseExtended].
    record Extend(Machine machine, Machine.Running running, Instant until) implements UseDecision {}

    /// Take power and end the use. The caller writes [Message.UseStopped].
    record Stop(Machine machine, Machine.Running running) implements UseDecision {}

    /// Change nothing, and why.
    ///
    /// @param when it is no longer so: until when others have booked, or when the pass's own or the next booking begins; absent where nobody knows
    record Refuse(Machine machine, UseRefusal why, @Nullable Instant when) implements UseDecision {
        /// Where there is no time to tell.
        Refuse(Machine machine, UseRefusal why) {
            this(machine, why, null);
        }
    }

    /// The pass itself does not count here and now.
    record RefusePass(Machine machine, Refusal why) implements UseDecision {}
}
