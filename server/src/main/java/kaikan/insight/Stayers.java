package kaikan.insight;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kaikan.admission.Insider;
import kaikan.admission.Muster;
import kaikan.admission.MusterLine;
import kaikan.booking.Booking;
import kaikan.booking.Bookings;

/// Finds the bookings that count no more and by which people are still inside: their rooms are not empty.
@Singleton
class Stayers {
    private final Muster muster;
    private final Bookings bookings;

    Stayers(Muster muster, Bookings bookings) {
        this.muster = muster;
        this.bookings = bookings;
    }

    /// The bookings of these people that are not confirmed any more, by start.
    List<Booking> of(List<MusterLine> inside) {
        List<Long> ids =
                inside.stream().map(MusterLine::person).map(Insider::bookingId).filter(Objects::nonNull).distinct().toList();
        return bookings.byRefs(muster.confirmedNoMore(ids));
    }

    /// A use of such a booking as far as it came: up to its end; the whole use while the booking waits for a decision again.
    static Optional<Occasion> asItWas(Booking booking, Occasion use) {
        Instant cancelled = booking.marks().cancelledAt();
        Instant end = cancelled == null ? booking.marks().decidedAt() : cancelled;
        return end == null ? Optional.of(use) : use.until(end);
    }
}
