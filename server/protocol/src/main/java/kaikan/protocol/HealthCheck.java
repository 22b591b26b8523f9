package kaikan.protocol;

import java.util.Objects;

/// One line of a self-test: what was looked at (`scanner`, `disk`, `clock` …), how it is, and a short detail for a technician.
public record HealthCheck(String name, State state, String detail) {
    public HealthCheck {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(detail, "detail");
    }

    /// How it is.
    public enum State {
        GOOD,
        WARNING,
        FAILED
    }
}
