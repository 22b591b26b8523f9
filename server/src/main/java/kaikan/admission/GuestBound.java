package kaikan.admission;

import java.util.OptionalInt;
import kaikan.booking.Booking;
import kaikan.booking.Capacity;
import kaikan.facility.Catalogue;

/// For how many people one guest pass of a booking can be: all that the booking expects, or all that its rooms hold if that is more.
///
/// @param most at least 1
/// @param why what sets it
public record GuestBound(int most, Why why) {
    /// As many people as one pass can be for, whatever is booked.
    public static final int LARGEST = 9999;

    /// What sets a bound.
    public enum Why {
        ROOMS,
        EXPECTED,
        /// The number of a room is not known, or it is larger than any pass.
        NOTHING
    }

    /// The bound of a booking as it stands.
    public static GuestBound of(Catalogue catalogue, Booking booking) {
        OptionalInt rooms = Capacity.of(catalogue, booking);
        int expected = booking.particulars().people();
        if (rooms.isEmpty() || Math.max(rooms.getAsInt(), expected) >= LARGEST) {
            return new GuestBound(LARGEST, Why.NOTHING);
        }
        return rooms.getAsInt() >= expected ? new GuestBound(rooms.getAsInt(), Why.ROOMS) : new GuestBound(expected, Why.EXPECTED);
    }
}
