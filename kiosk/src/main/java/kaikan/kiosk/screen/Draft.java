package kaikan.kiosk.screen;

import java.time.Duration;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.WalkIn;
import org.jspecify.annotations.Nullable;

/// A form that somebody was filling in when another code was shown, or help was called. The code is answered at once and on a screen of its
/// own: nobody waits at the door for somebody else's typing. Afterwards it is asked, without a word of what was typed, who goes on with it
/// ([View.LeftForm]). Nobody can tell the two apart there: whoever showed the code and says to go on would read another's name. So it is
/// forgotten soon, once the device has run for `until`, even while it is asked; or when somebody answers, or begins a form of their own.
///
/// @param form with nothing in it where the first letters were still on their way; then it is not asked about
/// @param language that of whoever filled it in
/// @param version of the screen that it stood on
record Draft(View.Form form, Language language, Duration until, long version) {
    /// After a code: the screens of one or two visitors, and no longer, because each of them could go on with it.
    static final Duration KEPT = Duration.ofSeconds(60);
    /// After a call for help, since the last touch: nobody else is known to have come, and the staff takes its time.
    static final Duration CALLING = Duration.ofMinutes(3);

    /// Who stands there, how long the device has run, how long it had when the screen was last touched, and which screen that is.
    record Moment(Language language, Duration uptime, Duration touched, long version) {}

    /// What is kept once `next` takes the place of `left`. Whoever registers, goes on or gives up leaves nothing of their own, and an idle
    /// screen nothing at all.
    static @Nullable Draft after(View left, View next, @Nullable Draft before, Moment moment) {
        if (next instanceof View.Steady || next instanceof View.Form || next instanceof View.AtGate(GateAnswer.Registered _)) {
            return null;
        }
        Draft kept = left instanceof View.Form form
                ? new Draft(form, moment.language, moment.touched.plus(CALLING), moment.version)
                : before;
        return kept == null || !isOfACode(next) ? kept : kept.atMost(moment.uptime.plus(KEPT));
    }

    /// Whether there is something in it, and it is still kept.
    boolean isKept(Duration uptime) {
        return form.typed().isBegun() && uptime.compareTo(until) < 0;
    }

    /// With what was typed last on the screen of that version; from another screen it is not about this form.
    Draft with(WalkIn typed, long seen) {
        return seen == version ? new Draft(form.with(typed), language, until, version) : this;
    }

    private Draft atMost(Duration end) {
        return end.compareTo(until) < 0 ? new Draft(form, language, end, version) : this;
    }

    /// Whether somebody showed a code.
    private static boolean isOfACode(View next) {
        return next instanceof View.Asking || next instanceof View.AtGate || next instanceof View.AtMachine;
    }
}
