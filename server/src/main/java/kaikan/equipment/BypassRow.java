package kaikan.equipment;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("equipment_bypass")
record BypassRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String bypassKey,
        long machineId,
        String reason,
        String kiosk,
        Instant beganAt,
        Instant untilAt,
        @Nullable Instant endedAt) {}
