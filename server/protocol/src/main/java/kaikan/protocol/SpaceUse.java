package kaikan.protocol;

import java.util.Objects;

/// One space at one time: its name, the way to it from this door, and when it is used.
public record SpaceUse(Name space, Name way, Window time) {
    public SpaceUse {
        Objects.requireNonNull(space, "space");
        Objects.requireNonNull(way, "way");
        Objects.requireNonNull(time, "time");
    }
}
