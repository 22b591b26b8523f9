package kaikan.admission;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import kaikan.booking.Booking;
import kaikan.protocol.HolderKind;
import kaikan.protocol.Window;

/// One space at one time of a booking: from `startsAt` to `endsAt` with setup and removal, from `useFrom` to `useTo` for guests.
@Introspected
record BookedUse(long bookingId, long spaceId, Instant startsAt, Instant useFrom, Instant useTo, Instant endsAt) {
    /// What a booking uses, by start, without a question to the database.
    static List<BookedUse> of(Booking booking) {
        return booking.items().stream()
                .map(item -> new BookedUse(
                        booking.id(), item.spaceId(), item.claimed().start(), item.use().start(), item.use().end(), item.claimed().end()))
                .toList();
    }

    /// When the house is open for it: whoever organises comes in for setup and removal, guests for the use itself.
    Window windowFor(HolderKind kind) {
        return kind == HolderKind.ORGANISER ? new Window(startsAt, endsAt) : new Window(useFrom, useTo);
    }
}
