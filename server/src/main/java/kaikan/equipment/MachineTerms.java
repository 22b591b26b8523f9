package kaikan.equipment;

import org.jspecify.annotations.Nullable;

/// On which terms a machine is used. Minutes are whole and positive.
///
/// @param spaceId what is booked for it: bookings of this, or of a whole that holds all of it, are bookings of the machine; `null` for none
/// @param walkUpMinutes most minutes of a use without a booking; `null` = as long as the pass counts
/// @param extensionMinutes by how many minutes a use is made longer at once; `null` = not at all
/// @param warnMinutes how long before the end its kiosk warns; `null` = not
public record MachineTerms(
        @Nullable Long spaceId,
        Starts starts,
        @Nullable Integer walkUpMinutes,
        @Nullable Integer extensionMinutes,
        @Nullable Integer warnMinutes) {
    public MachineTerms {
        if (starts == Starts.BOOKED && spaceId == null) {
            throw new IllegalArgumentException("a machine that asks for a booking says of what");
        }
        for (Integer minutes : new Integer[] {walkUpMinutes, extensionMinutes, warnMinutes}) {
            if (minutes != null && minutes < 1) {
                throw new IllegalArgumentException("minutes are positive: " + minutes);
            }
        }
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
                        + kept(terms.warnMinutes);
    }

    private static String kept(@Nullable Number number) {
        return number == null ? "-" : number.toString();
    }
}
