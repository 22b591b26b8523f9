package kaikan.device;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kaikan.admission.AdmissionSettings;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.job.Job;

/// Lets go of journal rows that have long taken effect, and of names in refused rows when the names of visitors are erased. How far a
/// device's journal was taken up stays known, so an old row sent again is still a repeat.
@Singleton
public class ForgetRows implements Job {
    private static final Duration KEEP = Duration.ofDays(90);

    private final TransactionOperations<Connection> transactions;
    private final JournalRepository journal;
    private final DeadLetterRepository letters;
    private final AdmissionSettings settings;
    private final AuditTrail trail;
    private final Clock clock;

    ForgetRows(
            TransactionOperations<Connection> transactions,
            JournalRepository journal,
            DeadLetterRepository letters,
            AdmissionSettings settings,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.journal = journal;
        this.letters = letters;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "device.forget-rows";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    /// Each deletion is a transaction of its own, and they go on until nothing is left: kiosks send more in a quarter of a day than one
    /// deletion takes.
    @Override
    public void run() {
        Instant now = clock.instant();
        Instant before = now.minus(KEEP);
        int gone;
        do {
            gone = journal.forget(before);
        } while (gone > 0);
        transactions.executeWrite(_ -> erase(now.minus(Duration.ofDays(settings.keepNamesDays()))));
    }

    private int erase(Instant before) {
        int erased = letters.erase(before);
        if (erased > 0) {
            trail.record(new Entry(null, "device.erase-names", "dead-letter", "names", null, "", erased + " refused rows"));
        }
        return erased;
    }
}
