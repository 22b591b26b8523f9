package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kaikan.facility.Catalogues;
import kaikan.money.Yen;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.Ordinances;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.refund.RefundPart;
import kaikan.ordinance.refund.Refunds;

/// What giving a booking up means for its fee, by the very version of the ordinance after which it was quoted. A fee is due with the
/// approval, so what nobody has approved yet costs nothing.
@Singleton
public class Consequences {
    private final Bookings bookings;
    private final Ordinances ordinances;
    private final Catalogues catalogues;

    Consequences(Bookings bookings, Ordinances ordinances, Catalogues catalogues) {
        this.bookings = bookings;
        this.ordinances = ordinances;
        this.catalogues = catalogues;
    }

    /// What becomes of each part of the fee when the booking is given up at that moment; empty when nothing is due.
    public List<RefundPart> of(Booking booking, Instant at) {
        return booking.state() == BookingState.CONFIRMED ? parts(booking, at) : List.of();
    }

    /// The same of a cancelled booking, as it was at the moment of its cancellation.
    public List<RefundPart> ofCancelled(Booking booking) {
        Instant at = booking.marks().cancelledAt();
        return at != null && bookings.confirmedUntilCancelled(booking) ? parts(booking, at) : List.of();
    }

    /// What the ordinances of these quotes give back, before anybody books; nothing is said of what costs nothing.
    public List<Refunds.Covered> rules(List<Priced.OwnerQuote> quotes) {
        return quotes.stream()
                .filter(one -> !one.quote().total().isZero())
                .flatMap(one -> refunds(one.ownerId(), one.quote()).covering(one.quote()).stream())
                .toList();
    }

    /// What would not be given back if the booking were given up at that moment, and if it had these quotes then.
    public Kept kept(Booking booking, List<Priced.OwnerQuote> instead, Instant at) {
        return booking.state() == BookingState.CONFIRMED
                ? new Kept(sum(parts(booking, at)), sum(parts(instead, booking, at)))
                : Kept.NOTHING;
    }

    private static Yen sum(List<RefundPart> parts) {
        return parts.stream().map(Consequences::kept).reduce(Yen.ZERO, Yen::plus);
    }

    private static Yen kept(RefundPart part) {
        return switch (part) {
            case RefundPart.ByRule rule -> rule.kept();
            case RefundPart.Silent silent -> silent.fee();
        };
    }

    private List<RefundPart> parts(Booking booking, Instant at) {
        return booking.total().isZero()
                ? List.of()
                : parts(bookings.quotes(booking).stream().map(GivenQuote::quoted).toList(), booking, at);
    }

    private List<RefundPart> parts(List<Priced.OwnerQuote> quotes, Booking booking, Instant at) {
        LocalDate on = at.atZone(catalogues.current().site(booking.siteId()).zone()).toLocalDate();
        return quotes.stream()
                .flatMap(one -> refunds(one.ownerId(), one.quote()).of(one.quote(), on).stream())
                .filter(part -> !part.fee().isZero())
                .toList();
    }

    private Refunds refunds(long ownerId, Quote quote) {
        return ordinances.current().version(ownerId, quote.ordinance(), quote.version()).map(Ordinance::refunds).orElse(Refunds.SILENT);
    }
}
