package kaikan.protocol;

import java.util.List;
import java.util.Objects;

/// The door of a room, and how many people are in the room, as far as known.
public record Doorway(Place place, int inside) {
    public Doorway {
        Objects.requireNonNull(place, "place");
    }

    /// Who is in the room with a pass, the earliest in the house first.
    public List<Known.Stay> here(Known known) {
        return known.stays().stream().filter(stay -> place.holds(stay.seen())).toList();
    }

    /// Who is in the house with it and not in the room, the earliest first.
    public List<Known.Stay> elsewhere(Known known) {
        return known.stays().stream().filter(stay -> !place.holds(stay.seen())).toList();
    }

    /// How many more may go into the room with the pass: its own limit, the room's, and the house's for those who are not in the house yet.
    public int room(Known known) {
        int ofPass = Math.min(known.limit() - here(known).size(), elsewhere(known).size() + known.room());
        Integer most = place.limit();
        return Math.max(0, most == null ? ofPass : Math.min(ofPass, most - inside));
    }

    boolean full() {
        Integer most = place.limit();
        return most != null && inside >= most;
    }
}
