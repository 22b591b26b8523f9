package kaikan.kiosk.screen;

import java.time.Duration;
import kaikan.kiosk.gate.GateAnswer;
import org.jspecify.annotations.Nullable;

/// A form that somebody was filling in when another code was shown, or help was called. The code is answered at once and on a screen of its
/// own: nobody waits at the door for somebody else's typing. Afterwards it is asked, without a word of what was typed, who goes on with it
/// ([View.LeftForm]): nothing is lost, and whoever showed the code does not read another's name. It is kept until the device has run for
/// `until`, or until somebody answers.
///
/// @param language that of whoever filled it in
record Draft(View.Form form, Language language, Duration until) {
    /// Longer than the screens of a few visitors one after the other.
    static final Duration KEPT = Duration.ofMinutes(3);

    /// Who stands there, and how long the device has run.
    record Moment(Language language, Duration uptime) {}

    /// What is kept once `next` takes the place of `left`. Whoever registers, goes on or gives up leaves nothing of their own, and an idle
    /// screen nothing at all.
    static @Nullable Draft after(View left, View next, @Nullable Draft before, Moment moment) {
        if (next instanceof View.Steady || (left instanceof View.LeftForm && next instanceof View.Form)) {
            return null;
        }
        return left instanceof View.Form form && form.typed().isBegun() && !isTheirs(next)
                ? new Draft(form, moment.language, moment.uptime.plus(KEPT))
                : before;
    }

    /// Whether it is still kept.
    boolean isKept(Duration uptime) {
        return uptime.compareTo(until) < 0;
    }

    /// Whether whoever filled in the form came to the next view by it.
    private static boolean isTheirs(View next) {
        return next instanceof View.Form || next instanceof View.LeftForm || next instanceof View.AtGate(GateAnswer.Registered _);
    }
}
