package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/// Whether a machine can be started.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MachineState.Free.class, name = "free"),
    @JsonSubTypes.Type(value = MachineState.InUse.class, name = "inUse"),
    @JsonSubTypes.Type(value = MachineState.OutOfOrder.class, name = "outOfOrder")
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

    /// Broken or under maintenance, with the reason as people may read it.
    record OutOfOrder(Name reason) implements MachineState {
        public OutOfOrder {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
