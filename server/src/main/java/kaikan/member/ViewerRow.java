package kaikan.member;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One combination of a session with an organisation and a role of its person. Both are few, so that their product is small.
@Introspected
record ViewerRow(
        long sessionId,
        Instant createdAt,
        Instant seenAt,
        long personId,
        String ref,
        String name,
        String email,
        @Nullable Long organisationId,
        @Nullable String organisationRef,
        @Nullable String organisationName,
        @Nullable String standing,
        @Nullable String role,
        @Nullable Long siteId) {}
