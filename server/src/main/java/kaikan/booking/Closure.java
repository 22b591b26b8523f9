package kaikan.booking;

import java.time.Instant;
import java.util.List;
import kaikan.calendar.TimeSlot;
import kaikan.ledger.Holder;
import org.jspecify.annotations.Nullable;

/// A time at which spaces are shut.
///
/// @param ref what the ledger's claims carry
/// @param spaceIds which spaces; at least one
/// @param note what visitors read
/// @param slot as it was entered; it may have ended before
/// @param enteredAt when it became known
/// @param enteredBy by whom
/// @param endedAt when it was ended before its time, or withdrawn before it began; null when it was not
public record Closure(
        long id,
        String ref,
        long siteId,
        List<Long> spaceIds,
        ClosureCause cause,
        String note,
        TimeSlot slot,
        Instant enteredAt,
        long enteredBy,
        @Nullable Instant endedAt) {
    public Closure {
        spaceIds = List.copyOf(spaceIds);
    }

    /// As what it holds claims.
    public Holder holder() {
        return new Holder(Holder.Kind.CLOSURE, ref);
    }

    /// Whether it never came into force: withdrawn before it began.
    public boolean withdrawn() {
        return endedAt != null && !endedAt.isAfter(slot.start());
    }

    /// When the spaces were or will be shut; of a withdrawn closure what was planned.
    public TimeSlot effective() {
        Instant end = endedAt;
        if (end == null || !end.isAfter(slot.start()) || !end.isBefore(slot.end())) {
            return slot;
        }
        return new TimeSlot(slot.start(), end);
    }

    /// Whether it still shuts its spaces now or later.
    public boolean holdsAt(Instant now) {
        return endedAt == null && now.isBefore(slot.end());
    }
}
