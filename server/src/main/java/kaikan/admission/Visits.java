package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Space;
import kaikan.platform.text.Plain;
import kaikan.protocol.Basis;
import kaikan.protocol.HolderKind;
import kaikan.protocol.Known;
import kaikan.protocol.Message;
import kaikan.protocol.PassId;
import org.jspecify.annotations.Nullable;

/// Takes up what kiosks and the desk say about visits. Each call works in the caller's transaction, locks the visit first, and may be
/// repeated: the same saying changes nothing.
@Singleton
public class Visits {
    private final VisitRepository visits;
    private final SayingRepository sayings;
    private final PassRepository passes;
    private final BadgeDoor badges;
    private final Catalogues catalogues;

    Visits(VisitRepository visits, SayingRepository sayings, PassRepository passes, BadgeDoor badges, Catalogues catalogues) {
        this.badges = badges;
        this.visits = visits;
        this.sayings = sayings;
        this.passes = passes;
        this.catalogues = catalogues;
    }

    /// A pass opened the door.
    @Transactional
    public Heard entered(Origin origin, String visit, PassId pass, Basis basis) {
        return letIn(origin, visit, pass, new Ground(basis, ""));
    }

    /// A pass opened a kiosk's door. A room that the site does not know is left out: they are in the house all the same.
    @Transactional
    public Heard entered(Origin origin, Message.Entered entered) {
        Saying in = Saying.of(Saying.What.IN, entered.visit(), origin).atDoor(space(origin, entered.place()));
        return note(in, () -> bind(origin, entered.visit(), entered.pass(), entered.basis().name()));
    }

    /// Somebody in the house went into a room or out of it. Their entry may not have arrived yet.
    @Transactional
    public Heard moved(Origin origin, Message.Moved moved) {
        Long space = space(origin, moved.place());
        if (space == null) {
            return new Heard.Refused("UNKNOWN_PLACE", "This site has no room " + moved.place() + ".");
        }
        Saying.What what = moved.way() == Known.Direction.IN ? Saying.What.INTO : Saying.What.FROM;
        return note(Saying.of(what, moved.visit(), origin).atDoor(space), () -> bindStranger(origin, moved.visit(), moved.pass()));
    }

    private @Nullable Long space(Origin origin, @Nullable String code) {
        Catalogue catalogue = catalogues.current();
        return code == null ? null : catalogue.space(catalogue.site(origin.siteId()), code).map(Space::id).orElse(null);
    }

    /// Somebody at the desk let a pass in.
    @Transactional
    public Heard letIn(Origin origin, String visit, PassId pass, Ground ground) {
        return note(Saying.of(Saying.What.IN, visit, origin).because(ground.reason), () -> bind(origin, visit, pass, ground.basis.name()));
    }

    /// Why somebody is let in.
    ///
    /// @param reason that the desk gave; empty where none was needed
    public record Ground(Basis basis, String reason) {}

    /// Somebody without a pass registered and is inside.
    @Transactional
    public Heard walkedIn(Origin origin, Message.WalkInRegistered form) {
        String consent = form.consentVersion() + "/" + form.language();
        return note(
                Saying.of(Saying.What.IN, form.visit(), origin),
                () -> visits.walkIn(
                        form.visit(),
                        Plain.line(form.name()),
                        Plain.line(form.company()),
                        Plain.line(form.host()),
                        form.purpose(),
                        shortened(consent),
                        form.exitNumber()));
    }

    /// Somebody left. The entry may not have arrived yet, when it was said at another door.
    @Transactional
    public Heard left(Origin origin, String visit, @Nullable PassId pass, String reason) {
        return note(Saying.of(Saying.What.OUT, visit, origin).because(reason), () -> bindStranger(origin, visit, pass));
    }

    private void bindStranger(Origin origin, String visit, @Nullable PassId pass) {
        boolean stranger = visits.findByVisit(visit).filter(row -> row.basis().isEmpty()).isPresent();
        if (pass != null && stranger) {
            bind(origin, visit, pass, "");
        }
    }

    /// A saying of the same speaker no longer counts.
    @Transactional
    public Heard undone(Origin origin, String visit, String undone) {
        Optional<Saying> there = sayings.findByOriginRefAndEnvelope(origin.ref(), undone);
        if (there.filter(saying -> saying.visit().equals(visit)).isEmpty()) {
            return new Heard.Refused("NOTHING_TO_UNDO", "There is no step " + undone + " of visit " + visit + " by the same speaker.");
        }
        return note(Saying.of(Saying.What.UNDO, visit, origin).undoing(undone), () -> {});
    }

    /// Corrects the times of a speaker's sayings; what follows from them is corrected, too.
    @Transactional
    public void retime(String speaker, Map<String, Instant> times) {
        times.forEach((envelope, at) -> {
            if (sayings.retime(speaker, envelope, at) > 0) {
                sayings.findByOriginRefAndEnvelope(speaker, envelope).ifPresent(saying -> follow(saying.visit()));
            }
        });
    }

    private Heard note(Saying saying, Runnable facts) {
        visits.lock(saying.visit(), saying.siteId());
        VisitRow row = visits.findByVisit(saying.visit()).orElseThrow();
        if (row.siteId() != saying.siteId()) {
            return new Heard.Refused("OTHER_SITE", "Visit " + saying.visit() + " belongs to another site.");
        }
        Optional<Saying> known = sayings.findByOriginRefAndEnvelope(saying.originRef(), saying.envelope());
        if (known.isPresent()) {
            boolean same = known.get().visit().equals(saying.visit()) && known.get().what() == saying.what();
            return same ? new Heard.Repeated() : new Heard.Refused("ID_TAKEN", "The id " + saying.envelope() + " names something else.");
        }
        sayings.save(saying);
        facts.run();
        follow(saying.visit());
        return new Heard.Noted();
    }

    /// Whoever a door let in is inside; whose pass it is, is known only of a pass for the site of that door.
    private void bind(Origin origin, String visit, PassId pass, String basis) {
        Optional<PassRow> known = passes.findByPassId(pass.text()).filter(row -> row.siteId() == origin.siteId());
        String kind = known.map(PassRow::kind)
                .or(() -> badges.at(origin.siteId(), pass).map(BadgeRow::kind))
                .orElse(HolderKind.GUEST)
                .name();
        visits.withPass(visit, kind, pass.text(), known.map(PassRow::bookingId).orElse(null), basis);
    }

    private void follow(String visit) {
        Course course = Course.of(sayings.findByVisitOrderById(visit));
        visits.follow(visit, course.state(), course.enteredAt(), course.leftAt(), course.leftHow());
        Saying seen = course.seen();
        if (seen == null) {
            visits.seen(visit, null, "", null, null);
        } else {
            visits.seen(visit, seen.spaceId(), seen.what().name(), seen.at(), course.doubtedExit());
        }
        Saying entry = course.entry();
        if (entry != null) {
            visits.came(visit, entry.by().name(), entry.originRef());
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60);
    }
}
