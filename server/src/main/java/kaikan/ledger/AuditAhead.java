package kaikan.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks through what is held now and later, notes what came of it for all servers, and tells the log of every overlap.
@Singleton
public class AuditAhead implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(AuditAhead.class);

    private final OverlapAudit audit;
    private final AuditRepository notes;
    private final Clock clock;

    AuditAhead(OverlapAudit audit, AuditRepository notes, Clock clock) {
        this.audit = audit;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ledger.audit";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        List<OverlapAudit.Excess> found = audit.ahead(now);
        notes.note(now, found.size());
        found.forEach(excess -> LOG.error("Unit {} is held {} times of {} at {}: {}",
                excess.unitId(), excess.held(), excess.capacity(), excess.at(), excess.claims()));
    }

    /// What came of the last look; nothing before the first.
    public Optional<Audited> last() {
        return notes.last();
    }

    /// What overlaps at this moment or later; asks the ledger itself.
    public List<OverlapAudit.Excess> overlaps() {
        return audit.ahead(clock.instant());
    }
}
