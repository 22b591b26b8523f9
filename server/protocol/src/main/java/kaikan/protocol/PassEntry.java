package kaikan.protocol;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One pass as the manifest lists it.
///
/// @param holder the name the welcome says; empty for a guest pass without a name
/// @param person the public ref of the holder, empty where nobody is known; qualifications go by it
/// @param booking the public ref of the booking
/// @param title what the booking is for, if it may be shown
/// @param uses the spaces and times of today and tomorrow, or all where there are none; in order, at least one
/// @param earlyMinutes how long before a use the door opens
/// @param standing whether it counts
/// @param limit how many people may be inside with this pass at once; 1 for a person's own
/// @param company the organisation that booked, for the muster list; absent where a private person did, or an older server does not tell
public record PassEntry(
        PassId pass,
        HolderKind kind,
        String holder,
        String person,
        String booking,
        Name title,
        List<SpaceUse> uses,
        int earlyMinutes,
        Standing standing,
        int limit,
        @Nullable String company) {
    public PassEntry {
        Objects.requireNonNull(pass, "pass");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(booking, "booking");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(standing, "standing");
        uses = List.copyOf(uses);
        if (uses.isEmpty() || earlyMinutes < 0 || limit < 1) {
            throw new IllegalArgumentException("a pass entry has a use, no negative minutes and room for one person: " + pass);
        }
    }

    /// Whose pass it is, as it may be shown: the holder's name, or for several people without one what their booking is for; empty where
    /// neither is known.
    public Name who() {
        return holder.isBlank() && limit > 1 ? title : new Name(holder, holder);
    }

    /// Whether a booked pass still counts.
    public enum Standing {
        VALID,
        CANCELLED
    }
}
