package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.FakeTime;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.KioskProcess;
import kaikan.kiosk.testing.Received;
import kaikan.kiosk.testing.Wait;
import kaikan.protocol.Envelope;
import kaikan.protocol.Message;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Row;
import kaikan.protocol.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real kiosk process that the server has revoked, or knows no more, and what brings it back.
final class ComebackTest {
    private static final String PIN = "4711";
    private static final String AGAIN = "AGAI-NAGA-IN23";

    @TempDir
    private Path folder;

    private final FakeHouse house = new FakeHouse(Instant.now());
    private final String pass = house.listed("佐藤");
    private final String other = house.listed("鈴木");
    private FakeServer server;
    private KioskProcess kiosk;
    private Hands hands;

    @BeforeEach
    void start() throws Exception {
        house.alreadyInside("渡辺 直子", "会津電子株式会社");
        server = new FakeServer(house);
        kiosk = launch(folder.resolve("kiosk"), FakeServer.CODE);
        hands = new Hands(kiosk.address());
        await("Idle");
    }

    @AfterEach
    void stop() throws InterruptedException {
        kiosk.kill();
        server.close();
    }

    @Test
    void aRevokedKioskClosesAndOnceEnrolledAgainSendsWhatItHeldOnce() throws Exception {
        server.goDown();
        assertEquals("AtGate", hands.scan(pass).view());
        server.registry().revoke();
        server.comeBack();
        await("Closed");
        Hands.Seen closed = hands.look();
        assertTrue(closed.html().contains("このキオスクは") && closed.html().contains("管理者に知らせて"), closed::html);
        assertFalse(closed.html().contains("MUSTER"), closed::html);
        assertEquals("Closed", hands.scan(other).view(), "nothing is decided");
        assertEquals("Closed", hands.press("WALK_IN").view());
        assertEquals("Closed", hands.press("CALL").view());
        Hands.Seen list = pin("MUSTER");
        assertEquals("Closed", list.view());
        assertFalse(list.html().contains("渡辺"));
        server.goDown();
        reopen("");
        assertEquals("Closed", hands.look().view(), "a restart without network opens nothing");
        server.comeBack();
        server.registry().offer(AGAIN);
        assertEquals("EnrolAgain", wayToTheEnrolment().view());
        assertTrue(hands.post("enrol", Map.of("code", FakeServer.CODE)).html().contains("使われています"), "the old code is used up");
        assertEquals("EnrolAgain", hands.look().view());
        hands.post("enrol", Map.of("code", AGAIN));
        await("Idle");
        hands.scan(other);
        Wait.until("all arrives", () -> entered() >= 2);
        assertEquals(2, entered());
        assertEquals(2, received().all(Message.Booted.class).size());
    }

    /// Real seconds: the process has its own clock.
    @Test
    void aRevokedKioskEndsARunningUseAtItsKnownEndAndSendsThatOnceItIsTakenAgain() throws Exception {
        Wait.until("the clock is set", () -> !received().all(Message.ClockAnchored.class).isEmpty());
        Message.ClockAnchored asked = received().all(Message.ClockAnchored.class).getFirst(); // its clock is wrong by less than that took
        Instant end = startBriefly();
        server.registry().revoke();
        await("Closed");
        Wait.until("the power is taken", () -> !hands.hasPower("MC-1"));
        assertFalse(Instant.now().isBefore(end.minusMillis(asked.roundTripMillis())), "it goes on to its end");
        server.registry().offer(AGAIN);
        wayToTheEnrolment();
        hands.post("enrol", Map.of("code", AGAIN));
        await("Idle");
        Wait.until("the end arrives", () -> stopped().contains(started().getLast()));
        assertEquals(started(), stopped());
    }

    @Test
    void aKioskThatTheServerForgotGoesOnAndSendsEverythingAgainOnceItIsEnrolledAgain() throws Exception {
        hands.scan(pass);
        Wait.until("the entry arrives", () -> entered() == 1);
        server.forgetTheDevice();
        hands.press("HOME");
        Wait.until("the screen says it", () -> hands.look().status().contains("登録し直しが必要です"));
        assertEquals("AtGate", hands.scan(other).view(), "the door goes on");
        assertTrue(pin("MUSTER").html().contains("鈴木"), "so does the list");
        server.registry().offer(AGAIN);
        wayToTheEnrolment();
        hands.post("enrol", Map.of("code", AGAIN));
        await("Idle");
        Wait.until("all arrives", () -> entered() >= 2);
        assertEquals(2, entered());
        Wait.until("nothing is wrong any more", () -> !hands.look().status().contains("登録し直し"));
    }

    @Test
    void theSelfTestLeadsToTheEnrolmentOnlyWhereOneIsNeededAndBehindTheStaffsNumber() throws Exception {
        assertFalse(pin("SELF_TEST").html().contains("ENROL"));
        assertEquals("Idle", hands.press("ENROL").view());
        assertEquals("Idle", hands.post("enrol", Map.of("code", "GUES-SGUE-SS23")).view());
        assertEquals(1, server.registry().asked(), "no code is shown to the server from another screen");
        server.registry().revoke();
        await("Closed");
        assertEquals("Closed", hands.press("ENROL").view());
    }

    @Test
    void aConfiguredCodeIsTriedByItselfOnce() throws Exception {
        server.registry().revoke();
        await("Closed");
        int asked = server.registry().asked();
        reopen("WRON-GWRO-NG23");
        Wait.until("the code is tried", () -> server.registry().asked() == asked + 1);
        int turnedAway = server.registry().turnedAway();
        Wait.until("it has knocked again and again", () -> server.registry().turnedAway() > turnedAway + 3);
        assertEquals(asked + 1, server.registry().asked());
        assertEquals("Closed", hands.look().view());
        server.registry().offer(AGAIN);
        reopen(AGAIN);
        await("Idle");
    }

    @Test
    void whatTheKioskHasForgottenIsNotWaitedFor() throws Exception {
        Path data = Files.createDirectories(folder.resolve("old"));
        try (Journal old = new Journal(data, new FakeTime(Instant.now().minus(Duration.ofDays(40))).device())) {
            old.keep(Map.of("device.id", FakeServer.DEVICE));
            for (String call : List.of("C1", "C2", "C3")) {
                old.append(FakeServer.DEVICE, new Message.HelpCalled(call, ""));
            }
            old.acknowledge(2, List.of());
            old.prune(Instant.now(), 2);
        }
        server.forgetTheDevice();
        server.registry().offer(AGAIN);
        reopen(data, AGAIN);
        await("Idle");
        Wait.until("it goes on", () -> server.rows().size() >= 2);
        List<Envelope> rows = envelopes();
        assertEquals(3, rows.getFirst().seq());
        assertEquals(List.of("C3"), new Received(rows).all(Message.HelpCalled.class).stream().map(Message.HelpCalled::call).toList());
    }

    @Test
    void aKioskThatIsNamedAnewRefusesBecauseItsJournalNamesAnother() throws Exception {
        server.forgetTheDevice();
        server.registry().isOld("ANOTHERNAME23456");
        server.registry().offer(AGAIN);
        Wait.until("the screen says it", () -> hands.look().status().contains("登録し直しが必要です"));
        wayToTheEnrolment();
        Hands.Seen refused = hands.post("enrol", Map.of("code", AGAIN));
        assertTrue(refused.html().contains("フォルダーを別の場所へ移して"), refused::html);
        hands.press("HOME");
        assertEquals("AtGate", hands.scan(pass).view(), "the door goes on as before");
    }

    private List<String> started() throws IOException {
        return received().all(Message.UseStarted.class).stream().map(Message.UseStarted::use).toList();
    }

    private List<String> stopped() throws IOException {
        return received().all(Message.UseStopped.class).stream().map(Message.UseStopped::use).toList();
    }

    /// Starts a machine with a pass that soon ends; on a machine so busy that it has ended by then, with one that ends later.
    ///
    /// @return when it ends
    private Instant startBriefly() throws Exception {
        for (int seconds = 8; ; seconds *= 2) {
            String witness = "証人 " + seconds;
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            Instant end = now.plusSeconds(seconds);
            String brief = house.listed("田中", new Window(now.minusSeconds(60), end), PassEntry.Standing.VALID, 1);
            house.alreadyInside(witness, "");
            server.publish();
            Wait.until("the pass is known, and whoever came with it", () -> pin("MUSTER").html().contains(witness));
            hands.scan(FakeHouse.label("MC-1"));
            boolean started = hands.scan(brief).html().contains("使い始めました") && hands.hasPower("MC-1");
            if (started && Instant.now().isBefore(end.minusSeconds(seconds / 2))) {
                return end;
            }
            Wait.until("the machine is free again", () -> !hands.hasPower("MC-1"));
        }
    }

    private Hands.Seen wayToTheEnrolment() throws IOException {
        assertTrue(pin("SELF_TEST").html().contains("value=\"ENROL\""));
        return hands.press("ENROL");
    }

    private Hands.Seen pin(String next) throws IOException {
        hands.press("HOME");
        hands.press(next);
        return hands.post("pin", Map.of("number", PIN));
    }

    private void await(String view) throws Exception {
        Wait.until(view, () -> hands.look().view().equals(view));
    }

    private long entered() throws IOException {
        return received().all(Message.Entered.class).size();
    }

    private Received received() throws IOException {
        return Received.complete(server.rows());
    }

    private List<Envelope> envelopes() throws IOException {
        List<Envelope> envelopes = new ArrayList<>();
        for (Row row : server.rows()) {
            envelopes.add(row.envelope());
        }
        return envelopes;
    }

    private void reopen(String code) throws Exception {
        reopen(folder.resolve("kiosk"), code);
    }

    private void reopen(Path data, String code) throws Exception {
        kiosk.kill();
        kiosk = launch(data, code);
        hands = new Hands(kiosk.address());
    }

    private KioskProcess launch(Path data, String code) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "KAIKAN_KIOSK_SERVER", server.uri().toString(),
                "KAIKAN_KIOSK_PIN", PIN,
                "KAIKAN_KIOSK_SIMULATION", "beside",
                "KAIKAN_KIOSK_RETRY_MILLIS", "20",
                "KAIKAN_KIOSK_MANIFEST_SECONDS", "1"));
        if (!code.isEmpty()) {
            settings.put("KAIKAN_KIOSK_CODE", code);
        }
        return KioskProcess.start(data, settings);
    }
}
