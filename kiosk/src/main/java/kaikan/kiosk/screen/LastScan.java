package kaikan.kiosk.screen;

import java.time.Duration;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.Admission;

/// The code that was shown last, and when.
final class LastScan {
    private final DeviceClock clock;
    private String text = "";
    private Duration at = Duration.ZERO;

    LastScan(DeviceClock clock) {
        this.clock = clock;
    }

    void remember(String shown) {
        text = shown;
        at = clock.uptime();
    }

    String text() {
        return text;
    }

    boolean is(String shown) {
        return text.equals(shown);
    }

    /// Whether it is the same code, held up a moment longer to a machine that has answered it, and no wish to leave the house. As long as a
    /// start stands there it is, whenever it comes.
    boolean isHeldUp(String shown, View view) {
        boolean soon = clock.uptime().minus(at).compareTo(Admission.REPEAT) < 0;
        return is(shown)
                && view instanceof View.AtMachine(UseAnswer answer)
                && !(answer instanceof UseAnswer.Ready)
                && (soon || answer instanceof UseAnswer.Started);
    }
}
