package kaikan.booking;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import kaikan.ledger.Ledger;

/// What a cancellation does: the booking ends, with time to undo it or at once, and what was applied for in place of it ends too.
@Singleton
class Cancellation {
    private final Docket docket;
    private final PlaceBooking.Records records;
    private final Ledger ledger;
    private final Effects effects;
    private final Clock clock;

    Cancellation(Docket docket, PlaceBooking.Records records, Ledger ledger, Effects effects, Clock clock) {
        this.docket = docket;
        this.records = records;
        this.ledger = ledger;
        this.effects = effects;
        this.clock = clock;
    }

    /// What becomes of the fee, and of an application to change the booking.
    @Singleton
    record Effects(Consequences consequences, SoughtChanges sought, SeekChange seek) {}

    /// What it holds stays held for [CancelBooking#GRACE], so that nobody else takes it before the applicant has thought again.
    @Transactional
    Answer<Booking> undoable(Booking booking, Deed deed) {
        Instant now = clock.instant();
        Instant until = Grace.endOf(now);
        TrailFacts refund = TrailFacts.NONE.refunded(effects.consequences.of(booking, now));
        if (!records.store().cancel(booking, now, until)) {
            return docket.changedMeanwhile(booking);
        }
        Booking after = booking.turned(BookingState.CANCELLED, booking.marks().cancelled(now, until));
        return new Answer.Done<>(ended(booking, after, deed.with(refund)));
    }

    /// What it holds is free in the same transaction. Not to be called inside another one: that would be undone with it when somebody was
    /// faster.
    Answer<Booking> atOnce(Booking booking, Deed deed) {
        Instant now = clock.instant();
        return ledger.release(booking.holder(), undo -> {
            if (!records.store().cancel(booking, now, null)) {
                undo.everything();
                return docket.changedMeanwhile(booking);
            }
            Booking after = booking.turned(BookingState.CANCELLED, booking.marks().cancelled(now, null));
            return new Answer.Done<>(ended(booking, after, deed));
        });
    }

    /// Tells it, and what else ends or stays with it.
    private Booking ended(Booking booking, Booking after, Deed deed) {
        records.chronicle().happened(new BookingEvent.Ended(after), deed);
        effects.sought.openFor(booking).ifPresent(application -> effects.seek.lapse(application, deed.by()));
        effects.sought.standing(booking).ifPresent(standing -> effects.seek.told(standing, deed));
        return after;
    }
}
