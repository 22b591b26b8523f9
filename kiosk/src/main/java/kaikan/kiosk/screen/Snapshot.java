package kaikan.kiosk.screen;

import java.time.Duration;
import kaikan.kiosk.panel.Buzzer;
import org.jspecify.annotations.Nullable;

/// The screen at one moment.
///
/// @param undoLeft how long the last step can still be taken back; zero if it cannot
/// @param waits how long until a number is looked at; zero if it is now
/// @param notice how long the view still stands under the question whether anybody is there; zero while that is not asked
/// @param beside what the visitor before has still to read; absent if nothing
record Snapshot(
        long version, View view, Language language, Duration undoLeft, Duration waits, Duration notice, Heard heard, @Nullable Beside beside) {
    /// The last tone, and how many there were.
    record Heard(Buzzer.Tone tone, long count) {}

    /// A number that stands beside the view for `left`.
    record Beside(Unread unread, Duration left) {}

    /// The same as a visitor of that language sees it.
    Snapshot in(Language theirs) {
        return new Snapshot(version, view, theirs, undoLeft, waits, notice, heard, beside);
    }
}
