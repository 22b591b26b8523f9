package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.Received;
import kaikan.kiosk.testing.Wait;
import kaikan.protocol.EnrolmentCode;
import kaikan.protocol.Figures;
import kaikan.protocol.Json;
import kaikan.protocol.Message;
import kaikan.protocol.NumberHash;
import kaikan.protocol.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole kiosk whose staff sets on the server how it behaves, and which is enrolled by a picture.
final class ConfiguredKioskTest {
    private static final String PICTURE = new EnrolmentCode(FakeServer.CODE).address("kaikan.example.jp");

    @TempDir
    private Path folder;

    private final FakeHouse house = new FakeHouse(Instant.now());
    private FakeServer server;
    private Kiosk kiosk;
    private Hands hands;

    @BeforeEach
    void start() throws Exception {
        server = new FakeServer(house);
        begin();
    }

    @AfterEach
    void stop() {
        kiosk.close();
        server.close();
    }

    private void begin() throws CannotStart {
        kiosk = Kiosk.start(KioskConfig.from(
                Map.of(
                        "KAIKAN_KIOSK_SERVER", server.uri().toString(),
                        "KAIKAN_KIOSK_FOLDER", folder.toString(),
                        "KAIKAN_KIOSK_PIN", "1111",
                        "KAIKAN_KIOSK_SIMULATION", "beside",
                        "KAIKAN_KIOSK_RETRY_MILLIS", "20",
                        "KAIKAN_KIOSK_HEALTH_SECONDS", "1",
                        "KAIKAN_KIOSK_MANIFEST_SECONDS", "1"),
                new Properties()));
        hands = new Hands(kiosk.address());
    }

    private Received received() throws IOException {
        return Received.complete(server.rows());
    }

    private void enrol() throws Exception {
        hands.post("enrol", Map.of("code", FakeServer.CODE));
        Wait.until("the manifest arrives", () -> hands.look().view().equals("Idle"));
    }

    private void want(long version, String settings) {
        house.wants(version, settings);
        server.publish();
    }

    private String staffPage(String number) throws IOException {
        hands.press("HOME");
        hands.press("SELF_TEST");
        return hands.post("pin", Map.of("number", number)).view();
    }

    @Test
    void whatTheStaffSetsIsTakenToldOfAndKeptWithoutAServer() throws Exception {
        enrol();
        assertTrue(hands.look().html().contains("SPEAK_EASY"));
        want(1, Json.write(new Settings(List.of("en", "ja"), "en", Settings.Start.MACHINES, 30, NumberHash.of("4711"))));
        Wait.until("it is taken", () -> received().all(Message.ConfigTaken.class).equals(List.of(new Message.ConfigTaken(1))));
        Wait.until("the screen that waits is another one", () -> hands.look().html().contains("Hold the QR code of"));
        String idle = hands.look().html();
        assertFalse(idle.contains("SPEAK_EASY") || idle.contains("WALK_IN"), idle);
        assertTrue(idle.indexOf("SPEAK_EN") < idle.indexOf("SPEAK_JA"), idle);
        hands.press("SPEAK_EASY");
        assertTrue(hands.look().html().contains("Hold the QR code of"), "nobody speaks what is not offered");
        assertEquals("Pin", staffPage("1111"), "the number of the start counts no more");
        assertEquals("SelfTest", staffPage("4711"));
        server.goDown();
        kiosk.close();
        begin();
        assertTrue(hands.look().html().contains("Hold the QR code of"), "over a restart, without a network");
        assertEquals("SelfTest", staffPage("4711"));
        server.comeBack();
        want(2, Json.write(new Settings(List.of("ja"), "ja", Settings.Start.DOOR, 60, null)));
        Wait.until("the next is taken", () -> received().all(Message.ConfigTaken.class).size() == 2);
        hands.press("HOME");
        assertFalse(hands.look().html().contains("SPEAK_"), "one language is no choice");
        assertEquals("SelfTest", staffPage("1111"), "what is not set is as at the start");
    }

    @Test
    void whatCannotBeUsedIsRefusedOnceAndChangesNothing() throws Exception {
        enrol();
        want(1, Json.write(new Settings(List.of("ja", "en"), "ja", Settings.Start.DOOR, 45, null)));
        Wait.until("it is taken", () -> received().all(Message.ConfigTaken.class).size() == 1);
        want(2, "{\"languages\":[\"ja\",\"zh\"],\"language\":\"ja\",\"start\":\"DOOR\",\"answerSeconds\":45}");
        Wait.until("it is refused", () -> received().all(Message.ConfigRefused.class).equals(
                List.of(new Message.ConfigRefused(2, "this kiosk does not speak \"zh\"; it speaks ja, en, easy."))));
        assertFalse(hands.look().html().contains("SPEAK_EASY"), "it goes on as before");
        kiosk.close();
        begin();
        assertFalse(hands.look().html().contains("SPEAK_EASY"), "over a restart");
        house.alreadyInside("渡辺 直子", "");
        server.publish();
        Wait.until("it lives", () -> received().all(Message.Booted.class).size() == 2);
        want(3, Json.write(new Settings(Settings.LANGUAGES, "ja", Settings.Start.DOOR, 45, null)));
        Wait.until("a better one is taken", () -> received().all(Message.ConfigTaken.class).size() == 2);
        assertEquals(1, received().all(Message.ConfigRefused.class).size(), "it was said once");
    }

    @Test
    void theServerIsToldWhenSomebodyLookedAtTheSelfTest() throws Exception {
        enrol();
        Wait.until("it has reported", () -> !received().all(Message.HealthReported.class).isEmpty());
        assertNull(last().selfTestAt());
        assertEquals("SelfTest", staffPage("1111"));
        Wait.until("that is told", () -> last().selfTestAt() != null);
        Instant told = last().selfTestAt();
        kiosk.close();
        begin();
        int before = received().all(Message.HealthReported.class).size();
        Wait.until("it reports again", () -> received().all(Message.HealthReported.class).size() > before);
        assertEquals(told, last().selfTestAt(), "over a restart");
    }

    private Figures last() throws IOException {
        return Objects.requireNonNull(received().all(Message.HealthReported.class).getLast().figures());
    }

    @Test
    void aNewKioskIsEnrolledByThePictureOnTheStaffsPage() throws Exception {
        assertEquals("Enrol", hands.look().view());
        hands.scan("HTTPS://KAIKAN.EXAMPLE.JP/K/ABCD-EFGH-JKLM");
        Wait.until("it is told that there is no such code", () -> hands.look().html().contains("この登録コードはありません"));
        server.goDown();
        hands.scan(PICTURE);
        Wait.until("it is told that nobody answers", () -> hands.look().html().contains("接続先が答えません"));
        server.comeBack();
        hands.scan(PICTURE);
        Wait.until("it is enrolled", () -> hands.look().view().equals("Idle"));
        Wait.until("its journal begins", () -> received().all(Message.Booted.class).size() == 1);
    }

    @Test
    void aUsedCodeHasItsSentenceAndAnEnrolledKioskTakesNoneForAPass() throws Exception {
        enrol();
        assertTrue(hands.scan(PICTURE).text().contains("このキオスクでは使えません"));
        assertEquals(1, server.registry().asked(), "the server is not asked");
        hands.press("HOME");
        hands.press("WALK_IN");
        assertEquals("Form", hands.scan(PICTURE).view(), "nobody's form is taken away");
        hands.press("HOME");
        hands.press("HOME");
        hands.scan(FakeHouse.label("MC-1"));
        assertEquals("AtMachine", hands.scan(PICTURE).view(), "a machine goes on waiting for a pass");
        assertTrue(received().all(Message.ScanRefused.class).isEmpty());
        server.forgetTheDevice();
        Wait.until("the server does not know it", () -> staffPage("1111").equals("SelfTest") && hands.look().html().contains("ENROL"));
        hands.press("ENROL");
        server.registry().offer("USED-CODE");
        hands.scan("HTTPS://KAIKAN.EXAMPLE.JP/K/NONE-CODE");
        Wait.until("it has its sentence", () -> hands.look().html().contains("この登録コードはありません"));
        hands.scan("HTTPS://KAIKAN.EXAMPLE.JP/K/USED-CODE");
        Wait.until("it is enrolled again", () -> hands.look().view().equals("Idle"));
    }
}
