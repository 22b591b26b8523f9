package kaikan.admission;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kaikan.booking.Booking;

/// A room that a booking had until it was moved to others.
@MappedEntity("admission_moved")
record MovedFrom(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        long siteId,
        long bookingId,
        Instant movedAt,
        long spaceId,
        int amount,
        Instant startsAt,
        Instant useFrom,
        Instant useTo,
        Instant endsAt) {
    static MovedFrom of(Booking before, Booking.Item item, Instant at) {
        return new MovedFrom(
                0, before.siteId(), before.id(), at, item.spaceId(), item.amount(), item.claimed().start(), item.use().start(),
                item.use().end(), item.claimed().end());
    }

    BookedUse use() {
        return new BookedUse(bookingId, spaceId, startsAt, useFrom, useTo, endsAt);
    }
}
