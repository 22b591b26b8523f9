package kaikan.booking;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.Deed.Verb;
import kaikan.ledger.Ledger;
import kaikan.member.Role;
import kaikan.member.Viewer;

/// 審査: a reviewer approves what somebody else has applied for, refuses it with a reason, or asks something back, which the applicant
/// answers. Of two reviewers, or of a reviewer and an applicant who cancels, the first to be written wins and the other is told.
@Singleton
public class DecideBooking {
    private final Docket docket;
    private final PlaceBooking.Records records;
    private final Ledger ledger;
    private final Effects effects;
    private final Clock clock;

    DecideBooking(Docket docket, PlaceBooking.Records records, Ledger ledger, Effects effects, Clock clock) {
        this.docket = docket;
        this.records = records;
        this.ledger = ledger;
        this.effects = effects;
        this.clock = clock;
    }

    /// What an approval does, what may stand against it, and who else is told of a refusal.
    @Singleton
    record Effects(Approval approval, ClosuresOver closures, SoughtChanges sought, SeekChange seek) {}

    /// 使用承認, or 変更承認. What has been closed since it was applied for is not approved: nobody could come.
    ///
    /// @param seen of a change, also what the page said of the fee
    /// @param note a word to the applicant; may be empty
    /// @return the booking: of an application to change one, that one
    public Answer<Booking> approve(Viewer by, Seen seen, String note) {
        BookingStore.Decision decision = new BookingStore.Decision(clock.instant(), by.personId(), note.strip());
        return Again.whenBroken(() -> open(by, seen)
                .then(this::stillToCome)
                .then(this::stillOpen)
                .then(application -> Reason.fitting(note, application))
                .then(application -> application.changes() == null
                        ? effects.approval.confirm(application, decision, by)
                        : effects.approval.adopt(application, seen, decision, by)));
    }

    /// 不承認: what it held is free at once.
    ///
    /// @param reason why; the applicant reads it; not empty
    public Answer<Booking> reject(Viewer by, Seen seen, String reason) {
        return Again.whenBroken(() -> open(by, seen)
                .then(booking -> Reason.needed(reason, booking))
                .then(booking -> refuse(booking, Deed.because(Verb.REJECT, by, reason.strip()))));
    }

    /// 期限切れ: nobody decided before the use was over; it is closed, and the applicant reads why.
    ///
    /// @param reason not empty
    public Answer<Booking> expire(Viewer by, Seen seen, String reason) {
        return Again.whenBroken(() -> open(by, seen)
                .then(booking -> booking.overAt(clock.instant()) ? Reason.needed(reason, booking) : Answer.refused(Code.NOT_OVER))
                .then(booking -> refuse(booking, Deed.because(Verb.EXPIRE, by, reason.strip()))));
    }

    /// What is over cannot be approved any more.
    private Answer<Booking> stillToCome(Booking booking) {
        return booking.overAt(clock.instant()) ? Answer.refused(Code.OVER) : new Answer.Done<>(booking);
    }

    private Answer<Booking> stillOpen(Booking booking) {
        return effects.closures.of(booking).isEmpty() ? new Answer.Done<>(booking) : Answer.refused(Code.CLOSED_SINCE);
    }

    private Answer<Booking> refuse(Booking booking, Deed deed) {
        BookingStore.Decision decision = new BookingStore.Decision(clock.instant(), deed.by().personId(), deed.reason());
        return ledger.release(booking.holder(), undo -> {
            if (!records.store().decide(booking, BookingState.REJECTED, decision)) {
                undo.everything();
                return docket.changedMeanwhile(booking);
            }
            Booking after = booking.turned(BookingState.REJECTED, booking.marks().decided(decision));
            effects.sought.standing(booking).ifPresent(standing -> effects.seek.told(standing, deed));
            return done(new BookingEvent.Ended(after), deed);
        });
    }

    /// 照会: it is the applicant's turn; what it holds stays held.
    ///
    /// @param question what the reviewer wants to know; not empty
    @Transactional
    public Answer<Booking> askBack(Viewer by, Seen seen, String question) {
        return open(by, seen)
                .then(booking -> Reason.needed(question, booking))
                .then(booking -> turn(booking, BookingState.ASKED_BACK, Deed.because(Verb.ASK, by, question.strip())));
    }

    /// The applicant's answer, which the desk may type for somebody who gave it by telephone or at the counter; it is the reviewer's turn again.
    ///
    /// @param words the answer; not empty
    @Transactional
    public Answer<Booking> answer(Viewer by, Seen seen, String words) {
        return docket.open(by, seen).then(booking -> booking.state() == BookingState.ASKED_BACK ? answered(words, booking) : notNow(booking))
                .then(booking -> turn(booking, BookingState.APPLIED, Deed.because(Verb.ANSWER, by, words.strip())));
    }

    private static Answer<Booking> answered(String words, Booking booking) {
        return words.isBlank() ? Answer.refused(Code.ANSWER_MISSING) : Reason.fitting(words, booking);
    }

    private Answer<Booking> turn(Booking booking, BookingState to, Deed deed) {
        if (!records.store().turn(booking, to)) {
            return docket.changedMeanwhile(booking);
        }
        return done(new BookingEvent.Reopened(booking.turned(to, booking.marks())), deed);
    }

    private Answer<Booking> open(Viewer by, Seen seen) {
        return docket.openFor(by, Role.REVIEWER, seen)
                .then(booking -> Docket.anothers(by, booking, Code.OWN_APPLICATION))
                .then(booking -> booking.state().undecided() ? new Answer.Done<>(booking) : notNow(booking));
    }

    private Answer<Booking> done(BookingEvent event, Deed deed) {
        return new Answer.Done<>(records.chronicle().happened(event, deed));
    }

    private static Answer<Booking> notNow(Booking booking) {
        return Answer.refused(Code.NOT_NOW, Telling.state(booking));
    }
}
