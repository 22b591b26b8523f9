package kaikan.protocol;

import java.time.Instant;
import java.util.Optional;

/// The one decision about a pass at a machine, the same on kiosk and server. Whoever started a machine can always stop it;
/// starting asks that the pass counts here and now, that the machine is in order and free, and that the person is qualified.
public final class MachineUse {
    private MachineUse() {}

    /// What a person wants of a machine.
    public enum Wish {
        START,
        STOP
    }

    /// Decides for a genuine pass.
    public static UseDecision decide(Machine machine, Wish wish, Pass pass, Holder holder) {
        return switch (wish) {
            case STOP -> stop(machine, pass);
            case START -> start(machine, pass, holder);
        };
    }

    /// What is known about the pass, and when it is asked.
    public record Holder(Known known, Instant now) {
        boolean qualified(Machine machine, PassId pass) {
            return machine.access().rule() == Machine.Rule.OPEN
                    || machine.access().passes().contains(pass)
                    || namedIn(machine.access());
        }

        private boolean namedIn(Machine.Access access) {
            return known.listing() instanceof Listing.Listed(PassEntry entry)
                    && !entry.person().isEmpty()
                    && access.names(entry.person(), now);
        }
    }

    private static UseDecision stop(Machine machine, Pass pass) {
        return switch (machine.state()) {
            case MachineState.InUse(Machine.Running running) when running.pass().equals(pass.id()) ->
                    new UseDecision.Stop(machine, running);
            case MachineState.InUse _ -> new UseDecision.Refuse(machine, UseRefusal.IN_USE);
            case MachineState.Free _, MachineState.OutOfOrder _, MachineState.Unknown _ ->
                    new UseDecision.Refuse(machine, UseRefusal.ALREADY_STOPPED);
        };
    }

    private static UseDecision start(Machine machine, Pass pass, Holder holder) {
        Optional<Refusal> standing = Admission.standing(pass, holder.known(), holder.now());
        if (standing.isPresent()) {
            return new UseDecision.RefusePass(machine, standing.get());
        }
        return switch (machine.state()) {
            case MachineState.OutOfOrder _, MachineState.Unknown _ -> new UseDecision.Refuse(machine, UseRefusal.OUT_OF_ORDER);
            case MachineState.InUse _ -> new UseDecision.Refuse(machine, UseRefusal.IN_USE);
            case MachineState.Free _ -> holder.qualified(machine, pass.id())
                    ? new UseDecision.Start(machine, pass)
                    : new UseDecision.Refuse(machine, UseRefusal.NOT_QUALIFIED);
        };
    }
}
