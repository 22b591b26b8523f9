package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kaikan.booking.Answer;
import kaikan.booking.Applicant;
import kaikan.booking.Booking;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.BookingRequest;
import kaikan.booking.ChangeBooking;
import kaikan.booking.ChangeTerms;
import kaikan.booking.Channel;
import kaikan.booking.ClosedBecause;
import kaikan.booking.ClosedLine;
import kaikan.booking.Consequences;
import kaikan.booking.EnterForApplicant;
import kaikan.booking.PlaceBooking;
import kaikan.booking.Priced;
import kaikan.booking.Seen;
import kaikan.member.Membership;
import kaikan.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// Does what the form asks for, by the use case that goes with its mode.
@Singleton
class BookDeeds {
    /// Of whoever is entered, what leaves the form without a name that could be the organiser's.
    private static final Set<Code> UNNAMED = Set.of(Code.NO_NAME, Code.NAME_TOO_LONG, Code.ORGANISATION_TOO_LONG);

    private final PlaceBooking placing;
    private final EnterForApplicant entering;
    private final ChangeBooking changing;
    private final Cards cards;
    private final Consequences consequences;
    private final ClosedBecause closed;

    BookDeeds(
            PlaceBooking placing, EnterForApplicant entering, ChangeBooking changing, Cards cards, Consequences consequences,
            ClosedBecause closed) {
        this.closed = closed;
        this.placing = placing;
        this.entering = entering;
        this.changing = changing;
        this.cards = cards;
        this.consequences = consequences;
    }

    /// The price while the form is being filled in.
    Answer<QuoteLines> estimate(BookFlow.Visit visit, Draft draft, Typed typed) {
        return closed.in(estimated(visit, draft, typed));
    }

    private Answer<QuoteLines> estimated(BookFlow.Visit visit, Draft draft, Typed typed) {
        if (visit.mode() instanceof Mode.Change(Booking booking, _)) {
            ChangeBooking.Wanted wanted = new ChangeBooking.Wanted(draft.wishes(), booking.particulars().pricedAs(draft.particulars()), "-");
            return changing.preview(visit.viewer(), seen(booking, booking.version()), wanted)
                    .then(preview -> new Answer.Done<>(lines(preview.price())));
        }
        return placing.estimate(visit.viewer(), request(visit, draft, own(visit, typed.value("as"))))
                .then(quoted -> new Answer.Done<>(lines(quoted.price())));
    }

    /// What each wish of the form would be by itself, even when it is gone just now.
    Alone alone(BookFlow.Visit visit, Draft draft, Typed typed) {
        return new Alone(wish -> priced(visit, draft.only(List.of(wish)), typed));
    }

    /// The price of what has been chosen, even when it is gone just now; without what cannot be had at all.
    Answer<QuoteLines> price(BookFlow.Visit visit, Draft draft, Typed typed, Alone alone) {
        return priced(visit, draft, typed) instanceof Answer.Done<QuoteLines> whole
                ? whole
                : priced(visit, draft.only(draft.wishes().stream().filter(alone::good).toList()), typed);
    }

    private Answer<QuoteLines> priced(BookFlow.Visit visit, Draft draft, Typed typed) {
        return visit.mode() instanceof Mode.Change
                ? estimated(visit, draft, typed)
                : placing.price(visit.viewer(), request(visit, draft, own(visit, typed.value("as"))))
                        .then(price -> new Answer.Done<>(lines(price)));
    }

    /// What it would lead to.
    Answer<Offer> quote(BookFlow.Visit visit, Draft draft, Typed typed) {
        return closed.in(switch (visit.mode()) {
            case Mode.Change(Booking booking, _) -> changing
                    .preview(visit.viewer(), seen(booking, version(typed, booking)), wanted(draft, typed))
                    .then(preview -> new Answer.Done<>(new Offer(lines(preview.price()), preview)));
            case Mode.New() -> named(visit, typed).then(applicant -> offer(visit, request(visit, draft, applicant)));
            case Mode.Entry() -> offered(visit, draft, typed);
        });
    }

    /// Of a change, what would stay in a time that the house has closed, and why.
    List<ClosedLine> closed(BookFlow.Visit visit, Offer offer) {
        Booking after = offer.after();
        return after == null ? List.of() : closed.over(after, visit.page().words());
    }

    /// Of a change of what the house has closed something of, what becomes of the fee; null for every other, and where what stays is closed, too:
    /// of that all is given back as before.
    OnePage.@Nullable Terms terms(BookFlow.Visit visit, Offer offer) {
        Booking before = offer.before();
        Booking after = offer.after();
        ChangeTerms.Terms terms = offer.terms();
        if (before == null || after == null || terms == null || terms.closed().isEmpty() || !closed(visit, offer).isEmpty()) {
            return null;
        }
        return OnePage.Terms.of(terms, closed.lines(terms.closed(), before, visit.page().words()), before, after);
    }

    /// What is wrong with the person and with the booking is told together. Whoever is entered is the organiser where the form names no other, so
    /// where their name is missing or too long, that is one mistake and not two.
    private Answer<Offer> offered(BookFlow.Visit visit, Draft draft, Typed typed) {
        Answer<Offer> offer = offer(visit, request(visit, draft, Applicant.privately(visit.viewer().personId())));
        if (!(cards.checked(visit, typed) instanceof Answer.Refused<Page>(var who))) {
            return offer;
        }
        boolean nobody = who.stream().anyMatch(one -> UNNAMED.contains(one.reason()));
        return offer.with(who) instanceof Answer.Refused<Offer>(var all) && nobody
                ? new Answer.Refused<>(all.stream().filter(one -> one.reason() != Code.NO_ORGANISER).toList())
                : offer.with(who);
    }

    private Answer<Offer> offer(BookFlow.Visit visit, BookingRequest request) {
        return placing.quote(visit.viewer(), request).then(quoted -> new Answer.Done<>(new Offer(lines(quoted.price()), quoted)));
    }

    /// Does it. What the form made already answers only for what it says now: in another window it may have said something else.
    Answer<Booking> place(BookFlow.Visit visit, Draft draft, Typed typed) {
        Answer<Booking> placed = placed(visit, draft, typed);
        boolean others = placed instanceof Answer.Done<Booking>(Booking booking) && !(visit.mode() instanceof Mode.Change)
                && !draft.request(booking.applicant(), booking.channel()).answeredBy(booking);
        return others ? Answer.refused(Code.FORM_USED) : placed;
    }

    private Answer<Booking> placed(BookFlow.Visit visit, Draft draft, Typed typed) {
        return switch (visit.mode()) {
            case Mode.New() ->
                named(visit, typed).then(applicant -> placing.place(visit.viewer(), request(visit, draft, applicant).told(AsRead.in(typed).offer())));
            case Mode.Entry() -> entered(visit, draft).orElseGet(() -> switch (enter(visit, draft, typed)) {
                case Answer.Done<Booking> done -> done;
                case Answer.Refused<Booking> refused -> entered(visit, draft).orElse(refused);
            });
            case Mode.Change(Booking booking, _) ->
                changing.change(visit.viewer(), seen(booking, version(typed, booking)), wanted(draft, typed).told(AsRead.in(typed).offer()));
        };
    }

    private Answer<Booking> enter(BookFlow.Visit visit, Draft draft, Typed typed) {
        return offered(visit, draft, typed)
                .then(_ -> new Answer.Done<>(cards.applicant(visit, typed)))
                .then(applicant -> entering.enter(
                        visit.viewer(), draft.request(applicant, channel(typed)).told(AsRead.in(typed).offer()), typed.value("reason")));
    }

    /// Whether the caller is somebody else by now than the page said, or is reached otherwise; not once the form has made its booking.
    ///
    /// @param read whom the page took them for
    boolean otherCaller(BookFlow.Visit visit, Draft draft, Typed typed, String read) {
        return !cards.mark(typed).equals(read) && entered(visit, draft).isEmpty();
    }

    /// What the same form has made already: asked before anything is looked up, because its own booking stands in its way, and after a
    /// refusal, because a second copy may have been faster.
    private Optional<Answer<Booking>> entered(BookFlow.Visit visit, Draft draft) {
        return entering.entered(visit.viewer(), draft.requestKey()).map(Answer.Done::new);
    }

    private QuoteLines lines(Priced price) {
        return new QuoteLines(price.quotes().stream().map(Priced.OwnerQuote::quote).toList(), consequences.rules(price.quotes()));
    }

    private static BookingRequest request(BookFlow.Visit visit, Draft draft, Applicant applicant) {
        return draft.request(applicant, visit.mode() instanceof Mode.Entry ? Channel.COUNTER : Channel.ONLINE);
    }

    private static ChangeBooking.Wanted wanted(Draft draft, Typed typed) {
        return new ChangeBooking.Wanted(draft.wishes(), draft.particulars(), typed.value("reason"), draft.requestKey())
                .answering(typed.value("answer"));
    }

    /// In whose name it is. Whoever is no member of that organisation, or no longer, is told so: the booking would be theirs alone, and so
    /// would the fee.
    private static Answer<Applicant> named(BookFlow.Visit visit, Typed typed) {
        Applicant applicant = own(visit, typed.value("as"));
        boolean meant = typed.value("as").isEmpty() || applicant.organisationId() != null;
        return meant ? new Answer.Done<>(applicant) : Answer.refused(Code.NOT_YOUR_NAME);
    }

    private static Applicant own(BookFlow.Visit visit, String organisation) {
        Long id = visit.viewer().memberships().stream()
                .filter(one -> one.ref().equals(organisation))
                .map(Membership::organisationId)
                .findFirst()
                .orElse(null);
        return new Applicant(visit.viewer().personId(), id);
    }

    static Channel channel(Typed typed) {
        return switch (typed.value("channel").toUpperCase(Locale.ROOT)) {
            case "PHONE" -> Channel.PHONE;
            case "FAX" -> Channel.FAX;
            case String _ -> Channel.COUNTER;
        };
    }

    private static Seen seen(Booking booking, long version) {
        return new Seen(booking.ref(), version);
    }

    private static long version(Typed typed, Booking booking) {
        return typed.value("version").isEmpty() ? booking.version() : DraftReader.number(typed.value("version"));
    }

}
