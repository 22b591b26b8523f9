package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One space at one time: its name wherever it stands alone, the way to it from this door, and when it is used.
///
/// @param kind absent = a room; an older server tells it of nothing
/// @param code what the space is called in [Place#rooms]; absent from an older server
public record SpaceUse(
        Name space,
        Name way,
        Window time,
        @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL) @Nullable Kind kind,
        @Nullable String code) {
    public SpaceUse {
        Objects.requireNonNull(space, "space");
        Objects.requireNonNull(way, "way");
        Objects.requireNonNull(time, "time");
    }

    /// A use of which no door of a room has to know.
    public SpaceUse(Name space, Name way, Window time, @Nullable Kind kind) {
        this(space, way, time, kind, null);
    }

    /// The use of a room.
    public SpaceUse(Name space, Name way, Window time) {
        this(space, way, time, null);
    }

    /// What is used and is no room. Another kind that only a newer server knows is read as a room: its people are looked for where it says.
    public enum Kind {
        /// Lent with a room, and nowhere to go to.
        EQUIPMENT,
        /// The house with all its rooms: whoever works in it goes through each of its doors.
        HOUSE
    }
}
