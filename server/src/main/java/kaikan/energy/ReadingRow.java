package kaikan.energy;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A count and what the step to it is worth.
///
/// @param said what the device said was special about it; `null` for a row from before that was kept
/// @param stepWh what flowed since the reading before; `null` where that is not known
@MappedEntity("energy_reading")
record ReadingRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        long meterId,
        Instant at,
        long wattHours,
        @Nullable Long stepWh,
        Mark mark,
        boolean simulated,
        String envelope,
        MeterCount.@Nullable Reset said) {}
