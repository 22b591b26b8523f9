package kaikan.energy;

/// What the step from one reading to the next is worth.
public enum Mark {
    /// The first reading of a meter: nothing is known of before.
    FIRST,
    /// Counted without interruption.
    STEADY,
    /// Counted, but readings are missing in between: how much is known, when is not.
    GAP,
    /// The meter was exchanged or reset: what flowed since the reading before is not known.
    RESET,
    /// More than the meter can have counted in that time: not believed.
    JUMP,
    /// The count went back without a reset: not believed.
    BACK
}
