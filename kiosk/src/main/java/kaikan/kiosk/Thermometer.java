package kaikan.kiosk;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// How warm the processor is, where the kernel says so.
final class Thermometer {
    /// Thousandths of a degree; on a Raspberry Pi the first zone is the processor.
    private static final Path ZONE = Path.of("/sys/class/thermal/thermal_zone0/temp");

    private Thermometer() {}

    /// In °C, to a tenth; empty on a machine without one.
    static Optional<BigDecimal> celsius() {
        return celsius(ZONE);
    }

    static Optional<BigDecimal> celsius(Path zone) {
        try {
            String said = Files.readString(zone).strip();
            return said.matches("-?[0-9]{1,6}") ? Optional.of(BigDecimal.valueOf(Math.round(Long.parseLong(said) / 100.0), 1)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
