package kaikan.protocol;

/// How far a device's wall clock can be trusted.
public enum ClockState {
    /// Compared with the server in this boot.
    ANCHORED,
    /// Not yet compared in this boot, but not before the last certain time: an anchor may still correct it.
    UNCHECKED,
    /// Known to be wrong: before the last time that was certain.
    WRONG
}
