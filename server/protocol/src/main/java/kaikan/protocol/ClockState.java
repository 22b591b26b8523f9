package kaikan.protocol;

/// How far a device's wall clock can be trusted.
public enum ClockState {
    /// Compared with the server in this boot.
    ANCHORED,
    /// Not yet compared in this boot, but not before the last time known: an anchor may still correct it.
    UNCHECKED,
    /// Known to be wrong: before the software was built, or before the last row written.
    WRONG
}
