package kaikan.booking.availability;

/// Whether what is free can be asked for on these pages now, by whoever looks.
public enum Bookable {
    /// It can.
    NOW,
    /// Applications open later.
    NOT_YET,
    /// Applications have ended: by the ordinance, or because it has begun.
    TOO_LATE,
    /// It is over.
    OVER,
    /// Not for whoever looks: another audience.
    NOT_FOR_YOU,
    /// Let for months; the desk takes applications.
    BY_CONTRACT,
    /// Booked together with a room.
    WITH_A_ROOM
}
