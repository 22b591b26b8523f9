package kaikan.booking.availability;

import kaikan.facility.Name;

/// Why a space cannot be had although nobody holds just it: something that shares its floor is held.
///
/// @param cause how it is held
/// @param what the space or unit that is held
/// @param whole whether what is held contains the space in question
public record Because(Cause cause, Name what, Extent whole) {
    /// How something is held.
    public enum Cause {
        BOOKED,
        APPLIED_FOR,
        HELD,
        LET,
        CLOSED
    }

    /// What is held, seen from the space in question.
    public enum Extent {
        /// A part of it, or something that lies across.
        PART,
        /// Something of which it is a part.
        WHOLE
    }
}
