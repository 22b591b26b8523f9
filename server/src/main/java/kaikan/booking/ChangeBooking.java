package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kaikan.booking.BookingRefusal.Code;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.ledger.Conflict;
import kaikan.ledger.Ledger;
import kaikan.ledger.Outcome;
import kaikan.ledger.Work;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;

/// Changes spaces, times or particulars of a booking. The old slot is kept until the new one is taken, in one transaction; if the new one
/// is gone, nothing has changed. What has begun is changed by staff only. What a reviewer has approved goes back to review when what they
/// looked at changes; see
/// `server/docs/decisions`.
@Singleton
public class ChangeBooking {
    private final Docket docket;
    private final Catalogues catalogues;
    private final Fees fees;
    private final Ledger ledger;
    private final PlaceBooking.Records records;
    private final Clock clock;
    private final Told told;

    ChangeBooking(
            Docket docket, Catalogues catalogues, Fees fees, Ledger ledger, PlaceBooking.Records records, Clock clock, Told told) {
        this.docket = docket;
        this.catalogues = catalogues;
        this.fees = fees;
        this.ledger = ledger;
        this.records = records;
        this.clock = clock;
        this.told = told;
    }

    /// How a change is put into words.
    @Singleton
    record Told(Difference difference, Texts texts) {}

    /// A change and what follows from it, before it is made.
    ///
    /// @param before the booking as it stands
    /// @param after as it would stand
    /// @param price what it would cost
    public record Preview(Booking before, Booking after, Priced price) {}

    /// What a change would lead to. Nothing is taken; whether the new slot is free is only looked up.
    public Answer<Preview> preview(Viewer by, Seen seen, Wanted wanted) {
        return docket.open(by, seen).then(booking -> prepare(by, booking, wanted)).then(change -> {
            var conflicts = ledger.conflicts(change.before.holder(), change.proposal.wants());
            Preview preview = new Preview(change.before, change.after, change.price);
            return conflicts.isEmpty() ? new Answer.Done<>(preview) : change.gone(conflicts);
        });
    }

    /// What the booking shall be.
    ///
    /// @param wishes spaces and times
    /// @param particulars what it is for
    /// @param reason why; staff who change somebody's booking must say it
    public record Wanted(List<Wish> wishes, Particulars particulars, String reason) {
        public Wanted {
            wishes = List.copyOf(wishes);
            reason = reason.strip();
        }
    }

    /// Makes the change.
    public Answer<Booking> change(Viewer by, Seen seen, Wanted wanted) {
        return Again.whenBroken(() -> docket.open(by, seen)
                .then(booking -> prepare(by, booking, wanted))
                .then(change -> move(change, Deed.change(by, wanted.reason(), change.before).with(detail(change)))));
    }

    private Answer<Change> prepare(Viewer by, Booking booking, Wanted wanted) {
        boolean staff = BookingAccess.of(by, booking) == BookingAccess.STAFF;
        if (!booking.state().holds()) {
            return Answer.refused(Code.NOT_NOW, Telling.state(booking.state()));
        }
        if (!staff && booking.begunAt(clock.instant())) {
            return Answer.refused(Code.BEGUN);
        }
        Proposal proposal = proposal(by, booking, wanted);
        List<BookingRefusal> broken = new ArrayList<>(Rules.broken(proposal));
        Answer<Wanted> said = staff ? Reason.needed(wanted.reason(), wanted) : Reason.fitting(wanted.reason(), wanted);
        if (said instanceof Answer.Refused<Wanted> wrong) {
            broken.add(wrong.first());
        }
        return price(proposal, booking, broken)
                .then(priced -> records.allowance().unlessTooMuch(proposal, priced))
                .then(priced -> new Answer.Done<>(new Change(booking, after(proposal, priced, booking), priced, proposal)));
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
        return new Proposal(request, catalogues.current(), by, clock.instant(), booking.items().stream().map(Wish::of).toList());
    }

    private static Channel staffChannel(Channel channel) {
        return channel == Channel.ONLINE ? Channel.COUNTER : channel;
    }

    /// What is looked at anew has no decision yet, whoever decided about what it was.
    private static Booking after(Proposal proposal, Priced price, Booking booking) {
        List<Booking.Item> items = PlaceBooking.items(proposal, price);
        Booking changed = new Booking(
                booking.id(), booking.ref(), booking.siteId(), booking.applicant(), booking.channel(), booking.state(),
                proposal.request().particulars(), items, price.total(), booking.marks(), booking.version());
        return stays(proposal, booking, changed)
                ? changed.turned(booking.state(), booking.marks())
                : changed.turned(PlaceBooking.firstState(proposal, price), booking.marks().undecided());
    }

    /// Whether the booking stays where it stands, approved or in its place in the queue.
    private static boolean stays(Proposal proposal, Booking before, Booking after) {
        boolean byReviewer = before.state() == BookingState.CONFIRMED && proposal.by().has(Role.REVIEWER, before.siteId());
        return byReviewer || !reviewedAgain(before, after);
    }

    /// Whether something changed that a reviewer decides about: space, time, purpose, and what the fee rests on. Names, remarks and a
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

    private Answer<Booking> move(Change change, Deed deed) {
        Work<Answer<Booking>> work = undo -> {
            if (!records.store().rewrite(change.after, change.price, clock.instant())) {
                undo.everything();
                return docket.changedMeanwhile(change.before);
            }
            return new Answer.Done<>(records.chronicle().happened(event(change), deed));
        };
        Outcome<Answer<Booking>> outcome = ledger.move(change.before.holder(), change.proposal.wants(), work);
        return PlaceBooking.answer(outcome, change.proposal).then(answer -> answer);
    }

    /// For the trail, in Japanese like the house's papers: what differs, and what it was before.
    private String detail(Change change) {
        Booking before = change.before;
        Site site = catalogues.current().site(before.siteId());
        LocalDate day = before.span().startIn(site.zone()).toLocalDate();
        String group = records.purposes().group(site, before.particulars().applicantClass(), Language.JA, day);
        Words words = told.texts.in(Language.JA);
        String differs = Trail.differs(told.difference.of(before, change.after, words), words);
        String former = change.givesUp() ? FormerLine.write(before) + "\n" : "";
        return (former + differs + "\n" + Trail.before(catalogues.current(), before, group)).strip();
    }

    private static BookingEvent event(Change change) {
        boolean was = change.before.state() == BookingState.CONFIRMED;
        boolean is = change.after.state() == BookingState.CONFIRMED;
        if (is) {
            return was ? new BookingEvent.Changed(change.after) : new BookingEvent.Confirmed(change.after);
        }
        return new BookingEvent.Reopened(change.after);
    }

    private record Change(Booking before, Booking after, Priced price, Proposal proposal) {
        /// Whether an approved booking would wait again, so that what it was is lost.
        boolean givesUp() {
            return before.state().isGivenUpFor(after.state());
        }

        <T> Answer<T> gone(List<Conflict> conflicts) {
            return Answer.refused(Gone.refusal(proposal, conflicts));
        }
    }
}
