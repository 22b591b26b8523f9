package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.Deed.Verb;
import kaikan.ledger.Ledger;
import kaikan.ledger.Outcome;
import kaikan.ledger.Work;
import kaikan.member.Viewer;
import kaikan.platform.id.Ref;

/// 変更の申請: a change of an approved booking that somebody must decide about is an application of its own, with its own number, quote and
/// claims. The approved booking stands until then, with its passes. An application claims only what the booking does not have already, so
/// whoever opens one counts the booking's version up: what it was measured against cannot change unseen. Of one booking at most one is open.
/// Whatever writes both writes the booking first, so that two such deeds wait for each other and never cross.
@Singleton
class SeekChange {
    /// In the approved booking's trail: that a change of it was applied for.
    private static final String SOUGHT = "booking.sought";
    /// In the approved booking's trail: that this application was taken back, and the booking is what it was.
    private static final String UNSOUGHT = "booking.unsought";
    /// The same, because it was refused.
    private static final String REFUSED = "booking.sought-refused";
    /// In the approved booking's trail: that a refusal was taken back, and the application waits again.
    private static final String AGAIN = "booking.sought-again";

    private final Docket docket;
    private final PlaceBooking.Records records;
    private final Ledger ledger;
    private final Clock clock;

    SeekChange(Docket docket, PlaceBooking.Records records, Ledger ledger, Clock clock) {
        this.docket = docket;
        this.records = records;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Applies for a change.
    ///
    /// @param key of the form; the same key makes one application
    Answer<Booking> seek(ChangePlan plan, String key, Deed deed) {
        Booking standing = plan.before();
        Booking wanted = plan.after();
        boolean desk = BookingAccess.of(deed.by(), standing) == BookingAccess.STAFF;
        Booking draft = new Booking(
                0, Ref.next(), standing.siteId(), standing.applicant(), standing.channel(), wanted.state(), wanted.particulars(), wanted.items(),
                wanted.total(), Booking.Marks.placed(clock.instant(), desk ? deed.by().personId() : null), 0, standing.id());
        Work<Answer<Booking>> work = undo -> {
            if (!records.store().touch(standing)) {
                undo.everything();
                return docket.changedMeanwhile(standing);
            }
            Booking application = records.store().insert(draft, key, plan.price());
            records.chronicle().note(standing, SOUGHT, deed);
            return new Answer.Done<>(records.chronicle().happened(new BookingEvent.Applied(application), deed));
        };
        try {
            return answer(ledger.moveBeside(standing.holder(), draft.holder(), plan.proposal().wants(), work), plan);
        } catch (RuntimeException e) {
            if (Again.duplicate(e)) {
                return Answer.refused(Code.BUSY);
            }
            throw e;
        }
    }

    /// Changes what was applied for.
    Answer<Booking> rewrite(ChangePlan plan, Booking standing, Deed deed) {
        Work<Answer<Booking>> work = undo -> {
            if (!records.store().touch(standing) || !records.store().rewrite(plan.after(), plan.price().quotes(), clock.instant())) {
                undo.everything();
                return docket.changedMeanwhile(plan.before());
            }
            return new Answer.Done<>(records.chronicle().changed(plan, new BookingEvent.Reopened(plan.after()), deed));
        };
        return answer(ledger.moveBeside(standing.holder(), plan.before().holder(), plan.proposal().wants(), work), plan);
    }

    /// The approved booking's trail says what became of an application to change it.
    void told(Booking standing, Deed deed) {
        String verb = switch (deed.verb()) {
            case REJECT, EXPIRE -> REFUSED;
            case RECALL -> AGAIN;
            case PLACE, BOOK, ENTER, APPROVE, ADOPT, ASK, ANSWER, CHANGE, SEEK, LAPSE, CANCEL, RELINQUISH, WITHDRAW, CLOSE, RESTORE -> UNSOUGHT;
        };
        records.chronicle().note(standing, verb, deed);
    }

    /// What was applied for in place of a booking that has ended ends with it, in the same transaction; whatever somebody asked or answered
    /// about it meanwhile. If it was decided meanwhile, that stands.
    void lapse(Booking application, Viewer by) {
        Instant now = clock.instant();
        ledger.release(application.holder(), _ -> {
            if (!records.store().lapse(application, now)) {
                return application;
            }
            Booking after = application.turned(BookingState.CANCELLED, application.marks().cancelled(now, null));
            return records.chronicle().happened(new BookingEvent.Ended(after), Deed.of(Verb.LAPSE, by));
        });
    }

    private static Answer<Booking> answer(Outcome<Answer<Booking>> outcome, ChangePlan plan) {
        return PlaceBooking.answer(outcome, plan.proposal()).then(answer -> answer);
    }
}
