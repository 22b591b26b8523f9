package kaikan.protocol;

import java.math.BigDecimal;
import java.util.Objects;

/// Kilograms of CO2 per kilowatt hour as the operator entered it, with the words that say where the figure comes from.
public record Co2Factor(BigDecimal kgPerKwh, String source) {
    public Co2Factor {
        Objects.requireNonNull(source, "source");
        if (kgPerKwh.signum() < 0) {
            throw new IllegalArgumentException("a CO2 factor is not negative: " + kgPerKwh);
        }
    }
}
