package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.id.FormKey;
import kaikan.protocol.HolderKind;
import kaikan.protocol.PassId;

/// The numbered passes of an event, for one person each: all that are wanted are made in one act.
@Singleton
public class NumberedPasses {
    private final PassRepository rows;
    private final Passes passes;
    private final Bearers bearers;
    private final AuditTrail trail;

    NumberedPasses(PassRepository rows, Passes passes, Bearers bearers, AuditTrail trail) {
        this.rows = rows;
        this.passes = passes;
        this.bearers = bearers;
        this.trail = trail;
    }

    /// Those of a booking by number, those taken back included.
    @Transactional(readOnly = true)
    public List<IssuedPass> of(long bookingId) {
        return passes.of(bookingId).stream()
                .filter(pass -> pass.kind() == HolderKind.EVENT)
                .sorted(Comparator.comparing(pass -> Objects.requireNonNull(pass.number())))
                .toList();
    }

    /// Adds so many to a confirmed booking, numbered from the next number on; a number that was taken back is given to nobody else. The same form
    /// a second time adds none.
    ///
    /// @return false where the booking takes no more: its rooms hold fewer, or it has [Passes#MOST] passes
    @Transactional
    public boolean add(long bookingId, int count, FormKey form, long actor) {
        rows.lockBooking(bookingId);
        if (rows.findByPassId(id(bookingId, count, form, 0).text()).isPresent()) {
            return true;
        }
        Optional<Booking> booking = passes.confirmed(bookingId).filter(found -> count >= 1 && count <= room(found));
        booking.ifPresent(found -> {
            int last = rows.findByBookingIdOrderById(bookingId).stream()
                    .mapToInt(pass -> Objects.requireNonNullElse(pass.number(), 0))
                    .max()
                    .orElse(0);
            for (int i = 0; i < count; i++) {
                passes.saveNumbered(found, id(bookingId, count, form, i), last + 1 + i);
            }
            String numbers = (last + 1) + "–" + (last + count);
            trail.record(new Entry(actor, "admission.add-numbered", "booking", found.ref(), found.siteId(), "", numbers));
        });
        return booking.isPresent();
    }

    /// How many more there can be.
    @Transactional(readOnly = true)
    public int room(Booking booking) {
        List<PassRow> live = rows.findByBookingIdOrderById(booking.id()).stream().filter(pass -> pass.revokedAt() == null).toList();
        int numbered = Math.toIntExact(live.stream().filter(pass -> pass.kind() == HolderKind.EVENT).count());
        return Math.max(0, Math.min(bearers.most(booking) - numbered, Passes.MOST - live.size()));
    }

    private static PassId id(long bookingId, int count, FormKey form, int place) {
        return PassId.of(form.bytes(PassId.BYTES, bookingId, count, place));
    }
}
