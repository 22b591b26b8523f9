package kaikan.admission;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kaikan.protocol.HolderKind;
import org.jspecify.annotations.Nullable;

@MappedEntity("admission_badge")
record BadgeRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String passId,
        int keyId,
        long siteId,
        HolderKind kind,
        String holder,
        String company,
        @Nullable Long personId,
        @Nullable Long spaceId,
        Instant notBefore,
        Instant notAfter,
        Instant issuedAt,
        @Nullable Instant revokedAt) {
    /// Whether it opens doors at that moment.
    boolean countsAt(Instant now) {
        return revokedAt == null && notAfter.isAfter(now);
    }
}
