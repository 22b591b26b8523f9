package kaikan.device;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("device")
record DeviceRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String ref,
        long siteId,
        String name,
        String publicKey,
        Instant enrolledAt,
        @Nullable Instant revokedAt,
        Instant lastSeenAt,
        long appliedThrough,
        String lastHash,
        long boot,
        String software) {}
