package kaikan.platform.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody looks for in the trail. What is null is not asked for.
///
/// @param sites only entries of these sites; null for all entries, those without a site included
/// @param subjectType only entries about things of that kind
/// @param subjectRef only entries about the thing with that reference
/// @param actors only what these people did; empty for nobody in particular
/// @param from not before
/// @param until before
public record AuditQuery(
        @Nullable List<Long> sites,
        @Nullable String subjectType,
        @Nullable String subjectRef,
        List<Long> actors,
        @Nullable Instant from,
        @Nullable Instant until) {
    public AuditQuery {
        actors = List.copyOf(actors);
    }
}
