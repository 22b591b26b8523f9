package kaikan.admission;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

/// One thing said about a visit.
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
        String reason) {
    /// What can be said.
    enum What {
        IN,
        OUT,
        UNDO
    }

    static Saying of(What what, String visit, Origin origin) {
        return new Saying(0, origin.siteId(), visit, what, origin.at(), origin.envelope(), "", origin.by(), origin.ref(), "");
    }

    Saying undoing(String undone) {
        return new Saying(id, siteId, visit, what, at, envelope, undone, by, originRef, reason);
    }

    Saying because(String why) {
        return new Saying(id, siteId, visit, what, at, envelope, undoes, by, originRef, why);
    }
}
