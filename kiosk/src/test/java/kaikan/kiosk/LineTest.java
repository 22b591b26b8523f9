package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.KioskProcess;
import kaikan.kiosk.testing.Wait;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How soon a real kiosk process says at its foot that the server cannot be reached any more.
final class LineTest {
    private static final Duration SOON = Duration.ofSeconds(7);

    @TempDir
    private Path folder;

    private FakeServer server;
    private KioskProcess kiosk;
    private Hands hands;

    @BeforeEach
    void start() throws Exception {
        server = new FakeServer(new FakeHouse(Instant.now()));
        kiosk = KioskProcess.start(folder, Map.of(
                "KAIKAN_KIOSK_SERVER", server.uri().toString(),
                "KAIKAN_KIOSK_CODE", FakeServer.CODE,
                "KAIKAN_KIOSK_SIMULATION", "beside",
                "KAIKAN_KIOSK_MANIFEST_SECONDS", "60"));
        hands = new Hands(kiosk.address());
        Wait.until("it is ready", () -> hands.look().view().equals("Idle"));
        Wait.until("the line is well", () -> says("通信あり"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        kiosk.kill();
        server.close();
    }

    @Test
    void aPulledCableIsToldWithinAFewSeconds() throws Exception {
        cable("pull");
        assertSoon("通信なし");
        cable("plug");
        Wait.until("it is well again", () -> says("通信あり"));
    }

    @Test
    void aServerThatFallsSilentIsToldWithinAFewSecondsToo() throws Exception {
        server.fallSilent();
        assertSoon("通信なし");
    }

    private void assertSoon(String text) throws Exception {
        long start = System.nanoTime();
        Wait.until(text, () -> says(text));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(SOON) < 0, text + " after " + took);
    }

    private boolean says(String text) throws IOException {
        return hands.look().status().contains(text);
    }

    private void cable(String step) throws IOException {
        Hands.status(HttpRequest.newBuilder(URI.create(hands.address()).resolve("sim/network"))
                .POST(HttpRequest.BodyPublishers.ofString("value=" + step))
                .build());
    }
}
