package kaikan.kiosk.screen;

import java.time.Duration;
import kaikan.kiosk.panel.Buzzer;

/// The screen at one moment.
///
/// @param undoLeft how long the last step can still be taken back; zero if it cannot
/// @param waits how long until a number is looked at; zero if it is now
/// @param notice how long the view still stands under the question whether anybody is there; zero while that is not asked
record Snapshot(long version, View view, Language language, Duration undoLeft, Duration waits, Duration notice, Heard heard) {
    /// The last tone, and how many there were.
    record Heard(Buzzer.Tone tone, long count) {}
}
