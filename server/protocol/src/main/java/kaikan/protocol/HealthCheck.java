package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Objects;

/// One line of a self-test: what was looked at (`scanner`, `disk`, `clock` …), how it is, and a short detail for a technician.
public record HealthCheck(String name, State state, String detail) {
    public HealthCheck {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(detail, "detail");
    }

    /// How it is. A state that only a newer kiosk knows is read as [#WARNING]: somebody looks.
    public enum State {
        GOOD,
        @JsonEnumDefaultValue
        WARNING,
        FAILED
    }
}
