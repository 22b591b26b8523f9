package kaikan.booking;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.Deed.Verb;
import kaikan.facility.Catalogues;
import kaikan.ledger.Claim;
import kaikan.ledger.Conflict;
import kaikan.ledger.Holder;
import kaikan.ledger.Ledger;
import kaikan.ledger.Outcome;
import kaikan.ledger.Want;
import kaikan.ledger.Work;
import kaikan.member.Role;
import kaikan.member.Viewer;
import org.jspecify.annotations.Nullable;

/// A reviewer who pressed the wrong button takes the decision back within ten minutes: the application waits again, as it did. What a
/// refusal had let go is taken again, if nobody else has it; an approval that somebody has used stays, and so does one that a change was
/// applied for after, or that a change of a booking was taken over by.
@Singleton
public class RecallDecision {
    private final Docket docket;
    private final PlaceBooking.Records records;
    private final Taking taking;
    private final Clock clock;

    RecallDecision(Docket docket, PlaceBooking.Records records, Taking taking, Clock clock) {
        this.docket = docket;
        this.records = records;
        this.taking = taking;
        this.clock = clock;
    }

    /// What is needed to hold again what was let go, and who knows whether an approval was used.
    @Singleton
    record Taking(Ledger ledger, Catalogues catalogues, BeanProvider<UseWitness> witnesses, SoughtChanges sought, SeekChange seek) {}

    /// Until when the decision about a booking can be taken back; empty when it no longer or never could, also because what a refusal let
    /// go is taken or closed.
    public Optional<Instant> until(Booking booking) {
        Booking standing = standing(booking);
        return inTime(booking, standing).filter(_ -> booking.state() == BookingState.CONFIRMED || inTheWay(booking, standing).isEmpty());
    }

    /// Why a refusal that could still be taken back cannot: [Code#RECALL_GONE] where somebody else has booked what it let go,
    /// [Code#RECALL_CLOSED] where only a closure stands there; empty where nothing is in the way, and for everything that is too late anyway.
    public Optional<Code> lost(Booking booking) {
        Booking standing = standing(booking);
        return inTime(booking, standing)
                .filter(_ -> booking.state() == BookingState.REJECTED)
                .map(_ -> inTheWay(booking, standing))
                .filter(conflicts -> !conflicts.isEmpty())
                .map(RecallDecision::gone);
    }

    private Optional<Instant> inTime(Booking booking, @Nullable Booking standing) {
        Instant decided = booking.marks().decidedAt();
        boolean decision = booking.state() == BookingState.CONFIRMED || booking.state() == BookingState.REJECTED;
        if (decided == null || booking.marks().decidedBy() == null || !decision) {
            return Optional.empty();
        }
        return Optional.of(Grace.endOf(decided)).filter(clock.instant()::isBefore).filter(_ -> !used(booking) && !superseded(booking, standing));
    }

    /// Takes the decision back, about what somebody else applied for.
    public Answer<Booking> recall(Viewer by, Seen seen) {
        return Again.whenBroken(() -> docket.openFor(by, Role.REVIEWER, seen)
                .then(booking -> Docket.anothers(by, booking, Code.OWN_APPLICATION))
                .then(booking -> {
                    Booking standing = standing(booking);
                    return inTime(booking, standing).isPresent() ? recall(by, booking, standing) : Answer.refused(tooLate(booking));
                }));
    }

    private static Code tooLate(Booking booking) {
        return booking.state() == BookingState.REJECTED ? Code.RECALL_REFUSAL_TOO_LATE : Code.RECALL_TOO_LATE;
    }

    private Answer<Booking> recall(Viewer by, Booking booking, @Nullable Booking standing) {
        Work<Answer<Booking>> work = undo -> {
            if (records.left(booking)) {
                undo.everything();
                return Answer.refused(Code.ACCOUNT_GONE);
            }
            if ((standing != null && !records.store().touch(standing)) || !records.store().recall(booking)) {
                undo.everything();
                return docket.changedMeanwhile(booking);
            }
            Booking after = booking.turned(BookingState.APPLIED, booking.marks().undecided());
            Deed deed = Deed.of(Verb.RECALL, by).with(TrailFacts.NONE.recalled(booking));
            if (standing != null) {
                taking.seek.told(standing, deed);
            }
            return new Answer.Done<>(records.chronicle().happened(new BookingEvent.Reopened(after), deed));
        };
        Outcome<Answer<Booking>> outcome = standing == null
                ? taking.ledger.move(booking.holder(), wants(booking), work)
                : taking.ledger.moveBeside(standing.holder(), booking.holder(), wants(booking), work);
        return switch (outcome) {
            case Outcome.Done<Answer<Booking>>(Answer<Booking> answer) -> answer;
            case Outcome.Gone<Answer<Booking>>(var conflicts) -> Answer.refused(gone(conflicts));
            case Outcome.Busy<Answer<Booking>>() -> Answer.refused(Code.BUSY);
        };
    }

    private static Code gone(List<Conflict> conflicts) {
        return closed(conflicts) ? Code.RECALL_CLOSED : Code.RECALL_GONE;
    }

    /// Whether it is only a closure that stands in the way, and nobody's booking.
    private static boolean closed(List<Conflict> conflicts) {
        List<Claim> claims = conflicts.stream().flatMap(conflict -> conflict.claims().stream()).toList();
        return !claims.isEmpty() && claims.stream().allMatch(claim -> claim.holder().kind() == Holder.Kind.CLOSURE);
    }

    private List<Conflict> inTheWay(Booking booking, @Nullable Booking standing) {
        Set<Holder> own = Stream.of(booking, standing == null ? booking : standing).map(Booking::holder).collect(Collectors.toSet());
        return taking.ledger.conflicts(own, wants(booking));
    }

    /// Of an application to change an approved booking, that booking; null for every other.
    private @Nullable Booking standing(Booking booking) {
        return taking.sought.standing(booking).orElse(null);
    }

    private List<Want> wants(Booking booking) {
        return booking.wants(taking.catalogues.current());
    }

    /// Whether something was applied for since or has changed it, or the booking that was to be changed is no longer there to be.
    private boolean superseded(Booking booking, @Nullable Booking standing) {
        boolean gone = standing != null
                && (standing.state() != BookingState.CONFIRMED || taking.sought.openFor(standing).isPresent() || changedSince(booking, standing));
        return gone || records.bookings().changed(booking.id());
    }

    /// Every change of a booking is quoted anew.
    private boolean changedSince(Booking refused, Booking standing) {
        Instant decided = refused.marks().decidedAt();
        return decided != null && records.bookings().quotes(standing).stream().anyMatch(quote -> quote.givenAt().isAfter(decided));
    }

    private boolean used(Booking booking) {
        boolean begun = booking.state() == BookingState.CONFIRMED && booking.begunAt(clock.instant());
        return begun || taking.witnesses.stream().anyMatch(witness -> witness.used(booking));
    }
}
