package kaikan.booking;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.Deed.Verb;
import kaikan.member.Role;
import kaikan.member.Viewer;

/// Cancels a booking. When the applicant does, its claims stay for ten minutes, so that a mistake can be undone without anybody having
/// taken the slot meanwhile; then they go by themselves. When the house does, they go at once. See `server/docs/decisions`. What was applied
/// for in place of the booking ends with it. Whoever gives up what the house has closed gives it up for the house: all is given back. An
/// application to change a booking is taken back at once: the booking stands, and can be applied for to be changed again.
@Singleton
public class CancelBooking {
    /// How long an applicant can undo a cancellation, and less than a minute more: it ends with a whole minute.
    public static final Duration GRACE = Grace.LEAST;

    private final Docket docket;
    private final PlaceBooking.Records records;
    private final Cancellation cancellation;
    private final Consequences consequences;
    private final Clock clock;

    CancelBooking(Docket docket, PlaceBooking.Records records, Cancellation cancellation, Consequences consequences, Clock clock) {
        this.docket = docket;
        this.records = records;
        this.cancellation = cancellation;
        this.consequences = consequences;
        this.clock = clock;
    }

    /// The applicant gives the booking up.
    public Answer<Booking> cancel(Viewer by, Seen seen) {
        return Again.whenBroken(() -> docket.open(by, seen).then(booking -> BookingAccess.of(by, booking) == BookingAccess.OWN
                ? beforeItsUse(booking).then(_ -> giveUp(booking, seen, Deed.of(Verb.CANCEL, by)))
                : Answer.refused(Code.REASON_MISSING)));
    }

    /// Staff of the site cancel because the applicant told them to; it counts as the applicant's own doing, with the same consequence for
    /// the fee and the same ten minutes.
    ///
    /// @param how in which way they said so, and why; not empty
    public Answer<Booking> relinquish(Viewer by, Seen seen, String how) {
        return Again.whenBroken(() -> docket.openFor(by, Role.RECEPTION, seen)
                .then(this::beforeItsUse)
                .then(booking -> Reason.needed(how, booking))
                .then(booking -> giveUp(booking, seen, Deed.because(Verb.RELINQUISH, by, how.strip()))));
    }

    private Answer<Booking> beforeItsUse(Booking booking) {
        boolean begun = booking.changes() == null && booking.begunAt(clock.instant());
        return cancellable(booking).then(_ -> begun ? Answer.refused(Code.BEGUN) : new Answer.Done<>(booking));
    }

    private Answer<Booking> giveUp(Booking booking, Seen seen, Deed deed) {
        List<Closure> closed = records.closures().takingFrom(booking);
        GivingUp means = new GivingUp(!closed.isEmpty(), consequences.of(booking, clock.instant()));
        if (seen.terms() != null && !seen.terms().equals(means.mark())) {
            return Answer.refused(Code.TERMS_CHANGED);
        }
        if (closed.isEmpty()) {
            return booking.changes() == null ? cancellation.undoable(booking, deed) : cancellation.atOnce(booking, deed);
        }
        boolean house = closed.stream().anyMatch(closure -> closure.enteredBy() == deed.by().personId());
        TrailFacts facts = TrailFacts.NONE.inFull(booking).closed(closed.getFirst()).saying(deed.reason()).byItsApplicant();
        return (house ? forTheHouse(deed.by(), booking) : new Answer.Done<>(booking))
                .then(_ -> cancellation.atOnce(booking, new Deed(Verb.CLOSE, deed.by(), closed.getFirst().note(), facts)));
    }

    /// Whoever takes a booking back in the name of the house, or entered the closure under which it is given up, gives the whole fee back: that is
    /// for somebody else to decide than its applicant, `0038`.
    private static Answer<Booking> forTheHouse(Viewer by, Booking booking) {
        return Docket.anothers(by, booking, Code.OWN_WITHDRAWAL);
    }

    /// Staff of the site cancel somebody else's booking because the house needs it; its claims go at once, and what was paid is given back in
    /// full, as when its space is closed.
    ///
    /// @param reason why; the applicant reads it
    public Answer<Booking> withdraw(Viewer by, Seen seen, String reason) {
        return Again.whenBroken(() -> docket.openFor(by, Role.RECEPTION, seen)
                .then(CancelBooking::cancellable)
                .then(booking -> forTheHouse(by, booking))
                .then(booking -> Reason.needed(reason, booking))
                .then(booking -> cancellation.atOnce(booking, new Deed(Verb.WITHDRAW, by, reason.strip(), TrailFacts.NONE.inFull(booking)))));
    }

    /// A manager cancels somebody else's booking because its space is closed: what was paid is given back in full, whatever the ordinance keeps of a
    /// booking that its applicant gives up.
    Answer<Booking> closeOut(Viewer by, Seen seen, Closure closure, String reason) {
        return Again.whenBroken(() -> docket.openFor(by, Role.MANAGER, seen)
                .then(CancelBooking::cancellable)
                .then(booking -> forTheHouse(by, booking))
                .then(booking -> cancellation.atOnce(
                        booking, new Deed(Verb.CLOSE, by, reason, TrailFacts.NONE.inFull(booking).closed(closure)))));
    }

    /// Takes a cancellation back; until [Booking.Marks#releaseAt] nobody else can have taken the slot.
    @Transactional
    public Answer<Booking> undo(Viewer by, Seen seen) {
        return docket.open(by, seen).then(booking -> {
            if (records.left(booking)) {
                return Answer.refused(Code.ACCOUNT_GONE);
            }
            Instant now = clock.instant();
            Instant until = booking.marks().releaseAt();
            if (booking.state() != BookingState.CANCELLED || until == null || !now.isBefore(until)) {
                return Answer.refused(Code.UNDO_TOO_LATE);
            }
            return records.store().restore(booking, now) ? restored(by, booking) : docket.changedMeanwhile(booking);
        });
    }

    private Answer<Booking> restored(Viewer by, Booking booking) {
        Booking after = records.bookings().byRef(booking.ref()).orElseThrow();
        BookingEvent event = after.state() == BookingState.CONFIRMED ? new BookingEvent.Confirmed(after) : new BookingEvent.Reopened(after);
        return new Answer.Done<>(records.chronicle().happened(event, Deed.of(Verb.RESTORE, by)));
    }

    private static Answer<Booking> cancellable(Booking booking) {
        return booking.state().holds() ? new Answer.Done<>(booking) : Answer.refused(Code.NOT_NOW, Telling.state(booking));
    }
}
