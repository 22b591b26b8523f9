package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/// Whether a machine can be started. A state that only a newer server knows is read as [Unknown].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = MachineState.Unknown.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = MachineState.Free.class, name = "free"),
    @JsonSubTypes.Type(value = MachineState.InUse.class, name = "inUse"),
    @JsonSubTypes.Type(value = MachineState.OutOfOrder.class, name = "outOfOrder"),
    @JsonSubTypes.Type(value = MachineState.Unknown.class, name = "unknown")
})
public sealed interface MachineState {
    /// Nobody uses it.
    record Free() implements MachineState {}

    /// Somebody uses it.
    record InUse(Machine.Running running) implements MachineState {
        public InUse {
            Objects.requireNonNull(running, "running");
        }
    }

    /// A newer server says something that this kiosk does not understand: nobody starts the machine, as if it were out of order.
    record Unknown() implements MachineState {}

    /// Broken or under maintenance, with the reason as people may read it.
    record OutOfOrder(Name reason) implements MachineState {
        public OutOfOrder {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
