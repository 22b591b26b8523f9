package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kaikan.facility.Catalogues;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.Ordinances;
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
        if (booking.state() != BookingState.CONFIRMED || booking.total().isZero()) {
            return List.of();
        }
        LocalDate on = at.atZone(catalogues.current().site(booking.siteId()).zone()).toLocalDate();
        return bookings.quotes(booking).stream().flatMap(given -> parts(given, on)).filter(part -> !part.fee().isZero()).toList();
    }

    private Stream<RefundPart> parts(GivenQuote given, LocalDate on) {
        Refunds refunds = ordinances.current()
                .version(given.ownerId(), given.quote().ordinance(), given.quote().version())
                .map(Ordinance::refunds)
                .orElse(Refunds.SILENT);
        return refunds.of(given.quote(), on).stream();
    }
}
