package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaikan.booking.BookingRefusal.Code;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.ledger.Claim;
import kaikan.ledger.Conflict;
import kaikan.ledger.Holder;
import kaikan.ledger.Ledger;
import kaikan.ledger.Outcome;
import kaikan.ledger.Want;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.db.Sql;
import kaikan.platform.id.Ref;
import org.jspecify.annotations.Nullable;

/// Shuts spaces for maintenance or another cause. A closure claims all that the spaces consist of, like any other holder: while bookings
/// stand there it is refused and they are shown, so nobody's booking is ever closed away unseen. When it cannot wait for that, it takes
/// what is free at once and the rest as each booking goes (server/docs/decisions/0024).
@Singleton
public class CloseSpace {
    private static final int LONGEST_NOTE = 400;
    private static final String SUBJECT = "closure";
    private static final String INSERT = """
            INSERT INTO closure (ref, site_id, cause, note, starts_at, ends_at, entered_at, entered_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Catalogues catalogues;
    private final Ledger ledger;
    private final Files files;
    private final Clock clock;

    CloseSpace(Catalogues catalogues, Ledger ledger, Files files, Clock clock) {
        this.catalogues = catalogues;
        this.ledger = ledger;
        this.files = files;
        this.clock = clock;
    }

    /// Where closures are written and what is asked about others.
    @Singleton
    record Files(Sql sql, Bookings bookings, Closures closures, AuditTrail trail) {}

    /// What shall be closed.
    ///
    /// @param spaceIds spaces of the site; at least one
    /// @param note what visitors read; 1 to 400 characters
    public record Plan(long siteId, List<Long> spaceIds, TimeSlot slot, ClosureCause cause, String note) {
        public Plan {
            spaceIds = spaceIds.stream().distinct().toList();
            note = note.strip();
        }
    }

    /// The bookings that a closure would touch, and what else stands in its way.
    ///
    /// @param bookings by start
    /// @param others tenancies, holds and other closures, by their reference
    public record Touched(List<Booking> bookings, List<Holder> others) {
        /// Whether nothing stands in the way.
        public boolean nothing() {
            return bookings.isEmpty() && others.isEmpty();
        }
    }

    /// Shows what a closure would touch. Takes nothing.
    public Answer<Touched> preview(Viewer by, Plan plan) {
        return checked(by, plan).then(_ -> new Answer.Done<>(touched(ledger.conflicts(holder(Ref.next()), wants(plan)))));
    }

    /// Closes; refused with the bookings while any stand there.
    public Answer<Closure> close(Viewer by, Plan plan) {
        return checked(by, plan).then(_ -> Again.whenBroken(() -> take(by, plan)));
    }

    /// Closes at once, whoever has booked: nobody can book any more, and what is booked becomes the closure's as each booking goes. Those
    /// that stand stay until they are moved or cancelled; [ClearClosure] cancels them together.
    public Answer<Closure> closeNow(Viewer by, Plan plan) {
        return checked(by, plan).then(_ -> Again.whenBroken(() -> {
            String ref = Ref.next();
            return switch (ledger.takeAsItGoes(holder(ref), wants(plan), _ -> write(by, plan, ref))) {
                case Outcome.Done<Closure>(Closure closure) -> new Answer.Done<>(closure);
                case Outcome.Busy<Closure>() -> Answer.refused(Code.BUSY);
                case Outcome.Gone<Closure> _ -> throw new IllegalStateException("Nothing can stand in the way of a closure that waits");
            };
        }));
    }

    /// The bookings that still stand in a closure and are not over, by start.
    public List<Booking> standing(Closure closure) {
        Plan plan = new Plan(closure.siteId(), closure.spaceIds(), closure.slot(), closure.cause(), closure.note());
        Instant now = clock.instant();
        return touched(ledger.conflicts(closure.holder(), wants(plan))).bookings().stream()
                .filter(booking -> booking.state().holds() && !booking.overAt(now))
                .toList();
    }

    private Answer<Closure> take(Viewer by, Plan plan) {
        String ref = Ref.next();
        Outcome<Closure> outcome = ledger.take(holder(ref), wants(plan), _ -> write(by, plan, ref));
        return switch (outcome) {
            case Outcome.Done<Closure>(Closure closure) -> new Answer.Done<>(closure);
            case Outcome.Busy<Closure>() -> Answer.refused(Code.BUSY);
            case Outcome.Gone<Closure>(var conflicts) ->
                Answer.refused(new BookingRefusal.StillBooked(touched(conflicts).bookings(), plan.slot()));
        };
    }

    private Closure write(Viewer by, Plan plan, String ref) {
        Instant now = clock.instant();
        long id = files.sql.insert(INSERT, List.of(
                ref, plan.siteId(), plan.cause(), plan.note(), plan.slot().start(), plan.slot().end(), now, by.personId()));
        List<@Nullable Object> spaces = new ArrayList<>();
        plan.spaceIds().forEach(space -> spaces.addAll(List.of(id, space)));
        String rows = String.join(", ", Collections.nCopies(plan.spaceIds().size(), "(?, ?)"));
        files.sql.update("INSERT INTO closure_space (closure_id, space_id) VALUES " + rows, spaces);
        Entry entry = new Entry(by.personId(), "closure.enter", SUBJECT, ref, plan.siteId(), plan.note(), "");
        files.trail.record(entry.with(TrailFacts.NONE.closed(plan).json()));
        return new Closure(
                id, ref, plan.siteId(), plan.spaceIds(), plan.cause(), plan.note(), plan.slot(), now, by.personId(), null);
    }

    /// Ends a closure now, or withdraws it before it begins; its spaces are free from this moment.
    ///
    /// @param reason why; for the trail; not empty
    public Answer<Closure> end(Viewer by, String ref, String reason) {
        Closure closure = files.closures.byRef(ref).orElse(null);
        Instant now = clock.instant();
        if (closure == null || !by.staffAt(closure.siteId())) {
            return Answer.refused(Code.UNKNOWN);
        }
        if (!by.has(Role.MANAGER, closure.siteId())) {
            return Answer.refused(Code.NOT_YOUR_ROLE);
        }
        return Reason.needed(reason, closure)
                .then(_ -> closure.holdsAt(now) ? Again.whenBroken(() -> end(by, closure, reason.strip())) : Answer.refused(Code.CLOSURE_ENDED));
    }

    private Answer<Closure> end(Viewer by, Closure closure, String reason) {
        Instant now = clock.instant();
        String statement = "UPDATE closure SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL";
        return ledger.release(closure.holder(), undo -> {
            if (files.sql.update(statement, List.of(now, by.personId(), closure.id())) == 0) {
                undo.everything();
                return Answer.refused(Code.CLOSURE_ENDED);
            }
            files.trail.record(new Entry(by.personId(), "closure.end", SUBJECT, closure.ref(), closure.siteId(), reason, ""));
            return new Answer.Done<>(files.closures.byRef(closure.ref()).orElseThrow());
        });
    }

    private Answer<Plan> checked(Viewer by, Plan plan) {
        Catalogue catalogue = catalogues.current();
        if (!by.has(Role.MANAGER, plan.siteId())) {
            return Answer.refused(Code.NOT_YOUR_ROLE);
        }
        if (plan.spaceIds().isEmpty()) {
            return Answer.refused(Code.NOTHING_CHOSEN);
        }
        if (plan.spaceIds().stream().anyMatch(id -> catalogue.space(id).siteId() != plan.siteId())) {
            return Answer.refused(Code.SEVERAL_SITES);
        }
        if (plan.note().isEmpty()) {
            return Answer.refused(Code.REASON_MISSING);
        }
        if (plan.note().length() > LONGEST_NOTE) {
            return Answer.refused(Code.REASON_TOO_LONG, LONGEST_NOTE);
        }
        return plan.slot().end().isAfter(clock.instant()) ? new Answer.Done<>(plan) : Answer.refused(Code.PAST);
    }

    /// All of every unit of the spaces, each once.
    private List<Want> wants(Plan plan) {
        Catalogue catalogue = catalogues.current();
        Map<Long, Want> wants = new LinkedHashMap<>();
        for (long spaceId : plan.spaceIds()) {
            catalogue.space(spaceId).unitIds()
                    .forEach(unit -> wants.put(unit, new Want(unit, catalogue.unit(unit).capacity(), plan.slot())));
        }
        return List.copyOf(wants.values());
    }

    private Touched touched(List<Conflict> conflicts) {
        List<Holder> holders = conflicts.stream()
                .flatMap(conflict -> conflict.claims().stream())
                .map(Claim::holder)
                .distinct()
                .toList();
        List<Booking> bookings = files.bookings.byRefs(holders.stream().filter(CloseSpace::booked).map(Holder::ref).toList());
        return new Touched(bookings, holders.stream().filter(holder -> !booked(holder)).toList());
    }

    private static boolean booked(Holder holder) {
        return holder.kind() == Holder.Kind.BOOKING;
    }

    private static Holder holder(String ref) {
        return new Holder(Holder.Kind.CLOSURE, ref);
    }
}
