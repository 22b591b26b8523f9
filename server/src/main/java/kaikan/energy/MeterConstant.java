package kaikan.energy;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a meter's count is worth from a moment on.
///
/// @param multiplier VT ratio × CT ratio: what flowed = what was counted × this
/// @param pulsesPerKwh as it stands on the plate (secondary side); `null` for a register
/// @param note where it is known from
@MappedEntity("energy_constant")
public record MeterConstant(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        long meterId,
        Instant since,
        BigDecimal multiplier,
        @Nullable BigDecimal pulsesPerKwh,
        String note,
        Instant enteredAt,
        long enteredBy) {
    /// The constant of the primary side: pulses for each kWh that really flowed; `null` for a register.
    public @Nullable BigDecimal primaryPulses() {
        return pulsesPerKwh == null ? null : pulsesPerKwh.divide(multiplier, 2, RoundingMode.HALF_UP);
    }
}
