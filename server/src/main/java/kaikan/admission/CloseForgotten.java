package kaikan.admission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kaikan.facility.Catalogues;
import kaikan.platform.job.Job;

/// Ends visits of earlier days whose exit nobody scanned, with a proposed time that is marked as such. A real exit that arrives later wins.
@Singleton
public class CloseForgotten implements Job {
    private static final Duration GRACE = Duration.ofHours(3);
    /// Whoever works in the house may do so through the night.
    private static final Duration NIGHT = Duration.ofHours(12);

    private final VisitRepository visits;
    private final Visits sayings;
    private final ProposedExit proposed;
    private final Catalogues catalogues;
    private final Clock clock;

    CloseForgotten(VisitRepository visits, Visits sayings, ProposedExit proposed, Catalogues catalogues, Clock clock) {
        this.visits = visits;
        this.sayings = sayings;
        this.proposed = proposed;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "admission.close-forgotten";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        List<Insider> inside = visits.insideSince(now.minus(GRACE));
        Map<String, ProposedExit.Proposal> ends = proposed.of(inside);
        inside.forEach(person -> {
            ZoneId zone = catalogues.current().site(person.siteId()).zone();
            LocalDate day = person.since().atZone(zone).toLocalDate();
            Instant proposal = Objects.requireNonNull(ends.get(person.visit())).at();
            Instant seen = Objects.requireNonNullElse(person.lastSeen(), proposal);
            Instant end = seen.isAfter(proposal) ? seen : proposal;
            boolean over = now.atZone(zone).toLocalDate().isAfter(day) && now.isAfter(end.plus(person.kind().isResident() ? NIGHT : GRACE));
            if (over) {
                sayings.left(Origin.house(person.siteId(), end), person.visit(), null, "");
            }
        });
    }
}
