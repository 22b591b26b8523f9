package kaikan.admission;

/// Where a visit stands.
public enum VisitState {
    /// In the house.
    INSIDE,
    /// Gone.
    LEFT,
    /// Taken back at the screen: it never happened.
    UNDONE
}
