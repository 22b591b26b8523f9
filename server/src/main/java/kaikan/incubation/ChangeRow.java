package kaikan.incubation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// A change as it is stored.
@Introspected
record ChangeRow(long number, Instant at, long actorPersonId, String verb, String reason) {
    TenancyChange change() {
        return new TenancyChange(number, at, actorPersonId, TenancyChange.Verb.valueOf(verb), reason);
    }
}
