package kaikan.energy;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One meter taken out and another put in its place.
///
/// @param lastWh what the old one showed last, as the device reads it; `null` where nobody wrote it down
/// @param firstWh what the new one showed first; `null` with the other
@MappedEntity("energy_exchange")
public record MeterExchange(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        long meterId,
        Instant at,
        String oldSerial,
        String newSerial,
        @Nullable Long lastWh,
        @Nullable Long firstWh,
        String note,
        Instant enteredAt,
        long enteredBy) {}
