package kaikan.protocol;

import java.time.Instant;
import java.util.Objects;

/// The last that was seen of somebody at the door of a room: they went in, or out of it and are in the house at large.
///
/// @param place the code of the room ([Place])
public record Seen(String place, Known.Direction way, Instant at) {
    public Seen {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(way, "way");
        Objects.requireNonNull(at, "at");
    }

    /// Whether they are in it.
    public boolean in() {
        return way == Known.Direction.IN;
    }
}
