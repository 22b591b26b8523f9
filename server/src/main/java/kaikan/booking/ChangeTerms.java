package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/// Says what becomes of the fee where a change of an approved booking that is applied for is approved at this moment: a closure that begins or
/// ends decides about that, and so does another day.
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

        /// The same as a mark for [Seen].
        public String mark() {
            return (closed.isEmpty() ? Long.toString(kept.before().amount()) : "all") + " " + kept.after().amount();
        }
    }

    /// @param standing the approved booking
    /// @param asked what it would become
    public Terms of(Booking standing, Booking asked) {
        List<Priced.OwnerQuote> quotes = bookings.quotes(asked).stream().map(GivenQuote::quoted).toList();
        return new Terms(closures.takingFrom(standing), consequences.kept(standing, quotes, clock.instant()));
    }
}
