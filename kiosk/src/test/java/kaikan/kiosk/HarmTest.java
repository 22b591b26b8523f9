package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kaikan.kiosk.testing.Hands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody who means harm sends to the local page.
final class HarmTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsLongerThanAnyFormIsRefusedWhole() throws Exception {
        try (Kiosk kiosk = Kiosk.start(config())) {
            Hands hands = new Hands(kiosk.address());
            Hands.Seen before = hands.look();
            HttpRequest.Builder scan = HttpRequest.newBuilder(URI.create(kiosk.address() + "scan"));
            assertEquals(413, Hands.status(scan.POST(HttpRequest.BodyPublishers.ofString("text=" + "A".repeat(70_000))).build()));
            assertEquals(303, Hands.status(scan.POST(HttpRequest.BodyPublishers.ofString("text=" + "A".repeat(60_000))).build()));
            assertEquals("Enrol", hands.look().view());
            assertEquals("Enrol", before.view());
        }
    }

    @Test
    void whateverFoundItsWayIntoThePageSendsNothingElsewhere() throws Exception {
        try (Kiosk kiosk = Kiosk.start(config()); HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(URI.create(kiosk.address())).build(), HttpResponse.BodyHandlers.ofString());
            String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("form-action 'self'") && policy.contains("base-uri 'none'"), policy);
            assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
        }
    }

    private KioskConfig config() throws CannotStart {
        return KioskConfig.from(
                Map.of("KAIKAN_KIOSK_SERVER", "http://127.0.0.1:1", "KAIKAN_KIOSK_FOLDER", folder.toString()), new Properties());
    }
}
