package kaikan.insight;

/// How a space is now.
public enum Phase {
    /// Booked now, and somebody came.
    IN_USE,
    /// Booked now, but nobody has come.
    EXPECTED,
    /// Its time is over, and people are still inside.
    OVERDUE,
    /// Somebody came for its setup; the use itself has not begun.
    SETUP,
    /// Booked within the hour.
    SOON,
    /// Free for an hour or more.
    FREE,
    /// Closed, while the house is open.
    OFF,
    /// Nothing goes on in it, and the house is closed.
    SHUT
}
