package kaikan.kiosk.panel;

/// The buzzer, for those who do not look.
public interface Buzzer {
    /// Plays a tone once.
    void play(Tone tone);

    /// Told apart by rhythm, not by pitch alone.
    enum Tone {
        /// One short tone.
        GOOD,
        /// Two short tones, the second lower: good-bye.
        LEFT,
        /// Three low tones.
        REFUSED,
        /// One long tone.
        CALLING
    }
}
