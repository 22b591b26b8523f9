package kaikan.kiosk.panel;

/// The button that calls a person, beside the one on the screen.
public interface CallButton {
    /// Runs `action` at each press.
    void onPress(Runnable action);
}
