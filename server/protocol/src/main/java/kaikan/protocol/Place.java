package kaikan.protocol;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A room, or a part of the house with rooms in it, at whose door a kiosk stands.
///
/// @param code names it for good, within the site
/// @param limit most people in it at once; absent = no limit is known
/// @param rooms the codes of the spaces ([SpaceUse#code]) of which a booking counts at its door: itself, the whole it is a part of, and its parts
/// @param within the codes of the spaces that lie in it: itself and its parts
public record Place(String code, Name name, @Nullable Integer limit, List<String> rooms, List<String> within) {
    public Place {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        rooms = List.copyOf(rooms);
        within = List.copyOf(within);
    }

    /// Whether somebody who was seen so last is in it: whoever went out of a part of it is still in the whole.
    public boolean holds(@Nullable Seen seen) {
        return seen != null && within.contains(seen.place()) && (seen.in() || !seen.place().equals(code));
    }

    /// Whether whoever has that use goes in here for it.
    boolean isFor(SpaceUse use) {
        return use.code() != null && rooms.contains(use.code());
    }
}
