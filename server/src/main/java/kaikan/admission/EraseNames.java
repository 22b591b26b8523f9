package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.job.Job;

/// Erases the names of visitors when their time is over and leaves a record that it did; counts stay.
@Singleton
public class EraseNames implements Job {
    private final VisitRepository visits;
    private final AdmissionSettings settings;
    private final AuditTrail trail;
    private final Clock clock;

    EraseNames(VisitRepository visits, AdmissionSettings settings, AuditTrail trail, Clock clock) {
        this.visits = visits;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "admission.erase-names";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        Instant now = clock.instant();
        int erased = visits.erase(now.minus(Duration.ofDays(settings.keepNamesDays())), now);
        if (erased > 0) {
            trail.record(new Entry(null, "admission.erase-names", "visit", "names", null, "", erased + " visits"));
        }
    }
}
