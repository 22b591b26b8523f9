package kaikan.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody who is in the house: one line of the muster list.
///
/// @param visit the visit's id, made by the kiosk that let them in
/// @param pass absent for a walk-in
/// @param places where they are expected
/// @param exitNumber the number a walk-in was told to type when leaving; absent with a pass
/// @param door where they came in: what the kiosk is called, or the desk; absent where that is not known, and from an older server
/// @param seen at which room's door they were seen last; absent where at none, and from an older server
public record Present(
        String visit,
        @Nullable PassId pass,
        String name,
        String company,
        HolderKind kind,
        List<Name> places,
        Instant since,
        @Nullable Integer exitNumber,
        @Nullable Name door,
        @Nullable Seen seen) {
    public Present {
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(since, "since");
        places = List.copyOf(places);
    }

    /// Who was seen at no room's door.
    public Present(
            String visit,
            @Nullable PassId pass,
            String name,
            String company,
            HolderKind kind,
            List<Name> places,
            Instant since,
            @Nullable Integer exitNumber,
            @Nullable Name door) {
        this(visit, pass, name, company, kind, places, since, exitNumber, door, null);
    }

    /// The same person, seen last at that room's door, or at none; `now` is where they are by it.
    public Present seen(@Nullable Seen at, List<Name> now) {
        return new Present(visit, pass, name, company, kind, now, since, exitNumber, door, at);
    }

    /// Whether they went through a room's door since they came in: whoever came in at one has not moved yet.
    public boolean moved() {
        return seen != null && !seen.at().equals(since);
    }
}
