package kaikan.admission;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import kaikan.protocol.HolderKind;
import org.jspecify.annotations.Nullable;

/// Somebody who is or was in the house, as staff see it.
///
/// @param enteredAt absent as long as only the exit is known
/// @param leftHow `SCANNED`, `STAFF` or `PROPOSED`; empty while inside
/// @param basis `LISTED`, `PROVISIONAL` or `WALK_IN`
/// @param cameBy who let them in: `KIOSK` or `STAFF`; empty as long as only the exit is known
/// @param cameRef that device's or person's reference
/// @param seenSpace the space at whose door they were seen last; absent where at none
/// @param seenWhat what they did there: `IN` or `INTO` it, or `FROM` it into the house; empty where at none
/// @param seenAt when that was
/// @param doubtedExit an exit that is on record, after which they were seen at the door of a room: they count as inside
@Introspected
public record Insider(
        String visit,
        long siteId,
        HolderKind kind,
        @Nullable String passId,
        @Nullable Long bookingId,
        @Nullable Instant enteredAt,
        @Nullable Instant leftAt,
        String leftHow,
        String basis,
        @Nullable Integer exitNumber,
        String name,
        String company,
        String host,
        String purpose,
        String cameBy,
        String cameRef,
        @Nullable Long seenSpace,
        String seenWhat,
        @Nullable Instant seenAt,
        @Nullable Instant doubtedExit) {
    /// Whether they were seen at the door of a room.
    public boolean seen() {
        return seenSpace != null;
    }

    /// Whether they went out of that room, and are in the house at large as long as they are inside.
    public boolean outOfRoom() {
        return seenWhat.equals("FROM");
    }

    /// When they were seen last, at whatever door; absent as long as only the exit is known.
    @Nullable Instant lastSeen() {
        return seenAt == null || (enteredAt != null && enteredAt.isAfter(seenAt)) ? enteredAt : seenAt;
    }

    /// Whether they are still there.
    public boolean inside() {
        return enteredAt != null && leftAt == null;
    }

    /// Whether they are in the house of that site.
    boolean insideAt(long site) {
        return siteId == site && inside();
    }

    /// How they left, as people say it: a kiosk that lets somebody without a pass out was told their number.
    ///
    /// @return `NUMBER` or as [#leftHow]
    public String leftBy() {
        return leftHow.equals("SCANNED") && passId == null ? "NUMBER" : leftHow;
    }

    /// The entry.
    ///
    /// @throws IllegalStateException if only the exit is known
    public Instant since() {
        if (enteredAt == null) {
            throw new IllegalStateException("the entry of visit " + visit + " has not arrived");
        }
        return enteredAt;
    }
}
