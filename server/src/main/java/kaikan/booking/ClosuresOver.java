package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.facility.Catalogues;
import kaikan.ledger.Claim;
import kaikan.ledger.Conflict;
import kaikan.ledger.Want;
import kaikan.platform.text.Spoken;

/// Finds the closures in which a booking stands that was there before them: they are in force for everybody else and wait for it to go
/// (server/docs/decisions/0024). Until then its own claims keep the ledger from refusing it more of that time; that is done here.
@Singleton
public class ClosuresOver {
    private final Closures closures;
    private final Catalogues catalogues;
    private final Clock clock;

    ClosuresOver(Closures closures, Catalogues catalogues, Clock clock) {
        this.closures = closures;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /// The closures of what a booking uses, at its times with setup and removal; in force or to come, by start.
    public List<Closure> of(Booking booking) {
        return closures.current(booking.siteId(), clock.instant()).stream()
                .filter(closure -> Shut.by(closure, catalogues.current()).reaches(booking))
                .toList();
    }

    /// The references of those of the bookings that hold a time which is not over and of which something is closed. The closures of all their
    /// sites are asked for at once, however many bookings there are.
    public Set<String> reached(Collection<Booking> bookings) {
        Instant now = clock.instant();
        List<Booking> coming = bookings.stream().filter(one -> one.state().holds() && !one.overAt(now)).toList();
        List<Closure> current = closures.current(coming.stream().map(Booking::siteId).collect(Collectors.toSet()), now);
        List<Shut> shut = current.stream().map(closure -> Shut.by(closure, catalogues.current())).toList();
        return coming.stream()
                .filter(booking -> shut.stream().anyMatch(one -> one.reaches(booking)))
                .map(Booking::ref)
                .collect(Collectors.toSet());
    }

    /// What is shut at a site, or will be, whatever stands there.
    public List<Shut> shut(long siteId) {
        return closures.current(siteId, clock.instant()).stream().map(closure -> Shut.by(closure, catalogues.current())).toList();
    }

    /// The closures of an approved booking, as [#of]: the house has closed what it had promised, so nothing of the fee is kept, whoever ends the
    /// booking.
    public List<Closure> takingFrom(Booking booking) {
        return booking.state() == BookingState.CONFIRMED ? of(booking) : List.of();
    }

    /// The value, unless something is asked for that is closed: nobody gets more of a closed time, longer or shorter, whoever asks. What the
    /// booking has and keeps as it is, or fewer of it, may stay until the house moves it.
    <T> Answer<T> unlessClosed(Proposal proposal, T value) {
        List<Wish> asked = proposal.wishes().stream().filter(wish -> !proposal.had(wish)).toList();
        List<Closure> current = asked.isEmpty() ? List.of() : closures.current(proposal.site().id(), clock.instant());
        List<BookingRefusal> refusals = asked.stream()
                .flatMap(wish -> current.stream()
                        .filter(closure -> Shut.by(closure, proposal.catalogue()).reaches(wish))
                        .map(closure -> refusal(proposal, wish, closure)))
                .toList();
        return refusals.isEmpty() ? new Answer.Done<>(value) : new Answer.Refused<>(refusals);
    }

    /// Of the wish, the part that is closed, with what stands in its way, so that other times and spaces can be offered as for a new booking.
    private static BookingRefusal refusal(Proposal proposal, Wish wish, Closure closure) {
        Shut shut = Shut.by(closure, proposal.catalogue());
        List<Conflict> conflicts = shut.wants(wish).stream().map(want -> new Conflict(want, List.of(claim(want, closure)))).toList();
        boolean use = closure.slot().overlaps(wish.use());
        Spoken space = use ? shut.named(wish) : Telling.space(proposal.catalogue(), proposal.space(wish));
        Spoken slot = Telling.slot(use ? closure.slot().intersection(wish.claimed()).orElseThrow() : wish.use(), proposal.site().zone());
        Spoken what = words -> space.in(words) + " " + slot.in(words);
        Optional<Spoken> around = use ? Optional.empty() : Gone.around(proposal, conflicts);
        String field = BookingRefusal.asking(proposal.space(wish));
        return new BookingRefusal.Gone(conflicts, what, around, ClosedBecause.of(List.of(closure)), false, field);
    }

    private static Claim claim(Want want, Closure closure) {
        return new Claim(closure.siteId(), want.unitId(), want.amount(), closure.slot(), closure.holder());
    }
}
