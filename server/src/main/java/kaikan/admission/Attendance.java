package kaikan.admission;

import java.util.List;
import kaikan.facility.Catalogue;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;

/// Who came for a booking, and who of them is inside.
///
/// @param visits of today, at least one
public record Attendance(long bookingId, List<Insider> visits) {
    public Attendance {
        visits = List.copyOf(visits);
    }

    /// How many people came, and how many are inside.
    ///
    /// @param came each once, however often they left and came in again: of a pass, as many as were ever inside with it at once
    public record Count(long inside, long came) {}

    /// Those of one of its spaces. Whoever was seen at the door of a room is counted there and nowhere else, and no longer as inside once they went
    /// out of it; of whoever was seen at none, nobody knows in which of the rooms they are. Who uses what goes along, uses it wherever they are.
    public Count in(Space space, Catalogue catalogue) {
        List<Insider> theirs = space.kind() == SpaceKind.EQUIPMENT
                ? visits
                : visits.stream().filter(visit -> isOf(visit, space, catalogue)).toList();
        long inside = theirs.stream().filter(Insider::inside).filter(one -> space.kind() == SpaceKind.EQUIPMENT || !one.outOfRoom()).count();
        return new Count(inside, Heads.of(theirs));
    }

    private static boolean isOf(Insider visit, Space space, Catalogue catalogue) {
        Long seen = visit.seenSpace();
        return seen == null || RoomDoors.meets(catalogue, catalogue.space(seen), space);
    }
}
