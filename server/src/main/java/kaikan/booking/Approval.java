package kaikan.booking;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.Deed.Verb;
import kaikan.facility.Catalogues;
import kaikan.ledger.Ledger;
import kaikan.member.Viewer;

/// What an approval does: an application becomes a booking; an application to change a booking is taken over by that booking, which keeps
/// its number and its passes.
@Singleton
class Approval {
    private static final int LONGEST_NOTE = 1_000;

    private final Docket docket;
    private final PlaceBooking.Records records;
    private final Ledger ledger;
    private final Changing changing;

    Approval(Docket docket, PlaceBooking.Records records, Ledger ledger, Changing changing) {
        this.docket = docket;
        this.records = records;
        this.ledger = ledger;
        this.changing = changing;
    }

    /// What is needed where a booking is changed, and put into words.
    @Singleton
    record Changing(SoughtChanges sought, Catalogues catalogues, ChangeTerms terms) {}

    /// 使用承認.
    @Transactional
    Answer<Booking> confirm(Booking application, BookingStore.Decision decision, Viewer by) {
        if (!records.store().decide(application, BookingState.CONFIRMED, decision)) {
            return docket.changedMeanwhile(application);
        }
        Booking after = application.turned(BookingState.CONFIRMED, application.marks().decided(decision));
        return new Answer.Done<>(records.chronicle().happened(
                new BookingEvent.Confirmed(after), Deed.because(Verb.APPROVE, by, decision.reason())));
    }

    /// 変更承認: the booking gets what was applied for, and what it had besides is free, in one transaction. What has begun is not changed
    /// any more by an application; staff change it themselves. Whoever decided read what becomes of the fee: if it is something else by now, they
    /// read it again first.
    ///
    /// @return the booking after it
    Answer<Booking> adopt(Booking application, Seen seen, BookingStore.Decision decision, Viewer by) {
        Booking standing = changing.sought.standing(application).orElseThrow();
        if (standing.state() != BookingState.CONFIRMED) {
            return Answer.refused(Code.NOT_NOW, Telling.state(standing));
        }
        if (standing.begunAt(decision.at())) {
            return Answer.refused(Code.BEGUN_UNCHANGED);
        }
        if (seen.terms() != null && !seen.terms().equals(changing.terms.of(standing, application).mark())) {
            return Answer.refused(Code.APPROVAL_TERMS_CHANGED);
        }
        Booking after = taken(standing, application, decision);
        List<GivenQuote> given = records.bookings().quotes(application);
        Supplier<Answer<Booking>> meanwhile = () -> docket.changedMeanwhile(application);
        return ledger.unite(standing.holder(), application.holder(), after.wants(changing.catalogues.current()), undo -> {
            Instant quoted = given.getFirst().givenAt();
            if (!records.store().rewrite(after, given.stream().map(GivenQuote::quoted).toList(), quoted)
                    || !records.store().decide(application, BookingState.ADOPTED, decision)) {
                undo.everything();
                return meanwhile.get();
            }
            records.chronicle().note(application, Verb.APPROVE.word(), Deed.because(Verb.APPROVE, by, decision.reason()));
            Deed deed = Deed.change(Verb.ADOPT, by, decision.reason(), standing).with(TrailFacts.NONE.changed(standing, after));
            return new Answer.Done<>(records.chronicle().happened(new BookingEvent.Changed(standing, after), deed));
        }).orElseGet(meanwhile);
    }

    private static Booking taken(Booking standing, Booking application, BookingStore.Decision decision) {
        return new Booking(
                standing.id(), standing.ref(), standing.siteId(), standing.applicant(), standing.channel(), standing.state(),
                application.particulars(), application.items(), application.total(), standing.marks(), standing.version(), null)
                .turned(BookingState.CONFIRMED, standing.marks().decided(withNote(standing, decision)));
    }

    /// What was said with the first approval still counts beside what is said with this one, as far as there is room.
    private static BookingStore.Decision withNote(Booking standing, BookingStore.Decision decision) {
        String both = (standing.marks().decisionReason() + "\n" + decision.reason()).strip();
        return both.length() > LONGEST_NOTE ? decision : new BookingStore.Decision(decision.at(), decision.by(), both);
    }
}
