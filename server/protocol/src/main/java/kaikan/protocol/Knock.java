package kaikan.protocol;

import java.time.Instant;
import java.util.Objects;

/// Somebody shows a code at a door: what the check of it said, what they want, and when.
public record Knock(PassCheck check, Wish wish, Instant now) {
    public Knock {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(wish, "wish");
        Objects.requireNonNull(now, "now");
    }

    /// What somebody wants of the door. A scan alone says nothing: the direction is inferred.
    public enum Wish {
        INFERRED,
        ENTER,
        LEAVE
    }
}
