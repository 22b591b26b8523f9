package kaikan.booking;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kaikan.ledger.Holder;
import kaikan.ledger.Ledger;
import kaikan.platform.job.Job;

/// Lets go of what cancelled bookings still hold once it can no longer be undone; each exactly once, however many servers run.
@Singleton
class ReleaseCancelled implements Job {
    private static final int AT_ONCE = 200;

    private final Bookings bookings;
    private final BookingStore store;
    private final Ledger ledger;
    private final Clock clock;

    ReleaseCancelled(Bookings bookings, BookingStore store, Ledger ledger, Clock clock) {
        this.bookings = bookings;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking.release-cancelled";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        bookings.toRelease(now, AT_ONCE).forEach(ref -> Again.whenBroken(() -> release(ref, now)));
    }

    /// Whether this run let it go; if somebody undid the cancellation or another server was faster, nothing happens.
    boolean release(String ref, Instant now) {
        return ledger.release(new Holder(Holder.Kind.BOOKING, ref), undo -> {
            boolean mine = store.letGo(ref, now);
            if (!mine) {
                undo.everything();
            }
            return mine;
        });
    }
}
