package kaikan.device;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// Calls for help from the kiosks of a site.
@Singleton
public class Calls {
    /// Longer than anybody waits before a screen.
    private static final Duration LATELY = Duration.ofMinutes(10);
    /// Whoever has been there for so long forgot to say that it is done.
    private static final Duration LONGEST_HELP = Duration.ofHours(1);

    private final CallRepository calls;
    private final AuditTrail trail;
    private final Clock clock;

    Calls(CallRepository calls, AuditTrail trail, Clock clock) {
        this.calls = calls;
        this.trail = trail;
        this.clock = clock;
    }

    /// Calls that nobody has answered and nobody has taken back, the longest waiting first.
    @Transactional(readOnly = true)
    public List<Call> open(long siteId) {
        return calls.open(siteId);
    }

    /// Calls to which somebody went and which are not said to be done.
    @Transactional(readOnly = true)
    public List<Call> attended(long siteId) {
        return calls.attended(siteId, clock.instant().minus(LONGEST_HELP));
    }

    /// The calls of a kiosk that somebody answered a short while ago, for whoever still waits before its screen.
    @Transactional(readOnly = true)
    public List<CallAnswer> answeredLately(Kiosk device) {
        return calls.answeredSince(device.id(), clock.instant().minus(LATELY));
    }

    /// Somebody goes there.
    ///
    /// @return whether it was open
    @Transactional
    public boolean answer(String call, long siteId, long actor) {
        boolean answered = calls.answered(call, siteId, clock.instant(), actor) == 1;
        if (answered) {
            trail.record(new Entry(actor, "device.answer-call", "call", call, siteId, "", ""));
        }
        return answered;
    }

    /// Nobody needs help there any more. Whoever works at the site may say so.
    @Transactional
    public void done(String call, long siteId, long actor) {
        if (calls.done(call, siteId, clock.instant()) == 1) {
            trail.record(new Entry(actor, "device.close-call", "call", call, siteId, "", ""));
        }
    }
}
