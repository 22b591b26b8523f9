package kaikan.kiosk.profile;

/// A pin of the header by its GPIO number, and the level at which what hangs on it is on.
public record Pin(int number, Active active) {
    /// The level that means on.
    public enum Active {
        HIGH,
        LOW
    }
}
