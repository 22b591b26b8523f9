package kaikan.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kaikan.kiosk.journal.Facts;
import kaikan.kiosk.journal.JournalBroken;
import org.jspecify.annotations.Nullable;

/// When somebody last looked at the whole self-test at this device; it is kept over a restart, once a minute at most.
final class LastTest {
    private static final System.Logger LOG = System.getLogger(LastTest.class.getName());
    private static final String KEPT = "selfTest.at";
    private static final Duration OFTEN = Duration.ofMinutes(1);

    private final Facts facts;
    private @Nullable Instant last;

    LastTest(Facts facts) {
        this.facts = facts;
        this.last = facts.fact(KEPT, Instant::parse).orElse(null);
    }

    /// Absent if nobody ever did.
    synchronized @Nullable Instant last() {
        return last;
    }

    synchronized void now(Instant now) {
        if (last != null && Duration.between(last, now).abs().compareTo(OFTEN) < 0) {
            return;
        }
        last = now;
        try {
            facts.keep(Map.of(KEPT, now.toString()));
        } catch (JournalBroken e) {
            LOG.log(System.Logger.Level.WARNING, "When the self-test was looked at cannot be kept", e);
        }
    }
}
