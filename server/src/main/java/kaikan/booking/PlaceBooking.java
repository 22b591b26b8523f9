package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.Deed.Verb;
import kaikan.booking.Priced.Evidence;
import kaikan.facility.Catalogues;
import kaikan.facility.Confirmation;
import kaikan.facility.Space;
import kaikan.ledger.Conflict;
import kaikan.ledger.Holder;
import kaikan.ledger.Ledger;
import kaikan.ledger.Outcome;
import kaikan.member.People;
import kaikan.member.Viewer;
import kaikan.platform.id.Ref;
import org.jspecify.annotations.Nullable;

/// Takes an application: all its spaces or none, in one transaction with quote, mail and trail. Where every space confirms at once it is a
/// booking, unless something makes it cheaper that a reviewer must see; otherwise it waits for a reviewer and is claimed from this moment.
/// The same request, repeated however often and from wherever, makes one booking and is answered with it.
@Singleton
public class PlaceBooking {
    private final Catalogues catalogues;
    private final Fees fees;
    private final Ledger ledger;
    private final Records records;
    private final Clock clock;

    PlaceBooking(Catalogues catalogues, Fees fees, Ledger ledger, Records records, Clock clock) {
        this.catalogues = catalogues;
        this.fees = fees;
        this.ledger = ledger;
        this.records = records;
        this.clock = clock;
    }

    /// Where new bookings are written and found, who is told, how many one account may have, what the
    /// ordinances call what is asked for, what is closed, who lives in the house, and whose account is still there.
    @Singleton
    record Records(
            BookingStore store,
            Bookings bookings,
            Chronicle chronicle,
            Allowance allowance,
            Purposes purposes,
            ClosuresOver closures,
            Residents residents,
            People people) {
        /// Whether whoever would have to answer for a booking has deleted their account; they cannot before the caller's transaction is over. What
        /// is an organisation's is answered for by its members.
        boolean left(Booking booking) {
            return booking.applicant().organisationId() == null && people.gone(booking.applicant().personId());
        }
    }

    /// What it would cost and lead to, or everything that stands against it at this moment; nothing is taken. What is wrong with the words
    /// keeps nobody from hearing what is wrong with spaces and times.
    public Answer<Quoted> quote(Viewer by, BookingRequest request) {
        Proposal proposal = proposal(by, request);
        List<BookingRefusal> broken = Rules.broken(proposal);
        if (broken.isEmpty()) {
            return fees.price(proposal)
                    .then(priced -> records.allowance.unlessTooMuch(proposal, priced))
                    .then(priced -> unlessGone(proposal, priced));
        }
        Answer<Quoted> refused = new Answer.Refused<>(broken);
        boolean words = broken.stream().noneMatch(BookingRefusal::ofItems);
        Answer<Quoted> items = words ? fees.price(proposal).then(priced -> unlessGone(proposal, priced)) : refused;
        return items instanceof Answer.Refused<Quoted>(var more) ? refused.with(more) : refused;
    }

    /// Like [#quote], while the form is still being filled in: only spaces and times count.
    public Answer<Quoted> estimate(Viewer by, BookingRequest request) {
        Proposal proposal = proposal(by, request);
        return priceOfItems(proposal).then(priced -> unlessGone(proposal, priced));
    }

    /// Like [#estimate], but whether it is free is not asked.
    public Answer<Priced> price(Viewer by, BookingRequest request) {
        return priceOfItems(proposal(by, request));
    }

    private Answer<Priced> priceOfItems(Proposal proposal) {
        List<BookingRefusal> broken = Rules.broken(proposal).stream().filter(BookingRefusal::ofItems).toList();
        return broken.isEmpty() ? fees.price(proposal) : new Answer.Refused<>(broken);
    }

    /// A price, and in which state the booking would begin.
    public record Quoted(Priced price, BookingState state) {
        /// Both, as a mark that whoever reads it sends with their request: it is placed for that, and not for what has become of it since.
        public String mark() {
            return state + " " + fee();
        }

        /// Whether it is what somebody was told: the whole mark, or only the fee in yen.
        boolean isAs(@Nullable String told) {
            return told == null || told.equals(mark()) || told.equals(fee());
        }

        private String fee() {
            return Long.toString(price.total().amount());
        }
    }

    /// What was read is what is taken: a price that was published, or a review that was asked for, between page and button is read first.
    private static Answer<Priced> asTold(Proposal proposal, Priced priced) {
        return new Quoted(priced, firstState(proposal, priced)).isAs(proposal.request().offer())
                ? new Answer.Done<>(priced)
                : Answer.refused(Code.OFFER_CHANGED);
    }

    private Answer<Quoted> unlessGone(Proposal proposal, Priced priced) {
        List<Conflict> conflicts = ledger.conflicts(new Holder(Holder.Kind.BOOKING, proposal.request().requestKey()), proposal.wants());
        return conflicts.isEmpty()
                ? new Answer.Done<>(new Quoted(priced, firstState(proposal, priced)))
                : Gone.answer(proposal, conflicts);
    }

    /// Places an application that somebody makes online, for themselves or for an organisation of theirs.
    public Answer<Booking> place(Viewer by, BookingRequest request) {
        return place(proposal(by, request), Deed.of(Verb.PLACE, by));
    }

    Answer<Booking> place(Proposal proposal, Deed deed) {
        Answer<Booking> answer = Again.whenBroken(() -> attempt(proposal, deed));
        return switch (answer) {
            case Answer.Done<Booking> done -> done;
            case Answer.Refused<Booking> refused -> earlier(proposal).<Answer<Booking>>map(Answer.Done::new).orElse(refused);
        };
    }

    Proposal proposal(Viewer by, BookingRequest request) {
        return new Proposal(request, catalogues.current(), records.residents.asking(by, request), clock.instant());
    }

    /// A repeated request is refused by what its first copy did; then that one's booking is the answer. An entry is the same whichever card
    /// its caller was given.
    private Optional<Booking> earlier(Proposal proposal) {
        BookingRequest request = proposal.request();
        return request.channel() == Channel.ONLINE
                ? records.bookings.byRequest(request.applicant().personId(), request.requestKey())
                : records.bookings.byEntry(proposal.by().personId(), request.requestKey());
    }

    private Answer<Priced> price(Proposal proposal) {
        List<BookingRefusal> broken = Rules.broken(proposal);
        return broken.isEmpty() ? fees.price(proposal) : new Answer.Refused<>(broken);
    }

    private Answer<Booking> attempt(Proposal proposal, Deed deed) {
        return price(proposal).then(priced -> asTold(proposal, priced)).then(priced -> take(proposal, priced, deed));
    }

    private Answer<Booking> take(Proposal proposal, Priced priced, Deed deed) {
        Booking draft = draft(proposal, priced, deed);
        try {
            Written written = new Written(priced, deed);
            return answer(ledger.take(draft.holder(), proposal.wants(), undo -> {
                Answer<Priced> allowed = records.allowance.whileStanding(proposal, priced);
                if (allowed instanceof Answer.Refused<Priced>) {
                    undo.everything();
                }
                return allowed.then(_ -> new Answer.Done<>(write(draft, proposal, written)));
            }), proposal).then(answer -> answer);
        } catch (RuntimeException e) {
            if (Again.duplicate(e)) {
                return Answer.refused(Code.BUSY);
            }
            throw e;
        }
    }

    private record Written(Priced priced, Deed deed) {}

    private Booking write(Booking draft, Proposal proposal, Written written) {
        Booking booking = records.store.insert(draft, proposal.request().requestKey(), written.priced);
        boolean confirmed = booking.state() == BookingState.CONFIRMED;
        BookingEvent event = confirmed ? new BookingEvent.Confirmed(booking) : new BookingEvent.Applied(booking);
        return records.chronicle.happened(event, written.deed.begun(booking, written.priced.quotes()));
    }

    private static Booking draft(Proposal proposal, Priced priced, Deed deed) {
        BookingRequest request = proposal.request();
        Long enteredBy = deed.verb() == Verb.ENTER ? deed.by().personId() : null;
        return new Booking(
                0,
                Ref.next(),
                proposal.site().id(),
                request.applicant(),
                request.channel(),
                firstState(proposal, priced),
                request.particulars(),
                items(proposal, priced),
                priced.total(),
                Booking.Marks.placed(proposal.now(), enteredBy),
                0,
                null);
    }

    static BookingState firstState(Proposal proposal, Priced priced) {
        return priced.evidence() == Evidence.TO_BE_REVIEWED
                ? BookingState.APPLIED
                : firstState(proposal.wishes().stream().map(proposal::space));
    }

    /// The state to which an application for these spaces leads, whatever it is priced as.
    public static BookingState firstState(Stream<Space> spaces) {
        return spaces.anyMatch(space -> space.confirmation() == Confirmation.REVIEW) ? BookingState.APPLIED : BookingState.CONFIRMED;
    }

    static List<Booking.Item> items(Proposal proposal, Priced priced) {
        List<Wish> wishes = proposal.wishes();
        return IntStream.range(0, wishes.size())
                .mapToObj(i -> item(wishes.get(i), priced.bands().get(i)))
                .sorted(Comparator.comparing(Booking.Item::use))
                .toList();
    }

    private static Booking.Item item(Wish wish, String bands) {
        return new Booking.Item(wish.spaceId(), wish.amount(), wish.claimed(), wish.use(), bands);
    }

    static <T> Answer<T> answer(Outcome<T> outcome, Proposal proposal) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> new Answer.Done<>(value);
            case Outcome.Gone<T>(var conflicts) -> Gone.answer(proposal, conflicts);
            case Outcome.Busy<T>() -> Answer.refused(Code.BUSY);
        };
    }
}
