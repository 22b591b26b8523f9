package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.KioskProcess;
import kaikan.kiosk.testing.Received;
import kaikan.kiosk.testing.Wait;
import kaikan.protocol.Envelope;
import kaikan.protocol.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk as it stands at a real door: without simulation, with a network that others can read, and a server that may be slow.
final class RealDoorTest {
    @TempDir
    private Path folder;

    @Test
    void thereIsNoSimulationUnlessItIsAskedFor() throws Exception {
        assertEquals(List.of(404, 404, 404), simulation(Map.of()));
        assertEquals(List.of(404, 404, 404), simulation(Map.of("KAIKAN_KIOSK_SIMULATION", "off")));
        assertEquals(List.of(200, 200, 303), simulation(Map.of("KAIKAN_KIOSK_SIMULATION", "beside")));
        assertEquals(List.of(200, 200, 303), simulation(Map.of("KAIKAN_KIOSK_SIMULATION", "shown")));
    }

    @Test
    void aServerOnAnotherMachineWithoutHttpsIsWarnedOf() throws Exception {
        for (String here : List.of("http://localhost:1", "http://127.0.0.2:1", "http://[::1]:1", "https://kaikan.example.jp")) {
            assertEquals("GOOD", encryption(here), here);
        }
        for (String there : List.of("http://192.0.2.1:1", "http://localhost.example.jp:1", "http://[2001:db8::1]:1")) {
            assertEquals("WARNING", encryption(there), there);
        }
        KioskProcess process = KioskProcess.start(folder, Map.of("KAIKAN_KIOSK_SERVER", "http://192.0.2.1:1"));
        process.address();
        process.kill();
        assertTrue(process.said().contains("Warning: ") && process.said().contains("begins with https"), process.said());
    }

    @Test
    void aServerThatThinksForLongKeepsNeitherTheMetersNorTheScreenWaiting() throws Exception {
        try (FakeServer server = new FakeServer(new FakeHouse(Instant.now()));
                Kiosk kiosk = start(Map.of(
                        "KAIKAN_KIOSK_SERVER", server.uri().toString(),
                        "KAIKAN_KIOSK_CODE", FakeServer.CODE,
                        "KAIKAN_KIOSK_RETRY_MILLIS", "20",
                        "KAIKAN_KIOSK_METER_SECONDS", "1"))) {
            Hands hands = new Hands(kiosk.address());
            Wait.until("it is ready", () -> hands.look().view().equals("Idle"));
            server.thinkAboutTheJournal();
            int before = readings(server).size();
            long start = System.nanoTime();
            assertEquals("AtGate", hands.scan("no pass at all").view());
            Wait.until("the screen is free again", () -> hands.look().view().equals("Idle"));
            long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            assertEquals(before, readings(server).size(), "all that time the server took nothing");
            server.goDown();
            server.comeBack();
            Wait.until("they arrive", () -> readings(server).size() > before + seconds - 3);
            List<Long> read = readings(server);
            for (int i = 1; i < read.size(); i++) {
                long gap = read.get(i) - read.get(i - 1);
                assertTrue(gap < 2_500, () -> "a reading each second, and not after " + gap + " ms");
            }
        }
    }

    /// When the meter was read, in milliseconds of the boot.
    private static List<Long> readings(FakeServer server) throws IOException {
        return Received.complete(server.rows()).rows().stream()
                .filter(row -> row.message() instanceof Message.MeterRead)
                .map(Envelope::uptimeMillis)
                .toList();
    }

    private List<Integer> simulation(Map<String, String> settings) throws Exception {
        try (Kiosk kiosk = start(settings)) {
            HttpRequest.Builder plug = HttpRequest.newBuilder(URI.create(kiosk.address() + "sim/network"));
            return List.of(
                    Hands.status(HttpRequest.newBuilder(URI.create(kiosk.address() + "sim/")).build()),
                    Hands.status(HttpRequest.newBuilder(URI.create(kiosk.address() + "sim/panel")).build()),
                    Hands.status(plug.POST(HttpRequest.BodyPublishers.ofString("value=plug")).build()));
        }
    }

    private String encryption(String server) throws Exception {
        try (Kiosk kiosk = start(Map.of("KAIKAN_KIOSK_SERVER", server))) {
            String test = new Hands(kiosk.address()).press("SELF_TEST").html();
            Matcher row = Pattern.compile("<tr class=\"(\\w+)\"><th scope=\"row\">通信の暗号化").matcher(test);
            return row.find() ? row.group(1) : test;
        }
    }

    private Kiosk start(Map<String, String> more) throws CannotStart {
        Map<String, String> settings = new HashMap<>(Map.of("KAIKAN_KIOSK_FOLDER", folder.toString()));
        settings.putAll(more);
        return Kiosk.start(KioskConfig.from(settings, new Properties()));
    }
}
