package kaikan.kiosk.screen;

import java.time.Duration;
import kaikan.kiosk.gate.GateAnswer;
import org.jspecify.annotations.Nullable;

/// A form that somebody was filling in when another code was shown, or help was called. The code is answered at once and on a screen of its
/// own: nobody waits at the door for somebody else's typing. Afterwards it is asked, without a word of what was typed, who goes on with it
/// ([View.LeftForm]). Nobody can tell the two apart there: whoever showed the code and says to go on would read another's name. So it is
/// forgotten soon, once the device has run for `until`, even while it is asked; or when somebody answers, or begins a form of their own.
///
/// @param language that of whoever filled it in
record Draft(View.Form form, Language language, Duration until) {
    /// After a code: the screens of one or two visitors, and no longer, because each of them could go on with it.
    static final Duration KEPT = Duration.ofSeconds(60);
    /// After a call for help, since the last touch: nobody else is known to have come, and the staff takes its time.
    static final Duration CALLING = Duration.ofMinutes(3);

    /// Who stands there, how long the device has run, and how long it had when the screen was last touched.
    record Moment(Language language, Duration uptime, Duration touched) {}

    /// What is kept once `next` takes the place of `left`. Whoever registers, goes on or gives up leaves nothing of their own, and an idle
    /// screen nothing at all.
    static @Nullable Draft after(View left, View next, @Nullable Draft before, Moment moment) {
        if (next instanceof View.Steady || next instanceof View.Form || next instanceof View.AtGate(GateAnswer.Registered _)) {
            return null;
        }
        Draft kept = left instanceof View.Form form && form.typed().isBegun()
                ? new Draft(form, moment.language, moment.touched.plus(CALLING))
                : before;
        return kept == null || !isOfACode(next) ? kept : kept.atMost(moment.uptime.plus(KEPT));
    }

    /// Whether it is still kept.
    boolean isKept(Duration uptime) {
        return uptime.compareTo(until) < 0;
    }

    private Draft atMost(Duration end) {
        return isKept(end) ? new Draft(form, language, end) : this;
    }

    /// Whether somebody showed a code.
    private static boolean isOfACode(View next) {
        return next instanceof View.Asking || next instanceof View.AtGate || next instanceof View.AtMachine;
    }
}
