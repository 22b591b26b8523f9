package kaikan.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The kiosks of a site, as one of them is told.
///
/// @param here what the device that reads this is called
/// @param others the other kiosks that are in service, by name
/// @param place the code of the room ([Place]) at whose door the device that reads this stands; absent at the house's door
public record Doors(String here, List<Neighbour> others, @Nullable String place) {
    public Doors {
        Objects.requireNonNull(here, "here");
        others = List.copyOf(others);
    }

    /// As a device at the house's door is told.
    public Doors(String here, List<Neighbour> others) {
        this(here, others, null);
    }

    /// Another kiosk.
    ///
    /// @param silentSince when the server last heard of it; absent while it calls, so that a list does not change with each call
    /// @param place the code of the room at whose door it stands; absent at the house's door
    public record Neighbour(String name, @Nullable Instant silentSince, @Nullable String place) {
        public Neighbour {
            Objects.requireNonNull(name, "name");
        }

        /// At the house's door.
        public Neighbour(String name, @Nullable Instant silentSince) {
            this(name, silentSince, null);
        }
    }
}
