package kaikan.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kaikan.device.DeviceInfo;
import kaikan.ledger.Audited;
import kaikan.ledger.OverlapAudit;
import kaikan.notice.MailsWaiting;
import kaikan.platform.db.DatabaseFacts;
import kaikan.platform.job.JobRun;
import org.jspecify.annotations.Nullable;

/// How the whole installation is.
///
/// @param ledger what came of the last look through the ledger; `null` before the first
/// @param overlaps what overlaps now or later, read anew where the last look found something; at most [#MOST_OVERLAPS]
/// @param jobs how each job last went
/// @param sends whether mail leaves by a mail server
/// @param kiosks how many kiosks are in use
/// @param behind those of them that are silent, not well, or have much left to send
public record Checkup(
        @Nullable Audited ledger,
        List<OverlapAudit.Excess> overlaps,
        DatabaseFacts.Facts database,
        List<JobRun> jobs,
        MailsWaiting mails,
        Sending sends,
        int kiosks,
        List<DeviceInfo> behind) {
    /// No page lists more overlaps.
    public static final int MOST_OVERLAPS = 50;
    /// So many rows not sent are more than a kiosk ever has in the course of a day with a good line.
    static final long MUCH = 100;
    /// The ledger is looked through every ten minutes; after so long something is wrong with the jobs.
    private static final Duration STALE = Duration.ofHours(1);

    public Checkup {
        overlaps = List.copyOf(overlaps);
        jobs = List.copyOf(jobs);
        behind = List.copyOf(behind);
    }

    /// Where mail goes.
    public enum Sending {
        BY_SERVER,
        TO_OUTBOX
    }

    /// Whether the last look through the ledger is too long ago to be relied on.
    public boolean stale(Instant now) {
        return ledger == null || ledger.checkedAt().plus(STALE).isBefore(now);
    }

    static boolean behind(DeviceInfo kiosk, Instant now) {
        return kiosk.condition(now) != DeviceInfo.Condition.WELL || kiosk.queued() >= MUCH;
    }
}
