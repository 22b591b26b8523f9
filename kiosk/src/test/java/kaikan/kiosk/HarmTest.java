package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.testing.Hands;
import kaikan.protocol.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody who means harm sends to the local page, and what a kiosk says that finds its journal in a state it cannot use.
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

    @Test
    void aRowThatThisVersionCannotReadIsSaidInOneSentenceWithoutWhatStandsInIt() throws Exception {
        try (Journal journal = new Journal(folder, new DeviceClock(Clock.systemUTC(), System::nanoTime))) {
            journal.append("D", new Message.Booted("0.1.0"));
        }
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.sqlite"));
                Statement row = file.createStatement()) {
            row.executeUpdate("UPDATE row SET json = '{\"name\":\"Takahashi\"}'");
        }
        for (int starts = 0; starts < 2; starts++) {
            String said = String.valueOf(assertThrows(CannotStart.class, () -> Kiosk.start(config())).getMessage());
            assertTrue(said.contains("start the version of the kiosk that wrote the journal"), said);
            assertFalse(said.contains("Takahashi"), said);
        }
    }

    private KioskConfig config() throws CannotStart {
        return KioskConfig.from(
                Map.of("KAIKAN_KIOSK_SERVER", "http://127.0.0.1:1", "KAIKAN_KIOSK_FOLDER", folder.toString()), new Properties());
    }
}
