package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kaikan.money.Yen;

/// Says what becomes of the fee where an approved booking is changed at this moment, or a change of it that is applied for is approved: a closure
/// that begins or ends decides about that, and so does another day.
@Singleton
public class ChangeTerms {
    private final Bookings bookings;
    private final Consequences consequences;
    private final ClosuresOver closures;
    private final Clock clock;

    ChangeTerms(Bookings bookings, Consequences consequences, ClosuresOver closures, Clock clock) {
        this.bookings = bookings;
        this.consequences = consequences;
        this.closures = closures;
        this.clock = clock;
    }

    /// What it means.
    ///
    /// @param closed the closures over the approved booking: while there are any, all of its fee would be given back
    /// @param kept what of the fee would be kept by the ordinances without the change and with it
    public record Terms(List<Closure> closed, Kept kept) {
        public Terms {
            closed = List.copyOf(closed);
        }
        /// What cancelling the approved booking would leave to the house now, and cancelling after the change: nothing now while something is closed.
        public Kept due() {
            return closed.isEmpty() ? kept : new Kept(Yen.ZERO, kept.after());
        }
        /// What the applicant would be freed from by the change; of what the house has closed, from nothing.
        public Kept freed() {
            return closed.isEmpty() ? kept : Kept.NOTHING;
        }

        /// The same as a mark for [Seen].
        public String mark() {
            return (closed.isEmpty() ? Long.toString(kept.before().amount()) : "all") + " " + kept.after().amount();
        }
    }

    /// @param standing what is changed; while nobody has approved it, nothing is due of it
    /// @param quotes what it would cost
    Terms of(Booking standing, List<Priced.OwnerQuote> quotes, Instant at) {
        return new Terms(closures.takingFrom(standing), consequences.kept(standing, quotes, at));
    }

    /// @param standing the approved booking
    /// @param asked what it would become
    public Terms of(Booking standing, Booking asked) {
        List<Priced.OwnerQuote> quotes = bookings.quotes(asked).stream().map(GivenQuote::quoted).toList();
        return of(standing, quotes, clock.instant());
    }
}
