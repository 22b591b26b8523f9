package kaikan.kiosk.screen;

import java.time.Duration;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.scan.Sightings;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.Admission;

/// The code that was shown last, and when.
final class LastScan {
    private final DeviceClock clock;
    private String text = "";
    private Duration at = Duration.ZERO;
    private long lists;

    LastScan(DeviceClock clock) {
        this.clock = clock;
    }

    /// @param known how many lists of the server were known when it was answered
    void remember(String shown, long known) {
        text = shown;
        at = clock.uptime();
        lists = known;
    }

    /// Whether it is the same code, which a scanner reads again and again while it lies there, and no other list is known. It is out of sight
    /// once it was not read for [Sightings#AWAY].
    boolean isStillInSight(String shown, long known) {
        boolean there = is(shown) && lists == known && clock.uptime().minus(at).compareTo(Sightings.AWAY) < 0;
        if (there) {
            at = clock.uptime();
        }
        return there;
    }

    String text() {
        return text;
    }

    boolean is(String shown) {
        return text.equals(shown);
    }

    /// Whether it is the same code, held up a moment longer to a machine that has answered it, and no wish to leave the house. As long as a
    /// start stands there, or that a use goes on, it is, whenever it comes.
    boolean isHeldUp(String shown, View view) {
        boolean soon = clock.uptime().minus(at).compareTo(Admission.REPEAT) < 0;
        return is(shown)
                && view instanceof View.AtMachine(UseAnswer answer)
                && !(answer instanceof UseAnswer.Ready || answer instanceof UseAnswer.Extending)
                && (soon || answer instanceof UseAnswer.Started || answer instanceof UseAnswer.Extended);
    }
}
