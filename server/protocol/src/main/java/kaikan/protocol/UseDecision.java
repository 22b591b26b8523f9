package kaikan.protocol;

/// What a machine does with a pass.
public sealed interface UseDecision {
    /// Give power. The caller names the use and writes [Message.UseStarted].
    record Start(Machine machine, Pass pass) implements UseDecision {}

    /// Take power and end the use. The caller writes [Message.UseStopped].
    record Stop(Machine machine, Machine.Running running) implements UseDecision {}

    /// Change nothing, and why.
    record Refuse(Machine machine, UseRefusal why) implements UseDecision {}

    /// The pass itself does not count here and now.
    record RefusePass(Machine machine, Refusal why) implements UseDecision {}
}
