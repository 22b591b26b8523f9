package kaikan.protocol;

import java.util.Objects;

/// A meter a device reads: its code in readings, and what it counts.
public record Meter(String code, Name name) {
    public Meter {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
    }
}
