package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.Wait;
import kaikan.protocol.EnrolmentCode;
import kaikan.protocol.Json;
import kaikan.protocol.Settings;
import org.junit.jupiter.api.Test;

/// How a screen looks whose staff has set it, and which is shown the code for a new kiosk.
final class ConfiguredBrowserTest extends InABrowser {
    private void want(long version, Settings settings, String shown) throws Exception {
        house.wants(version, Json.write(settings));
        server.publish();
        Wait.until("it is taken", () -> hands.press("HOME").html().contains(shown));
    }

    @Test
    void amongMachinesItAsksForTheirLabelsAndInOneLanguageItOffersNone() throws Exception {
        want(1, new Settings(Settings.LANGUAGES, "ja", Settings.Start.MACHINES, 60, null), "機械のラベル");
        for (String language : List.of("JA", "EN", "EASY")) {
            look("idle-machines-" + language, language, () -> hands.press("HOME"));
            look("kiosk-code-" + language, language, () -> hands.scan(new EnrolmentCode(FakeServer.CODE).address("kaikan.example.jp")));
        }
        want(2, new Settings(List.of("en"), "en", Settings.Start.DOOR, 60, null), "Hold your pass");
        look("idle-one-language", "EN", () -> hands.press("HOME"));
        assertEquals(0, page.locator(".languages button").count());
        assertEquals(false, page.locator(".languages").isVisible());
        look("exit-one-language", "EN", () -> hands.press("EXIT"));
        assertEquals("ExitNumber", hands.look().view());
        hands.post("leave", Map.of("number", ""));
    }
}
