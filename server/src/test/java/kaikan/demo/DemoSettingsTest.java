package kaikan.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoSettingsTest {
    private static final Path JAR = Path.of("kiosk.jar");

    @Test
    void theKioskAsksForTheNumberThatTheWelcomePrintsSoThatItsListShowsNames() {
        DemoSettings settings = DemoSettings.of(Map.of(), JAR);
        assertEquals("2468", settings.kioskPin());
        assertEquals("2468", settings.kioskEnvironment("CODE").get("KAIKAN_KIOSK_PIN"));
        assertEquals("4711", DemoSettings.of(Map.of("KAIKAN_KIOSK_PIN", "4711"), JAR).kioskEnvironment("CODE").get("KAIKAN_KIOSK_PIN"));
    }
}
