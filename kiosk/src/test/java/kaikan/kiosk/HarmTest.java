package kaikan.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.KioskProcess;
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
    void aStepThatFailsIsSaidInEveryLanguageAndLeadsBack() throws Exception {
        try (Kiosk kiosk = Kiosk.start(config()); HttpClient browser = HttpClient.newHttpClient()) {
            for (String step : List.of("scan", "nowhere", "typed", "register")) {
                HttpResponse<String> said = browser.send(
                        HttpRequest.newBuilder(URI.create(kiosk.address() + step))
                                .POST(HttpRequest.BodyPublishers.ofString("text=" + "A".repeat(70_000)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertTrue(said.statusCode() >= 400, step);
                assertTrue(said.body().contains("最初の画面に戻ります") && said.body().contains("The first screen"), said::body);
            }
        }
    }

    @Test
    void noFormAndNoQueryHoweverBrokenStopsThePage() throws Exception {
        try (Kiosk kiosk = Kiosk.start(config())) {
            Hands hands = new Hands(kiosk.address());
            Random random = new Random(9);
            for (String step : List.of("press", "typed", "register", "leave", "pin", "enrol", "touch", "scan", "frame?width=9&height=x", "frame")) {
                for (int round = 0; round < 20; round++) {
                    byte[] noise = new byte[random.nextInt(300)];
                    random.nextBytes(noise);
                    String broken = "press=%zz&seen=" + "9".repeat(round) + "&people=0x&text=%00%ff&number=%e2";
                    byte[] body = round % 2 == 0 ? noise : broken.getBytes(UTF_8);
                    int status = Hands.status(HttpRequest.newBuilder(URI.create(kiosk.address() + step))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build());
                    assertTrue(status < 500, step + " " + status);
                }
            }
            for (String page : List.of(
                    "screen?seen=-1", "screen?seen=99999999999999999999&foot=%25", "?late=%e2", "aside?seen=x", "static/", "static/%00")) {
                assertTrue(Hands.status(HttpRequest.newBuilder(URI.create(kiosk.address() + page)).build()) < 500, page);
            }
            assertEquals("Enrol", hands.look().view());
        }
    }

    /// A device has little memory: a picture that fills it would end the kiosk.
    @Test
    void theLargestPicturesDoNotEndAKioskOfLittleMemory() throws Exception {
        BufferedImage paper = new BufferedImage(4_000, 3_000, BufferedImage.TYPE_3BYTE_BGR);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(paper, "png", png);
        KioskProcess kiosk = KioskProcess.start(folder, Map.of("KAIKAN_KIOSK_SERVER", "http://127.0.0.1:1"));
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Hands hands = new Hands(kiosk.address());
            List<Future<Hands.Seen>> seen = new ArrayList<>();
            for (int sender = 0; sender < 4; sender++) {
                seen.add(senders.submit(() -> hands.picture("image/png", "", png.toByteArray())));
                seen.add(senders.submit(() -> hands.picture("application/octet-stream", "?width=2000&height=2000", new byte[4_000_000])));
            }
            for (Future<Hands.Seen> one : seen) {
                assertEquals("Enrol", one.get().view());
            }
            assertEquals("Enrol", hands.look().view());
        } finally {
            kiosk.kill();
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
