package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kaikan.facility.Site;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// Knows what was done at the desk with a ticket, and takes it back.
@Singleton
public class DeskSteps {
    /// How long an entry can be taken back, as at a kiosk; after that whoever is not there is checked out.
    public static final Duration ENTRY = Duration.ofSeconds(60);
    /// How long an exit can be taken back: who is in the house after all belongs on its list also when that is seen late.
    static final Duration EXIT = Duration.ofHours(12);

    private final Visits visits;
    private final VisitRepository rows;
    private final SayingRepository sayings;
    private final PassRepository passes;
    private final AuditTrail trail;
    private final Clock clock;

    DeskSteps(
            Visits visits, VisitRepository rows, SayingRepository sayings, PassRepository passes, AuditTrail trail, Clock clock) {
        this.visits = visits;
        this.rows = rows;
        this.sayings = sayings;
        this.passes = passes;
        this.trail = trail;
        this.clock = clock;
    }

    /// What that person did with the ticket at that site; nothing where it was not used.
    @Transactional(readOnly = true)
    public Optional<DeskStep> done(Site site, String staffRef, Ticket ticket) {
        List<Saying> said = said(site, staffRef, ticket);
        return said.isEmpty() ? Optional.empty() : Optional.of(step(site, said));
    }

    /// Takes back what the same person did with the ticket, as far as nothing has been said of the visits since. Sent twice it is done once.
    ///
    /// @return how it stands then; nothing where the ticket was not used
    @Transactional
    public Optional<DeskStep> undo(Site site, FrontDesk.Because who, Ticket ticket) {
        List<Saying> said = said(site, who.staffRef(), ticket);
        if (said.isEmpty() || !step(site, said).open()) {
            return done(site, who.staffRef(), ticket);
        }
        Instant now = clock.instant();
        long noted = IntStream.range(0, said.size()).filter(number -> {
            Saying one = said.get(number);
            Origin origin = new Origin(Origin.By.STAFF, who.staffRef(), site.id(), ticket.undoing(number), now);
            return visits.undone(origin, one.visit(), one.envelope()) instanceof Heard.Noted;
        }).count();
        if (noted > 0) {
            trail.record(new Entry(who.actor(), "admission.undo", "visit", said.getFirst().visit(), site.id(), "", Long.toString(noted)));
        }
        return done(site, who.staffRef(), ticket);
    }

    boolean used(Site site, String staffRef, Ticket ticket) {
        return !said(site, staffRef, ticket).isEmpty();
    }

    private List<Saying> said(Site site, String staffRef, Ticket ticket) {
        return sayings.under(staffRef, ticket.text() + "-%").stream().filter(saying -> saying.siteId() == site.id()).toList();
    }

    private DeskStep step(Site site, List<Saying> said) {
        Saying first = said.getFirst();
        Map<String, Insider> called = rows.called(said.stream().map(Saying::visit).toList()).stream()
                .collect(Collectors.toMap(Insider::visit, Function.identity()));
        List<Insider> people = said.stream().map(saying -> called.get(saying.visit())).toList();
        String passId = people.getFirst().passId();
        int limit = passId == null ? 1 : passes.findByPassId(passId).map(PassRow::people).orElse(1);
        int inside = passId == null ? 0 : Math.toIntExact(rows.withPass(passId, clock.instant()).stream()
                .filter(visit -> visit.insideAt(site.id()))
                .count());
        List<Saying> since = sayings.findByVisitOrderById(first.visit()).stream().filter(other -> other.id() > first.id()).toList();
        boolean taken = since.stream().anyMatch(other -> other.what() == Saying.What.UNDO && other.undoes().equals(first.envelope()));
        DeskStep.Way way = first.what() == Saying.What.IN ? DeskStep.Way.IN : DeskStep.Way.OUT;
        return new DeskStep(way, first.at(), people, limit, inside, first.reason(), taken, since.isEmpty() && inTime(said));
    }

    private boolean inTime(List<Saying> said) {
        Instant last = said.stream().map(Saying::at).max(Comparator.naturalOrder()).orElseThrow();
        Duration time = said.getFirst().what() == Saying.What.IN ? ENTRY : EXIT;
        return clock.instant().isBefore(last.plus(time));
    }
}
