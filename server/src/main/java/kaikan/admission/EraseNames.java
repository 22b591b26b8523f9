package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.job.Job;

/// Erases the names of visitors, those on guest passes and their addresses included, when their time is over and leaves a record that it
/// did; counts stay.
@Singleton
public class EraseNames implements Job {
    private final VisitRepository visits;
    private final PassRepository passes;
    private final GuestRepository guests;
    private final BadgeRepository badges;
    private final AdmissionSettings settings;
    private final AuditTrail trail;
    private final Clock clock;

    EraseNames(
            VisitRepository visits, PassRepository passes, GuestRepository guests, BadgeRepository badges, AdmissionSettings settings,
            AuditTrail trail, Clock clock) {
        this.badges = badges;
        this.visits = visits;
        this.passes = passes;
        this.guests = guests;
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
        Instant before = clock.instant().minus(Duration.ofDays(settings.keepNamesDays()));
        record(visits.erase(before, clock.instant()), "visit", " visits");
        record(passes.erase(before), "pass", " guest passes");
        record(badges.erase(before), "pass", " badges");
        record(guests.erase(before), "pass", " addresses of guests");
    }

    private void record(int erased, String subject, String counted) {
        if (erased > 0) {
            trail.record(new Entry(null, "admission.erase-names", subject, "names", null, "", erased + counted));
        }
    }
}
