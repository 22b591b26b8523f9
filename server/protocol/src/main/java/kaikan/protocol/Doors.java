package kaikan.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The kiosks of a site, as one of them is told.
///
/// @param here what the device that reads this is called
/// @param others the other kiosks that are in service, by name
public record Doors(String here, List<Neighbour> others) {
    public Doors {
        Objects.requireNonNull(here, "here");
        others = List.copyOf(others);
    }

    /// Another kiosk.
    ///
    /// @param silentSince when the server last heard of it; absent while it calls, so that a list does not change with each call
    public record Neighbour(String name, @Nullable Instant silentSince) {
        public Neighbour {
            Objects.requireNonNull(name, "name");
        }
    }
}
