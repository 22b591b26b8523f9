package kaikan.facility;

/// What an application for a space leads to.
public enum Confirmation {
    /// It is a booking at once.
    IMMEDIATE,
    /// A reviewer approves or refuses it.
    REVIEW
}
