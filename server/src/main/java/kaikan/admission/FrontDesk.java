package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.text.Plain;
import kaikan.protocol.Admission;
import kaikan.protocol.Decision;
import kaikan.protocol.Knock;
import kaikan.protocol.Known;
import kaikan.protocol.Listing;
import kaikan.protocol.Message;
import kaikan.protocol.PassCheck;
import kaikan.protocol.PassId;
import kaikan.protocol.RandomId;
import org.jspecify.annotations.Nullable;

/// Checks people in and out at the desk: by the same decision as at the door, or by hand with a reason.
@Singleton
public class FrontDesk {
    private final Visits visits;
    private final VisitRepository rows;
    private final DoorList doors;
    private final Keyring keyring;
    private final PassRepository passes;
    private final Catalogues catalogues;
    private final AuditTrail trail;
    private final Clock clock;

    FrontDesk(
            Visits visits,
            VisitRepository rows,
            DoorList doors,
            Keyring keyring,
            PassRepository passes,
            Catalogues catalogues,
            AuditTrail trail,
            Clock clock) {
        this.visits = visits;
        this.rows = rows;
        this.doors = doors;
        this.keyring = keyring;
        this.passes = passes;
        this.catalogues = catalogues;
        this.trail = trail;
        this.clock = clock;
    }

    /// Decides about a code that was typed or scanned at the desk, and does what was decided. The same pass at two desks at once is
    /// decided about one after the other.
    ///
    /// @param staffRef who is at the desk
    @Transactional
    public Decision scan(Site site, String code, Knock.Wish wish, String staffRef) {
        Instant now = clock.instant();
        PassCheck check = keyring.trusted().check(code, now);
        @Nullable PassId pass = check instanceof PassCheck.Genuine(var genuine) ? genuine.id() : null;
        if (pass != null) {
            passes.lock(pass.text());
        }
        Decision decision = Admission.decide(new Knock(check, wish, now), known(site, pass, now));
        Origin origin = Origin.staff(staffRef, site.id(), now);
        switch (decision) {
            case Decision.Enter enter -> visits.entered(origin, RandomId.next(), enter.pass().id(), enter.basis());
            case Decision.Leave leave -> visits.left(origin, leave.stay().visit(), leave.pass().id(), "");
            case Decision.Again _, Decision.Refuse _ -> {}
        }
        return decision;
    }

    /// Lets somebody without a pass in. The same visit of the same name again is a repeat and lets nobody else in; another name is another
    /// person, whose form came back with the browser.
    ///
    /// @param visit what the visit is to be called: a [RandomId]
    @Transactional
    public Heard walkIn(Site site, String visit, Newcomer who, String staffRef) {
        Heard heard = walkedIn(site, visit, who, staffRef);
        boolean another = heard instanceof Heard.Repeated
                && rows.findByVisit(visit).filter(row -> row.name().equals(Plain.line(who.name()))).isEmpty();
        return another ? walkedIn(site, RandomId.next(), who, staffRef) : heard;
    }

    private Heard walkedIn(Site site, String visit, Newcomer who, String staffRef) {
        Origin origin = new Origin(Origin.By.STAFF, staffRef, site.id(), visit, clock.instant());
        return visits.walkedIn(origin, new Message.WalkInRegistered(
                visit, who.name(), who.company(), who.destination(), "", "desk", "ja", 0));
    }

    /// Ends somebody's visit by hand.
    ///
    /// @param at when they left, as far as known; a time to come counts as now
    /// @return whether they were inside
    @Transactional
    public boolean checkOut(Site site, String visit, Instant at, Because because) {
        boolean inside = rows.findByVisit(visit)
                .filter(row -> row.siteId() == site.id() && row.state() == VisitState.INSIDE)
                .isPresent();
        if (inside) {
            Instant now = clock.instant();
            Instant left = at.isAfter(now) ? now : at;
            visits.left(Origin.staff(because.staffRef(), site.id(), left), visit, null, because.reason());
            String detail = left.truncatedTo(ChronoUnit.SECONDS).toString();
            trail.record(new Entry(because.actor(), "admission.check-out", "visit", visit, site.id(), because.reason(), detail));
        }
        return inside;
    }

    /// Somebody who comes without a pass.
    ///
    /// @param destination where they are going, which is where they are looked for in an emergency; empty if they did not say
    public record Newcomer(String name, String company, String destination) {}

    /// Who does something by hand, and why.
    public record Because(@Nullable Long actor, String staffRef, String reason) {}

    private Known known(Site site, @Nullable PassId pass, Instant now) {
        List<kaikan.protocol.Site> others =
                catalogues.current().sites().stream().filter(other -> other.published() && other.id() != site.id()).map(Names::of).toList();
        List<Insider> history = pass == null ? List.of() : rows.withPass(pass.text());
        List<Known.Stay> stays = history.stream()
                .filter(visit -> visit.siteId() == site.id() && visit.inside())
                .map(visit -> new Known.Stay(visit.visit(), visit.since()))
                .sorted(Comparator.comparing(Known.Stay::since))
                .toList();
        Known.Headcount headcount = new Known.Headcount(rows.inside(site.id()).size(), passes.capacity(site.id()));
        return new Known(Names.of(site), others, listing(site, pass, now), stays, last(history), headcount);
    }

    private Listing listing(Site site, @Nullable PassId pass, Instant now) {
        if (pass == null) {
            return new Listing.Unlisted();
        }
        boolean revoked = passes.findByPassId(pass.text()).filter(row -> row.revokedAt() != null).isPresent();
        return revoked
                ? new Listing.Revoked()
                : doors.entry(pass, site, now).<Listing>map(Listing.Listed::new).orElseGet(Listing.Unlisted::new);
    }

    private static Known.@Nullable Step last(List<Insider> history) {
        return history.stream().map(FrontDesk::step).flatMap(Optional::stream).max(Comparator.comparing(Known.Step::at)).orElse(null);
    }

    private static Optional<Known.Step> step(Insider visit) {
        if (visit.leftAt() != null) {
            return Optional.of(new Known.Step(Known.Direction.OUT, visit.visit(), visit.leftAt()));
        }
        return visit.inside() ? Optional.of(new Known.Step(Known.Direction.IN, visit.visit(), visit.since())) : Optional.empty();
    }
}
