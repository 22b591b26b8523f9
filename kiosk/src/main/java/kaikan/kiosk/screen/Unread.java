package kaikan.kiosk.screen;

import java.time.Duration;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.protocol.SpaceUse;
import org.jspecify.annotations.Nullable;

/// The number somebody without a pass was told a moment ago, and where they go, while another screen has taken the place of theirs: nothing
/// else tells it to them again, so it stands beside what is shown until the device has run for `until`.
///
/// @param to where they go; absent where nobody knows
/// @param language theirs, whatever the next visitor speaks
record Unread(int exitNumber, @Nullable SpaceUse to, Language language, Duration until) {
    /// What is still unread when `next` takes the place of `left`: nothing once they have said that they are done, or took it back.
    static @Nullable Unread after(View left, View next, Language language, @Nullable Unread before) {
        return switch (left) {
            case View.AtGate(GateAnswer.Registered registered) -> isDone(next)
                    ? null
                    : new Unread(registered.exitNumber(), registered.to(), language, registered.undo().until());
            case View _ -> before;
        };
    }

    /// How long it still stands there; zero if it is gone.
    Duration left(DeviceClock clock) {
        Duration left = until.minus(clock.uptime());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static boolean isDone(View next) {
        return next instanceof View.Steady || next instanceof View.AtGate(GateAnswer.Undone _);
    }
}
