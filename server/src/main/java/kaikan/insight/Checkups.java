package kaikan.insight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kaikan.device.DeviceInfo;
import kaikan.device.Devices;
import kaikan.ledger.AuditAhead;
import kaikan.ledger.Audited;
import kaikan.ledger.OverlapAudit;
import kaikan.notice.Outbox;
import kaikan.platform.db.DatabaseFacts;
import kaikan.platform.job.JobRuns;

/// Finds out how the whole installation is.
@Singleton
public class Checkups {
    private final AuditAhead audit;
    private final DatabaseFacts database;
    private final JobRuns jobs;
    private final Outbox outbox;
    private final Devices devices;
    private final Clock clock;

    Checkups(AuditAhead audit, DatabaseFacts database, JobRuns jobs, Outbox outbox, Devices devices, Clock clock) {
        this.audit = audit;
        this.database = database;
        this.jobs = jobs;
        this.outbox = outbox;
        this.devices = devices;
        this.clock = clock;
    }

    /// As it is now; the ledger as the last look found it.
    public Checkup read() {
        Instant now = clock.instant();
        Audited last = audit.last().orElse(null);
        List<OverlapAudit.Excess> overlaps = last == null || last.well()
                ? List.of()
                : audit.overlaps().stream().limit(Checkup.MOST_OVERLAPS).toList();
        List<DeviceInfo> kiosks = devices.inUse();
        return new Checkup(
                last,
                overlaps,
                database.read(),
                jobs.all(),
                outbox.waiting(),
                outbox.sends() ? Checkup.Sending.BY_SERVER : Checkup.Sending.TO_OUTBOX,
                kiosks.size(),
                kiosks.stream().filter(kiosk -> Checkup.behind(kiosk, now)).toList());
    }

    /// Looks through the ledger now instead of waiting for the job.
    public void look() {
        audit.run();
    }
}
