package kaikan.equipment;

import org.jspecify.annotations.Nullable;

/// On which terms a machine is used. Minutes are whole and positive.
///
/// @param spaceId what is booked for it: bookings of this, or of a whole that holds all of it, are bookings of the machine; `null` for none
/// @param walkUpMinutes most minutes of a use without a booking; `null` = as long as the pass counts
/// @param extensionMinutes by how many minutes a use is made longer at once; `null` = not at all
/// @param warnMinutes how long before the end its kiosk warns; `null` = not
/// @param leastPeople how many people there must be before somebody starts it; `null` = one is enough
/// @param roomId the room in which they are counted, where a kiosk stands at its door; `null` = those in the house
/// @param idleWatts a use ends when the machine takes less than so many watts; `null` = it does not
/// @param idleMinutes and that on average for so many minutes; `null` together with the watts
public record MachineTerms(
        @Nullable Long spaceId,
        Starts starts,
        @Nullable Integer walkUpMinutes,
        @Nullable Integer extensionMinutes,
        @Nullable Integer warnMinutes,
        @Nullable Integer leastPeople,
        @Nullable Long roomId,
        @Nullable Integer idleWatts,
        @Nullable Integer idleMinutes) {
    public MachineTerms {
        if ((idleWatts == null) != (idleMinutes == null)) {
            throw new IllegalArgumentException("a machine is idle below a power for a while: " + idleWatts + ", " + idleMinutes);
        }
        if (starts == Starts.BOOKED && spaceId == null) {
            throw new IllegalArgumentException("a machine that asks for a booking says of what");
        }
        for (Integer minutes : new Integer[] {walkUpMinutes, extensionMinutes, warnMinutes, leastPeople, idleWatts, idleMinutes}) {
            if (minutes != null && minutes < 1) {
                throw new IllegalArgumentException("minutes, people and watts are positive: " + minutes);
            }
        }
    }

    /// Terms by which anybody may be alone, and no use ends by itself.
    public MachineTerms(
            @Nullable Long spaceId,
            Starts starts,
            @Nullable Integer walkUpMinutes,
            @Nullable Integer extensionMinutes,
            @Nullable Integer warnMinutes) {
        this(spaceId, starts, walkUpMinutes, extensionMinutes, warnMinutes, null, null, null, null);
    }

    /// Whether a machine asks for a booking.
    public enum Starts {
        /// With a booking, or without one until the next begins.
        ANYBODY,
        /// With a booking only.
        BOOKED
    }

    /// What the trail keeps of them.
    static String facts(@Nullable MachineTerms terms) {
        return terms == null
                ? "-"
                : terms.starts + " " + kept(terms.spaceId) + " " + kept(terms.walkUpMinutes) + " " + kept(terms.extensionMinutes) + " "
                        + kept(terms.warnMinutes) + " " + kept(terms.leastPeople) + " " + kept(terms.roomId) + " " + kept(terms.idleWatts) + " "
                        + kept(terms.idleMinutes);
    }

    private static String kept(@Nullable Number number) {
        return number == null ? "-" : number.toString();
    }
}
