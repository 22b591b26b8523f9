package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.Deed.Verb;
import kaikan.facility.Catalogues;
import kaikan.ledger.Ledger;
import kaikan.ledger.Outcome;
import kaikan.ledger.Work;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.platform.id.Ref;
import org.jspecify.annotations.Nullable;

/// Changes spaces, times or particulars of a booking. The old slot is kept until the new one is taken, in one transaction; if the new one
/// is gone, nothing has changed. What has begun is changed by staff only. What a reviewer would have to decide about is applied for instead,
/// and an approved booking stands until they have: [SeekChange]; see `server/docs/decisions/0015`. So is what would free the applicant from
/// a fee that cancelling does not give back: `0035`. What waits for a decision goes on waiting when staff change it: `0047`.
@Singleton
public class ChangeBooking {
    private final Docket docket;
    private final Catalogues catalogues;
    private final Fees fees;
    private final Ledger ledger;
    private final PlaceBooking.Records records;
    private final Clock clock;
    private final Seeking seeking;

    ChangeBooking(
            Docket docket, Catalogues catalogues, Fees fees, Ledger ledger, PlaceBooking.Records records, Clock clock, Seeking seeking) {
        this.docket = docket;
        this.catalogues = catalogues;
        this.fees = fees;
        this.ledger = ledger;
        this.records = records;
        this.clock = clock;
        this.seeking = seeking;
    }

    /// What is needed where a change must be applied for, and to know when.
    @Singleton
    record Seeking(SoughtChanges sought, SeekChange seek, ChangeTerms terms) {}

    /// A change and what follows from it, before it is made.
    ///
    /// @param before the booking as it stands; of an application to change one, that one
    /// @param after as it would stand
    /// @param price what it would cost
    /// @param terms what becomes of the fee
    /// @param mark what it leads to, which whoever reads it sends with what they want: it is done for that, and not for what has become of it
    /// @param decides whether whoever makes it decides with it what somebody would have to decide about
    public record Preview(Booking before, Booking after, Priced price, ChangeTerms.Terms terms, String mark, boolean decides) {}

    /// What a change would lead to. Nothing is taken; whether the new slot is free is only looked up.
    public Answer<Preview> preview(Viewer by, Seen seen, Wanted wanted) {
        return docket.open(by, seen).then(booking -> prepare(by, booking, wanted)).then(change -> {
            var conflicts = ledger.conflicts(change.holders(), change.proposal().wants());
            Preview preview = new Preview(
                    change.stands(), change.after(), change.price(), change.terms(), LeadsTo.of(change).mark(), change.decides());
            return conflicts.isEmpty() ? new Answer.Done<>(preview) : change.gone(conflicts);
        });
    }

    /// What the booking shall be.
    ///
    /// @param wishes spaces and times
    /// @param particulars what it is for
    /// @param reason why; staff who change somebody's booking must say it
    /// @param key of the form, 16 characters: sent twice it makes one application
    /// @param answer to what was asked back; empty where nothing was, or it is not answered yet
    /// @param offer what they were told it leads to ([LeadsTo#mark]); null where nothing was said of it
    public record Wanted(List<Wish> wishes, Particulars particulars, String reason, String key, String answer, @Nullable String offer) {
        public Wanted {
            wishes = List.copyOf(wishes);
            reason = reason.strip();
            answer = answer.strip();
        }

        /// Wanted without an answer.
        public Wanted(List<Wish> wishes, Particulars particulars, String reason, String key) {
            this(wishes, particulars, reason, key, "", null);
        }

        /// The same with an answer to what was asked back.
        public Wanted answering(String words) {
            return new Wanted(wishes, particulars, reason, key, words, offer);
        }

        /// The same of somebody who was told that it leads to this.
        public Wanted told(@Nullable String offered) {
            return new Wanted(wishes, particulars, reason, key, answer, offered);
        }

        /// Wanted once, without a form.
        public Wanted(List<Wish> wishes, Particulars particulars, String reason) {
            this(wishes, particulars, reason, Ref.next());
        }
    }

    /// Makes the change, or applies for it. Whoever changes nothing does nothing: no mail, no trail, the same version.
    ///
    /// @return the booking after it, or the application
    public Answer<Booking> change(Viewer by, Seen seen, Wanted wanted) {
        Answer<Booking> answer = Again.whenBroken(() -> docket.open(by, seen)
                .then(booking -> prepare(by, booking, wanted))
                .then(change -> make(change, by, wanted)));
        return answer instanceof Answer.Refused<Booking> ? earlier(seen, wanted).<Answer<Booking>>map(Answer.Done::new).orElse(answer) : answer;
    }

    /// A repeated form is refused by what its first copy did; then the application that it made is the answer.
    private Optional<Booking> earlier(Seen seen, Wanted wanted) {
        return records.bookings().byRef(seen.ref()).flatMap(standing -> records.bookings()
                .byRequest(standing.applicant().personId(), wanted.key())
                .filter(made -> Objects.equals(made.changes(), standing.id())));
    }

    private Answer<Booking> make(ChangePlan change, Viewer by, Wanted wanted) {
        if (change.nothing()) {
            return new Answer.Done<>(change.before());
        }
        if (wanted.offer() != null && !wanted.offer().equals(LeadsTo.of(change).mark())) {
            return Answer.refused(Code.OFFER_CHANGED);
        }
        Verb verb = change.sought() ? Verb.SEEK : Verb.CHANGE;
        Deed deed = Deed.change(verb, by, wanted.reason(), change.stands()).with(change.facts());
        Booking standing = change.standing();
        if (change.sought()) {
            return seeking.seek.seek(change, wanted.key(), deed);
        }
        return standing == null ? move(change, deed) : seeking.seek.rewrite(change, standing, deed);
    }

    private Answer<ChangePlan> prepare(Viewer by, Booking booking, Wanted wanted) {
        boolean staff = BookingAccess.of(by, booking) == BookingAccess.STAFF;
        if (!booking.state().holds()) {
            return Answer.refused(Code.NOT_NOW, Telling.state(booking));
        }
        if (!staff && booking.begunAt(clock.instant())) {
            return Answer.refused(Code.BEGUN);
        }
        if (seeking.sought.openFor(booking).isPresent()) {
            return Answer.refused(Code.CHANGE_SOUGHT);
        }
        Proposal proposal = proposal(by, booking, wanted);
        List<BookingRefusal> broken = new ArrayList<>(Rules.broken(proposal));
        Answer<Wanted> said = staff ? Reason.needed(wanted.reason(), wanted) : Reason.fitting(wanted.reason(), wanted);
        if (said instanceof Answer.Refused<Wanted> wrong) {
            broken.add(wrong.first());
        }
        if (wanted.answer().length() > Reason.LONGEST) {
            broken.add(BookingRefusal.at("answer", Code.REASON_TOO_LONG, Reason.LONGEST));
        }
        return price(proposal, booking, broken)
                .then(priced -> records.allowance().unlessTooMuch(proposal, priced))
                .then(priced -> records.closures().unlessClosed(proposal, priced))
                .then(priced -> new Answer.Done<>(plan(proposal, priced, booking, wanted.answer())));
    }

    /// A question that was asked back waits until it is answered, whatever is changed before.
    private ChangePlan plan(Proposal proposal, Priced priced, Booking booking, String said) {
        String answer = booking.state() == BookingState.ASKED_BACK ? said : "";
        Booking answered = answer.isEmpty() ? booking : booking.as(BookingState.APPLIED);
        Booking standing = seeking.sought.standing(booking).orElse(null);
        Booking stands = standing == null ? booking : standing;
        ChangeTerms.Terms terms = seeking.terms.of(stands, priced.quotes(), proposal.now());
        List<Closure> shut = Stream.of(booking, stands).distinct().flatMap(one -> records.closures().of(one).stream()).distinct().toList();
        return new ChangePlan(booking, after(proposal, priced, answered, terms.freed()), priced, proposal, standing, terms, shut, answer);
    }

    /// No deadline is asked about again for what was applied for in time, nor by staff for what has begun.
    private Answer<Priced> price(Proposal proposal, Booking booking, List<BookingRefusal> broken) {
        if (broken.stream().anyMatch(BookingRefusal::ofItems)) {
            return new Answer.Refused<>(broken);
        }
        Answer<Priced> price = proposal.sameTimes() || booking.begunAt(proposal.now()) ? fees.reprice(proposal) : fees.price(proposal);
        return price.with(broken);
    }

    /// The rules see the change as the request it amounts to; only its applicant stays who they are, whoever of an organisation changes it.
    private Proposal proposal(Viewer by, Booking booking, Wanted wanted) {
        boolean own = BookingAccess.of(by, booking) == BookingAccess.OWN;
        Applicant applicant = own ? new Applicant(by.personId(), booking.applicant().organisationId()) : booking.applicant();
        Channel channel = own ? Channel.ONLINE : staffChannel(booking.channel());
        BookingRequest request = new BookingRequest(applicant, channel, wanted.wishes(), wanted.particulars(), booking.ref());
        Viewer asking = records.residents().asking(by, request);
        return new Proposal(request, catalogues.current(), asking, clock.instant(), booking.items().stream().map(Wish::of).toList());
    }

    private static Channel staffChannel(Channel channel) {
        return channel == Channel.ONLINE ? Channel.COUNTER : channel;
    }

    /// What is looked at anew has no decision yet, whoever decided about what it was.
    private static Booking after(Proposal proposal, Priced price, Booking booking, Kept kept) {
        List<Booking.Item> items = PlaceBooking.items(proposal, price);
        Booking changed = new Booking(
                booking.id(), booking.ref(), booking.siteId(), booking.applicant(), booking.channel(), booking.state(),
                proposal.request().particulars(), items, price.total(), booking.marks(), booking.version(), booking.changes());
        if (stays(proposal, booking, changed)) {
            return changed.turned(booking.state(), booking.marks());
        }
        BookingState next = waits(proposal, booking, kept) ? BookingState.APPLIED : PlaceBooking.firstState(proposal, price);
        boolean asked = next == BookingState.APPLIED && booking.state() == BookingState.ASKED_BACK;
        return changed.turned(asked ? BookingState.ASKED_BACK : next, booking.marks().undecided());
    }

    /// Whether somebody decides about it whatever it asks for: of an application, whoever changes it for its applicant has not decided. Its
    /// applicant could withdraw it and book anew, at the same fee.
    private static boolean waits(Proposal proposal, Booking booking, Kept kept) {
        boolean own = BookingAccess.of(proposal.by(), booking) == BookingAccess.OWN;
        return booking.changes() != null || (own ? kept.falls() : booking.state().undecided());
    }

    /// Whether the booking stays where it stands, approved or in its place in the queue.
    private static boolean stays(Proposal proposal, Booking before, Booking after) {
        boolean byReviewer = before.state() == BookingState.CONFIRMED
                && proposal.by().has(Role.REVIEWER, before.siteId())
                && BookingAccess.of(proposal.by(), before) != BookingAccess.OWN;
        return byReviewer || !another(before, after);
    }

    /// Whether it is something else than what was decided, or waits for it.
    static boolean another(Booking before, Booking after) {
        return reviewedAgain(before, after) || (before.state() == BookingState.CONFIRMED && anotherEvent(before, after));
    }

    /// What was approved for one event and one organiser is for no other; while somebody still decides, they see what it is called now.
    private static boolean anotherEvent(Booking before, Booking after) {
        Particulars old = before.particulars();
        Particulars now = after.particulars();
        return !old.title().equals(now.title()) || !old.organiser().equals(now.organiser());
    }

    /// Whether something changed that a reviewer decides about: space, time, purpose, and what the fee rests on. Remarks, publication and a
    /// number of people that still fits are nobody's decision.
    private static boolean reviewedAgain(Booking before, Booking after) {
        Particulars old = before.particulars();
        Particulars now = after.particulars();
        return !before.items().equals(after.items())
                || !old.purpose().equals(now.purpose())
                || !old.applicantClass().equals(now.applicantClass())
                || !old.ticket().equals(now.ticket())
                || !before.total().equals(after.total());
    }

    private Answer<Booking> move(ChangePlan change, Deed deed) {
        Work<Answer<Booking>> work = undo -> {
            if (!records.store().rewrite(change.after(), change.price().quotes(), clock.instant())) {
                undo.everything();
                return docket.changedMeanwhile(change.before());
            }
            return new Answer.Done<>(records.chronicle().changed(change, event(change), deed));
        };
        Outcome<Answer<Booking>> outcome = ledger.move(change.before().holder(), change.proposal().wants(), work);
        return PlaceBooking.answer(outcome, change.proposal()).then(answer -> answer);
    }

    private static BookingEvent event(ChangePlan change) {
        boolean was = change.before().state() == BookingState.CONFIRMED;
        boolean is = change.after().state() == BookingState.CONFIRMED;
        if (is) {
            return was ? new BookingEvent.Changed(change.before(), change.after()) : new BookingEvent.Confirmed(change.after());
        }
        return new BookingEvent.Reopened(change.after());
    }
}
