package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One pass as the manifest lists it.
///
/// @param holder the name the welcome says; empty for a guest pass without a name
/// @param person the public ref of the holder, empty where nobody is known; qualifications go by it
/// @param booking the public ref of the booking; empty for a pass that goes with none ([HolderKind#isResident])
/// @param title what the booking is for, if it may be shown
/// @param uses the spaces and times of today and tomorrow, or all where there are none; in order, at least one
/// @param earlyMinutes how long before a use the door opens, where the house is open then ([Opening#door])
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

    /// The uses that say when its people come: those of rooms; where there is none, all.
    public List<SpaceUse> deciding() {
        return rooms().isEmpty() ? uses : rooms();
    }

    /// The uses of rooms, which are where its people go; empty for a booking of nothing but equipment, and for whoever works in the house.
    public List<SpaceUse> rooms() {
        return uses.stream().filter(use -> use.kind() == null).toList();
    }

    /// Whether it opens every door of the house.
    public boolean opensAll() {
        return uses.stream().anyMatch(use -> use.kind() == SpaceUse.Kind.HOUSE);
    }

    /// The uses of equipment, which nobody goes to.
    public List<SpaceUse> lent() {
        return uses.stream().filter(use -> use.kind() == SpaceUse.Kind.EQUIPMENT).toList();
    }

    /// Whether whoever came in at that moment is here for that use, from its early minutes on: whoever was let in before the house opened, too.
    public boolean isFor(SpaceUse use, Instant moment) {
        return use.time().openedEarlierBy(earlyMinutes).contains(moment);
    }

    /// The same pass with these of its uses, at least one.
    PassEntry with(List<SpaceUse> some) {
        return new PassEntry(pass, kind, holder, person, booking, title, some, earlyMinutes, standing, limit, company);
    }

    /// The same pass, which counts no more.
    public PassEntry cancelled() {
        return new PassEntry(pass, kind, holder, person, booking, title, uses, earlyMinutes, Standing.CANCELLED, limit, company);
    }

    /// Whether a booked pass still counts. What only a newer server knows is read as [#CANCELLED]: nobody new is let in without the desk, and whoever
    /// is inside leaves.
    public enum Standing {
        VALID,
        @JsonEnumDefaultValue
        CANCELLED
    }
}
