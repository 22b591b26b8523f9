package kaikan.equipment;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("equipment_use")
record UseRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String useKey,
        long siteId,
        long machineId,
        String passId,
        @Nullable Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable Long startWh,
        @Nullable Long stopWh,
        String startEnvelope,
        String stopEnvelope,
        String stopReason) {}
