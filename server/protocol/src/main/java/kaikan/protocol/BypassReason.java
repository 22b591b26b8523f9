package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why the staff give a machine power without anybody's use of it. What only a newer peer knows is read as [#OTHER].
public enum BypassReason {
    REPAIR,
    CLEANING,
    TRAINING,
    @JsonEnumDefaultValue
    OTHER
}
