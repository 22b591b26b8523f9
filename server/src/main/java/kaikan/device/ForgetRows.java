package kaikan.device;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
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

    private final JournalRepository journal;
    private final DeadLetterRepository letters;
    private final AdmissionSettings settings;
    private final AuditTrail trail;
    private final Clock clock;

    ForgetRows(
            JournalRepository journal,
            DeadLetterRepository letters,
            AdmissionSettings settings,
            AuditTrail trail,
            Clock clock) {
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

    @Override
    @Transactional
    public void run() {
        Instant now = clock.instant();
        journal.forget(now.minus(KEEP));
        int erased = letters.erase(now.minus(Duration.ofDays(settings.keepNamesDays())));
        if (erased > 0) {
            trail.record(new Entry(null, "device.erase-names", "dead-letter", "names", null, "", erased + " refused rows"));
        }
    }
}
