package kaikan.kiosk.panel;

/// The lamp above the scanner, readable from across the hall. The screen always says the same in words.
public interface Lamp {
    /// Shows a light until another is shown.
    void show(Light light);

    /// What the lamp can say.
    enum Light {
        /// Ready for a code: white.
        READY,
        /// Done: green.
        GOOD,
        /// Not done: red, blinking.
        REFUSED,
        /// Somebody was called: yellow.
        CALLING
    }
}
