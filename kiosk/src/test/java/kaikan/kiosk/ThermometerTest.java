package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ThermometerTest {
    @TempDir
    Path folder;

    @Test
    void thousandthsOfADegreeAreReadToATenth() throws Exception {
        assertEquals(Optional.of(new BigDecimal("51.5")), said("51540\n"));
        assertEquals(Optional.of(new BigDecimal("-0.1")), said("-60"));
        assertEquals(Optional.empty(), said("warm"));
        assertEquals(Optional.empty(), said(""));
        assertEquals(Optional.empty(), Thermometer.celsius(folder.resolve("none")));
    }

    private Optional<BigDecimal> said(String text) throws Exception {
        return Thermometer.celsius(Files.writeString(folder.resolve("temp"), text));
    }
}
