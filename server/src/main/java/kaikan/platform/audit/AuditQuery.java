package kaikan.platform.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody looks for in the trail. What is null is not asked for.
///
/// @param sites only entries of these sites; null for all entries, those without a site included
/// @param subjectType only entries about things of that kind
/// @param about only entries about these things
/// @param actors only what these people did; empty for nobody in particular
/// @param from not before
/// @param until before
public record AuditQuery(
        @Nullable List<Long> sites,
        @Nullable String subjectType,
        @Nullable About about,
        List<Long> actors,
        @Nullable Instant from,
        @Nullable Instant until) {
    public AuditQuery {
        actors = List.copyOf(actors);
    }

    /// Things that are looked for.
    ///
    /// @param ref those with that reference
    /// @param named and these, because of their names
    public record About(String ref, List<Subject> named) {
        public About {
            named = List.copyOf(named);
        }
    }
}
