package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import kaikan.facility.Site;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.protocol.Admission;
import kaikan.protocol.Basis;
import kaikan.protocol.Knock;
import kaikan.protocol.Known;
import kaikan.protocol.Listing;
import kaikan.protocol.Pass;
import kaikan.protocol.PassCheck;
import kaikan.protocol.PassRefusal;
import kaikan.protocol.RandomId;
import kaikan.protocol.Refusal;

/// Lets people in and out at the desk who say how many they are, or who come at another time than their pass is for.
@Singleton
public class GroupDesk {
    private final Visits visits;
    private final DeskKnowledge knowledge;
    private final DeskSteps steps;
    private final Keyring keyring;
    private final PassRepository passes;
    private final AuditTrail trail;
    private final Clock clock;

    GroupDesk(
            Visits visits, DeskKnowledge knowledge, DeskSteps steps, Keyring keyring, PassRepository passes, AuditTrail trail, Clock clock) {
        this.visits = visits;
        this.knowledge = knowledge;
        this.steps = steps;
        this.keyring = keyring;
        this.passes = passes;
        this.trail = trail;
        this.clock = clock;
    }

    /// Does what is asked, all or nothing, and once for a ticket. Each of the people has a visit of their own, as if each had shown the pass;
    /// the earliest leave first.
    ///
    /// @param because its reason, if it is not empty, lets them in at whatever time it is; nothing else that keeps a pass out gives way to it
    @Transactional
    public Passed pass(Site site, Passage asked, FrontDesk.Because because) {
        Instant now = clock.instant();
        PassCheck check = keyring.trusted().check(asked.code(), now);
        boolean leaving = asked.wish() == Knock.Wish.LEAVE;
        Pass pass = check.pass();
        if (check instanceof PassCheck.Refused(PassRefusal why, var _) && (pass == null || !leaving)) {
            return new Passed.Refused(new Refusal.NotGenuine(why));
        }
        passes.lock(Objects.requireNonNull(pass).id().text());
        if (steps.used(site, because.staffRef(), asked.ticket())) {
            return new Passed.Done();
        }
        Going going = new Going(site, asked, because, now, pass, knowledge.of(site, pass.id(), now));
        return leaving ? leave(going) : enter(going);
    }

    private record Going(Site site, Passage asked, FrontDesk.Because because, Instant now, Pass pass, Known known) {
        Origin origin(int number) {
            return new Origin(Origin.By.STAFF, because.staffRef(), site.id(), asked.ticket().saying(number), now);
        }

        Optional<Refusal> refusal() {
            return because.reason().isEmpty()
                    ? Admission.keptOut(pass, known, now)
                    : Admission.keptOutAtAnyTime(pass, known, now);
        }
    }

    private Passed leave(Going going) {
        List<Known.Stay> stays = going.known.stays();
        if (stays.isEmpty()) {
            return new Passed.Refused(new Refusal.NotInside());
        }
        int people = going.asked.people();
        if (people > stays.size()) {
            return new Passed.TooMany(stays.size());
        }
        IntStream.range(0, people)
                .forEach(number -> visits.left(going.origin(number), stays.get(number).visit(), going.pass.id(), ""));
        return new Passed.Done();
    }

    private Passed enter(Going going) {
        Optional<Refusal> why = going.refusal();
        if (why.isPresent()) {
            return new Passed.Refused(why.get());
        }
        int people = going.asked.people();
        int room = going.known.room();
        if (people > room) {
            return new Passed.TooMany(room);
        }
        Basis basis = going.known.listing() instanceof Listing.Listed ? Basis.LISTED : Basis.PROVISIONAL;
        List<String> made = IntStream.range(0, people).mapToObj(_ -> RandomId.next()).toList();
        IntStream.range(0, people).forEach(number ->
                visits.letIn(going.origin(number), made.get(number), going.pass.id(), new Visits.Ground(basis, going.because.reason())));
        if (!going.because.reason().isEmpty()) {
            trail.record(new Entry(
                    going.because.actor(), "admission.let-in", "visit", made.getFirst(), going.site.id(), going.because.reason(),
                    Integer.toString(people)));
        }
        return new Passed.Done();
    }
}
