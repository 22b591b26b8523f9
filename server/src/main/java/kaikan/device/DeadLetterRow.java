package kaikan.device;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("device_dead_letter")
record DeadLetterRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        long deviceId,
        long siteId,
        long seq,
        String code,
        String detail,
        String rowHash,
        String rowText,
        Instant receivedAt,
        @Nullable Instant seenAt,
        @Nullable Long seenBy) {}
