package kaikan.protocol;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a device measures of itself. What it cannot measure is absent.
///
/// @param temperature of its processor, in °C
/// @param diskBytes how large the disk is that its journal is on
/// @param decodePercent of a hundred pictures with a code in them, how many were read; 0 to 100
/// @param selfTestAt when it last went through its whole self-test
public record Figures(
        @Nullable BigDecimal temperature, @Nullable Long diskBytes, @Nullable Integer decodePercent, @Nullable Instant selfTestAt) {
    public Figures {
        if ((diskBytes != null && diskBytes < 0) || (decodePercent != null && (decodePercent < 0 || decodePercent > 100))) {
            throw new IllegalArgumentException("no disk is less than empty, and a rate is of a hundred: " + diskBytes + ", " + decodePercent);
        }
    }
}
