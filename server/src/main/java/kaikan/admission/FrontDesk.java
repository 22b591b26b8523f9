package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kaikan.facility.Site;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.text.Plain;
import kaikan.protocol.Admission;
import kaikan.protocol.Decision;
import kaikan.protocol.Knock;
import kaikan.protocol.Known;
import kaikan.protocol.Message;
import kaikan.protocol.Pass;
import kaikan.protocol.PassCheck;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.RandomId;
import kaikan.protocol.Refusal;
import org.jspecify.annotations.Nullable;

/// Checks people in and out at the desk: by the same decision as at the door, or by hand with a reason.
@Singleton
public class FrontDesk {
    private final Visits visits;
    private final VisitRepository rows;
    private final DeskKnowledge knowledge;
    private final DeskSteps steps;
    private final Keyring keyring;
    private final PassRepository passes;
    private final AuditTrail trail;
    private final Clock clock;

    FrontDesk(
            Visits visits,
            VisitRepository rows,
            DeskKnowledge knowledge,
            DeskSteps steps,
            Keyring keyring,
            PassRepository passes,
            AuditTrail trail,
            Clock clock) {
        this.visits = visits;
        this.rows = rows;
        this.knowledge = knowledge;
        this.steps = steps;
        this.keyring = keyring;
        this.passes = passes;
        this.trail = trail;
        this.clock = clock;
    }

    /// Decides about a code that was typed or scanned at the desk, and does what was decided. The same pass at two desks at once is
    /// decided about one after the other. About a group's pass nothing is done: somebody has to say how many they are ([GroupDesk]).
    ///
    /// @param asked for one; what is done can be taken back by its ticket
    /// @param staffRef who is at the desk
    @Transactional
    public DeskCall scan(Site site, Passage asked, String staffRef) {
        Instant now = clock.instant();
        PassCheck check = keyring.trusted().check(asked.code(), now);
        PassId pass = id(check);
        if (pass != null) {
            passes.lock(pass.text());
        }
        DeskCall call = call(new Knock(check, asked.wish(), now), knowledge.of(site, pass, now));
        if (call instanceof DeskCall.Decided(Decision decision, var _)) {
            Origin origin = new Origin(Origin.By.STAFF, staffRef, site.id(), asked.ticket().saying(0), now);
            switch (decision) {
                case Decision.Enter enter -> visits.entered(origin, RandomId.next(), enter.pass().id(), enter.basis());
                case Decision.Leave leave -> visits.left(origin, leave.stay().visit(), leave.pass().id(), "");
                case Decision.Again _, Decision.Refuse _ -> {}
            }
        }
        return call;
    }

    /// What a code would be answered now, as long as nothing is done.
    @Transactional(readOnly = true)
    public DeskCall look(Site site, String code) {
        Instant now = clock.instant();
        PassCheck check = keyring.trusted().check(code, now);
        Known known = knowledge.of(site, id(check), now);
        return call(new Knock(check, Knock.Wish.INFERRED, now), known);
    }

    private static @Nullable PassId id(PassCheck check) {
        Pass pass = check.pass();
        return pass == null ? null : pass.id();
    }

    private static DeskCall call(Knock knock, Known known) {
        Decision decision = named(knock, known, Admission.decide(knock, known));
        PassEntry group = known.group();
        return group != null && Admission.leavesOpenHowMany(known, decision)
                ? new DeskCall.HowMany(group, known.stays().size(), known.room())
                : new DeskCall.Decided(decision, known.entry());
    }

    /// Whoever is inside already is not told of hours and headcounts when they ask to enter, but since when they are inside; that a pass was taken
    /// back meanwhile is told whoever shows it.
    private static Decision named(Knock knock, Known known, Decision decision) {
        boolean inside = knock.wish() == Knock.Wish.ENTER && known.group() == null && !known.stays().isEmpty();
        return inside && decision instanceof Decision.Refuse(var why, var pass) && pass != null && !(why instanceof Refusal.Cancelled)
                ? new Decision.Refuse(Refusal.AlreadyInside.with(known.stays()), pass)
                : decision;
    }

    /// Lets somebody without a pass in. The same visit of the same name again is a repeat and lets nobody else in; another name is another
    /// person, whose form came back with the browser.
    ///
    /// @param visit what the visit is to be called: a [RandomId]
    /// @return the ticket by which it can be taken back
    @Transactional
    public Ticket walkIn(Site site, String visit, Newcomer who, String staffRef) {
        Heard heard = walkedIn(site, visit, who, staffRef);
        boolean another = heard instanceof Heard.Repeated
                && rows.findByVisit(visit).filter(row -> row.name().equals(Plain.line(who.name()))).isEmpty();
        if (!another) {
            return new Ticket(visit);
        }
        Ticket next = Ticket.next();
        walkedIn(site, next.text(), who, staffRef);
        return next;
    }

    private Heard walkedIn(Site site, String visit, Newcomer who, String staffRef) {
        Origin origin = new Origin(Origin.By.STAFF, staffRef, site.id(), new Ticket(visit).saying(0), clock.instant());
        return visits.walkedIn(origin, new Message.WalkInRegistered(
                visit, who.name(), who.company(), who.destination(), "", "desk", "ja", 0));
    }

    /// Ends somebody's visit by hand.
    ///
    /// @param at when they left, as far as known; a time to come counts as now
    /// @return whether they were inside
    @Transactional
    public boolean checkOut(Site site, String visit, Instant at, Because because) {
        return checkOut(site, new Departure(List.of(visit), at, Ticket.next()), because) > 0;
    }

    /// Ends visits by hand, once for a ticket; those that have ended already stay as they are.
    ///
    /// @return how many were inside, now or when the same form came first
    @Transactional
    public int checkOut(Site site, Departure departure, Because because) {
        departure.visits.stream()
                .filter(visit -> rows.findByVisit(visit).isPresent())
                .sorted()
                .forEach(visit -> rows.lock(visit, site.id()));
        int before = steps.done(site, because.staffRef(), departure.ticket).map(step -> step.people().size()).orElse(0);
        return before > 0 ? before : end(site, departure, because);
    }

    private int end(Site site, Departure departure, Because because) {
        List<String> inside = departure.visits.stream()
                .filter(visit -> rows.findByVisit(visit)
                        .filter(row -> row.siteId() == site.id() && row.state() == VisitState.INSIDE)
                        .isPresent())
                .toList();
        Instant now = clock.instant();
        Instant left = departure.at.isAfter(now) ? now : departure.at;
        String detail = left.truncatedTo(ChronoUnit.SECONDS).toString();
        for (int number = 0; number < inside.size(); number++) {
            String visit = inside.get(number);
            Origin origin = new Origin(Origin.By.STAFF, because.staffRef(), site.id(), departure.ticket.saying(number), left);
            visits.left(origin, visit, null, because.reason());
            trail.record(new Entry(because.actor(), "admission.check-out", "visit", visit, site.id(), because.reason(), detail));
        }
        return inside.size();
    }

    /// People who have left and did not say so.
    ///
    /// @param visits those of theirs that last still
    /// @param at when they left, as far as known; a time to come counts as now
    public record Departure(List<String> visits, Instant at, Ticket ticket) {
        public Departure {
            visits = List.copyOf(visits);
        }
    }

    /// Somebody who comes without a pass.
    ///
    /// @param destination where they are going, which is where they are looked for in an emergency; empty if they did not say
    public record Newcomer(String name, String company, String destination) {}

    /// Who does something by hand, and why.
    public record Because(@Nullable Long actor, String staffRef, String reason) {}
}
