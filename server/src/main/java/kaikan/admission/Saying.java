package kaikan.admission;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing said about a visit.
///
/// @param spaceId the space at whose door it was said; absent at the house's
@MappedEntity("admission_event")
record Saying(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        long siteId,
        String visit,
        What what,
        Instant at,
        String envelope,
        String undoes,
        @MappedProperty("origin") Origin.By by,
        String originRef,
        String reason,
        @Nullable Long spaceId) {
    /// What can be said.
    enum What {
        /// Into the house; into a room of it at once where there is one.
        IN,
        /// Out of the house.
        OUT,
        UNDO,
        /// Into a room, from the house.
        INTO,
        /// Out of a room, into the house.
        FROM
    }

    static Saying of(What what, String visit, Origin origin) {
        return new Saying(0, origin.siteId(), visit, what, origin.at(), origin.envelope(), "", origin.by(), origin.ref(), "", null);
    }

    Saying undoing(String undone) {
        return new Saying(id, siteId, visit, what, at, envelope, undone, by, originRef, reason, spaceId);
    }

    Saying because(String why) {
        return new Saying(id, siteId, visit, what, at, envelope, undoes, by, originRef, why, spaceId);
    }

    /// At the door of a space.
    Saying atDoor(@Nullable Long space) {
        return new Saying(id, siteId, visit, what, at, envelope, undoes, by, originRef, reason, space);
    }
}
