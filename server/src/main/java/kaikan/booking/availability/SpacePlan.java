package kaikan.booking.availability;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import kaikan.facility.Catalogue;
import kaikan.facility.Space;
import kaikan.facility.Unit;

/// What of one space can be had on one day, whoever holds what.
///
/// @param space the space
/// @param parts what one use of it takes
/// @param sale what is sold
/// @param opens from when applications are taken; empty if the ordinance sets no day
/// @param until until when they are taken; empty if until the use begins
public record SpacePlan(Space space, Parts parts, Sale sale, Optional<Instant> opens, Optional<Instant> until) {
    /// What one use of a space takes, in the order of the units' ids.
    ///
    /// @param units the units
    /// @param amounts how much of each
    /// @param all how often the space is there when nobody holds anything: 1 for a room, 40 for a lounge of 40 seats
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; read for every picture
    record Parts(Unit[] units, int[] amounts, int all) {
        static Parts of(Space space, Catalogue catalogue) {
            Unit[] units = space.unitIds().stream().map(catalogue::unit).toArray(Unit[]::new);
            Map<Long, Integer> wanted = space.units();
            int[] amounts = Arrays.stream(units).mapToInt(unit -> wanted.getOrDefault(unit.id(), 1)).toArray();
            return new Parts(units, amounts, catalogue.count(space));
        }

        /// Where that unit stands; -1 if it is none of these.
        int indexOf(long unitId) {
            for (int i = 0; i < units.length; i++) {
                if (units[i].id() == unitId) {
                    return i;
                }
            }
            return -1;
        }
    }

    /// How often the space is there when nobody holds anything: 1 for a room, 40 for a lounge of 40 seats.
    public int all() {
        return parts.all();
    }
}
