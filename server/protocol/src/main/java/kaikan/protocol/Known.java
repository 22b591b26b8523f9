package kaikan.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is known about a pass when it is shown.
///
/// @param here the site of the door
/// @param others the operator's other sites, for "wrong building"
/// @param listing what the manifest says about the pass
/// @param stays who is inside with it, the earliest first
/// @param last what the pass did last, as far as known
/// @param headcount how full the house is
/// @param opening when the house is open; absent = not told, and the door opens for every use as early as the listing says
public record Known(
        Site here,
        List<Site> others,
        Listing listing,
        List<Stay> stays,
        @Nullable Step last,
        Headcount headcount,
        @Nullable Opening opening) {
    public Known {
        Objects.requireNonNull(here, "here");
        Objects.requireNonNull(listing, "listing");
        Objects.requireNonNull(headcount, "headcount");
        others = List.copyOf(others);
        stays = List.copyOf(stays);
    }

    /// Somebody inside with this pass, and where they came in, as far as that is known.
    ///
    /// @param seen at which room's door they were seen last; absent where at none
    public record Stay(String visit, Instant since, @Nullable Name door, @Nullable Seen seen) {
        /// Who was seen at no room's door.
        public Stay(String visit, Instant since, @Nullable Name door) {
            this(visit, since, door, null);
        }

        /// Of whom nobody knows where they came in.
        public Stay(String visit, Instant since) {
            this(visit, since, null);
        }
    }

    /// The last thing a pass did.
    ///
    /// @param place the code of the room at whose door it was; absent at the house's
    public record Step(Direction direction, String visit, Instant at, @Nullable String place) {
        /// At the door of the house.
        public Step(Direction direction, String visit, Instant at) {
            this(direction, visit, at, null);
        }
    }

    /// Which way.
    public enum Direction {
        IN,
        OUT
    }

    /// People inside, and the most there may be; no limit where absent.
    public record Headcount(int inside, @Nullable Integer limit) {
        boolean full() {
            return limit != null && inside >= limit;
        }
    }

    /// The same, if the manifest said this of the pass.
    Known with(Listing other) {
        return new Known(here, others, other, stays, last, headcount, opening);
    }

    /// How many more may go in with the pass: its own limit, and the house's.
    public int room() {
        int places = limit() - stays.size();
        Integer most = headcount.limit();
        return Math.max(0, most == null ? places : Math.min(places, most - headcount.inside()));
    }

    /// What the manifest lists of the pass, if it does.
    public @Nullable PassEntry entry() {
        return listing instanceof Listing.Listed(PassEntry listed) ? listed : null;
    }

    /// What is listed of a pass for several people; absent for a pass of one person.
    public @Nullable PassEntry group() {
        return limit() > 1 ? entry() : null;
    }

    /// When the door is open for a use that is listed with so many minutes before it.
    Window door(Window use, int earlyMinutes) {
        return opening == null ? use.openedEarlierBy(earlyMinutes) : opening.door(use, earlyMinutes);
    }

    /// How many people may be inside with the pass at once.
    int limit() {
        return listing instanceof Listing.Listed(PassEntry entry) ? entry.limit() : 1;
    }
}
