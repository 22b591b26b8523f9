package kaikan.device;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("device_code")
record CodeRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String codeHash,
        long siteId,
        String deviceName,
        Instant expiresAt,
        @Nullable Long deviceId) {}
