package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.ModbusSlave;
import kaikan.kiosk.testing.PseudoTerminal;
import kaikan.kiosk.testing.Received;
import kaikan.kiosk.testing.Wait;
import kaikan.protocol.HealthCheck;
import kaikan.protocol.HealthCheck.State;
import kaikan.protocol.Message;
import kaikan.protocol.MeterFlag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk whose hardware a profile names.
final class ProfiledKioskTest {
    @TempDir
    private Path folder;

    private final FakeHouse house = new FakeHouse(Instant.now());
    private final String pass = house.listed("佐藤");
    private final FakeServer server;

    ProfiledKioskTest() throws IOException {
        server = new FakeServer(house);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsWrongWithAProfileStopsTheStartInItsSentences() throws Exception {
        assertEquals(
                "The profile " + folder.resolve("profile.yaml") + " cannot be used:\nLine 1: board must be pi4, pi5 or none, not \"pi3\".\n"
                        + "Line 2: panel must be a group of keys, not \"real\".",
                refusal("board: pi3\npanel: real\n", Map.of()));
        assertTrue(refusal("board: none\npanel: simulated\n", Map.of("KAIKAN_KIOSK_SERIAL", "/dev/ttyACM0")).contains("name the scanner in"));
        String pins = "board: pi5\npanel: {buzzer: {pin: 12}}\n";
        assertTrue(refusal(pins, Map.of("KAIKAN_KIOSK_SIMULATION", "beside")).contains("simulation must be off"));
        CannotStart missing = assertThrows(CannotStart.class, () -> start(Map.of("KAIKAN_KIOSK_PROFILE", "/no/such/file")));
        assertTrue(String.valueOf(missing.getMessage()).contains("cannot be read"), missing::toString);
    }

    @Test
    void aProfileOfAnotherBoardIsRefusedHere() throws Exception {
        assumeFalse(Files.exists(Path.of("/dev/gpiochip0")), "this machine has pins");
        String pins = "board: pi5\npanel: {buzzer: {pin: 12}}\n";
        assertTrue(refusal(pins, Map.of()).contains("pins that this machine does not have"));
        try (Kiosk kiosk = start(Map.of())) {
            assertTrue(kiosk.address().startsWith("http"), "nothing is left behind in the way of the next start");
        }
    }

    @Test
    void aLaptopsProfileIsTheKioskWithoutOne() throws Exception {
        try (Kiosk kiosk = start("board: none\npanel: simulated\nmeters: simulated\n", Map.of("KAIKAN_KIOSK_SIMULATION", "beside"))) {
            Hands hands = ready(kiosk);
            hands.scan(FakeHouse.label("MC-1"));
            hands.scan(pass);
            assertTrue(hands.hasPower("MC-1"));
            Wait.until("its meter is read", () -> !received().all(Message.MeterRead.class).isEmpty());
        }
    }

    @Test
    void onlyTheMetersOfTheProfileAreReadAndASilentOneIsNeverAReading() throws Exception {
        String profile = "board: none\npanel: simulated\nbuses:\n  main: {host: 127.0.0.1}\nmeters:\n  %s: {model: sdm120, bus: main, unit: 1}\n";
        try (Kiosk kiosk = start(profile.formatted("M-999"), Map.of())) {
            ready(kiosk);
            Wait.until("it reports", () -> !received().all(Message.HealthReported.class).isEmpty());
            assertEquals(List.of("GOOD –"), checks("meter"), "another kiosk's meter");
        }
        try (Kiosk kiosk = start(profile.formatted("M-101"), Map.of())) {
            Hands hands = ready(kiosk);
            Wait.until("it reports", () -> checks("meter").equals(List.of("FAILED M-101")));
            assertTrue(hands.press("SELF_TEST").text().contains("M-101 から、"));
            hands.press("HOME");
            hands.scan(FakeHouse.label("MC-1"));
            hands.scan(pass);
            hands.scan(FakeHouse.label("MC-1"));
            Wait.until("the use arrives", () -> !received().all(Message.UseStarted.class).isEmpty());
        }
        assertEquals(List.of(), received().all(Message.MeterRead.class));
        assertEquals(null, received().all(Message.UseStarted.class).getFirst().wattHours(), "unknown is not zero");
    }

    @Test
    void aMachineGetsItsPowerByACoilAndIsMeasuredByAMeterThatComesAndGoes() throws Exception {
        assumeTrue(ModbusSlave.possible(), "skipped: the device is /usr/bin/python3 with python3-pymodbus and python3-serial, which are not here");
        String port = freePort();
        String profile = """
                board: none
                panel: {relays: {MC-1: {bus: main, unit: 2, coil: 3}}}
                buses: {main: {host: 127.0.0.1, port: %s}}
                meters: {M-101: {model: sdm630, bus: main, unit: 1}}
                """.formatted(port);
        ModbusSlave slave = ModbusSlave.start(ModbusSlave.Kind.TCP, port);
        slave.showsKwh(1, 1_000);
        try (Kiosk kiosk = start(profile, Map.of("KAIKAN_KIOSK_HEALTH_SECONDS", "86400"))) {
            Hands hands = ready(kiosk);
            try (slave) {
                startsAndCounts(hands, slave);
            }
            Wait.until("its silence is told", () -> !received().all(Message.MeterSilent.class).isEmpty());
            Wait.until("both are told", () -> checks("meter").equals(List.of("FAILED M-101")) && checks("relay").equals(List.of("FAILED MC-1")));
            hands.press("HOME");
            hands.scan(FakeHouse.label("MC-1"));
            long asked = System.nanoTime();
            assertTrue(hands.scan(pass).text().contains("終わりました"));
            assertTrue(System.nanoTime() - asked < 1_000_000_000, "nobody waits for a line that is dead");
            try (ModbusSlave again = ModbusSlave.start(ModbusSlave.Kind.TCP, port)) {
                comesBack(again);
            }
        }
        assertEquals(1_000_000, received().all(Message.UseStarted.class).getFirst().wattHours());
        assertEquals(null, received().all(Message.UseStopped.class).getFirst().wattHours(), "unknown is not zero");
    }

    private void startsAndCounts(Hands hands, ModbusSlave slave) throws Exception {
        Wait.until("it is read", () -> !received().all(Message.MeterRead.class).isEmpty());
        assertEquals(new Message.MeterRead("M-101", 1_000_000, Set.of(MeterFlag.RESTARTED)), received().all(Message.MeterRead.class).getFirst());
        hands.scan(FakeHouse.label("MC-1"));
        hands.scan(pass);
        Wait.until("the coil is on", () -> slave.coil(2, 3));
        Wait.until("the screen says so", () -> hands.look().text().contains("電源が入りました"));
        slave.showsKwh(1, 1_000.5f);
        Wait.until("it counts", () -> received().all(Message.MeterRead.class).getLast().wattHours() == 1_000_500);
    }

    private void comesBack(ModbusSlave slave) throws Exception {
        slave.showsKwh(1, 1_000.75f);
        slave.coil(2, 3, true);
        Wait.until("the coil that stayed on is switched off", () -> !slave.coil(2, 3));
        Wait.until("it is back", () -> !received().all(Message.MeterBack.class).isEmpty());
        Wait.until("it is read again", () -> received().all(Message.MeterRead.class).getLast().wattHours() == 1_000_750);
        assertTrue(received().all(Message.MeterRead.class).stream().anyMatch(read -> read.flags().contains(MeterFlag.GAP)));
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    @Test
    void aMeterThatAPersonTakesOffItsLineIsMissedAtOnce() throws Exception {
        try (Kiosk kiosk = start(Map.of("KAIKAN_KIOSK_SIMULATION", "beside", "KAIKAN_KIOSK_HEALTH_SECONDS", "86400"))) {
            Hands hands = ready(kiosk);
            Wait.until("it is read", () -> !received().all(Message.MeterRead.class).isEmpty());
            hands.drive("meters", "pull");
            Wait.until("the server hears of it", () -> checks("meter").equals(List.of("FAILED M-101")));
            int before = received().all(Message.MeterRead.class).size();
            hands.drive("meters", "plug");
            Wait.until("the server hears that it is back", () -> checks("meter").equals(List.of("GOOD M-101")));
            Wait.until("it is read again", () -> received().all(Message.MeterRead.class).size() > before);
        }
    }

    @Test
    void aRelayThatSticksIsToldAtOnceAndNobodyIsToldThatThereIsPower() throws Exception {
        try (Kiosk kiosk = start(Map.of("KAIKAN_KIOSK_SIMULATION", "beside", "KAIKAN_KIOSK_HEALTH_SECONDS", "86400"))) {
            Hands hands = ready(kiosk);
            hands.drive("stick", "MC-1");
            hands.scan(FakeHouse.label("MC-1"));
            String started = hands.scan(pass).text();
            assertTrue(started.contains("機械の電源が、まだ入っていません"), started);
            assertFalse(hands.hasPower("MC-1"));
            Wait.until("the server hears of it", () -> checks("relay").equals(List.of("FAILED MC-1")));
            hands.press("HOME");
            assertTrue(hands.press("SELF_TEST").text().contains("MC-1 に電気を送っているはずですが、来ていません"));
            hands.drive("loosen", "MC-1");
            assertTrue(hands.hasPower("MC-1"));
            Wait.until("the server hears that it is well", () -> checks("relay").equals(List.of()));
        }
    }

    @Test
    void everyScannerOfAProfileIsReadAndEachIsTested() throws Exception {
        assumeTrue(PseudoTerminal.possible(), "python3 opens the pseudo-terminal and is not here");
        try (PseudoTerminal one = PseudoTerminal.open();
                PseudoTerminal other = PseudoTerminal.open();
                Kiosk kiosk = start(
                        """
                        board: none
                        panel: simulated
                        scanners:
                          - serial: %s
                            baud: 9600
                          - serial: %s
                          - serial: /dev/kaikan-no-such-scanner
                          - keyboard: /dev/input/by-id/scanner
                        """.formatted(one.port(), other.port()),
                        Map.of())) {
            Hands hands = ready(kiosk);
            Wait.until("both are open", () -> hands.press("SELF_TEST").html().split("<tr class=\"GOOD\"><th scope=\"row\">読取り機").length == 3);
            String test = hands.look().text();
            assertEquals(3, test.split("/dev/(?:kaikan-no-such-|input/by-id/)scanner", -1).length, test);
            hands.press("HOME");
            one.send(FakeHouse.label("MC-1") + "\r");
            Wait.until("it is read", () -> hands.look().text().contains("マシニングセンタ"));
            other.send(pass + "\r");
            Wait.until("this one, too", () -> hands.look().text().contains("使い始めました"));
        }
    }

    /// What the newest report says of parts of that name: `FAILED MC-1`.
    private List<String> checks(String name) throws IOException {
        List<Message.HealthReported> reports = received().all(Message.HealthReported.class);
        return reports.isEmpty() ? List.of("nothing yet") : reports.getLast().checks().stream()
                .filter(check -> check.name().equals(name))
                .map(ProfiledKioskTest::said)
                .toList();
    }

    private static String said(HealthCheck check) {
        State state = check.state();
        return state + " " + check.detail();
    }

    private Received received() throws IOException {
        return Received.complete(server.rows());
    }

    private Hands ready(Kiosk kiosk) throws Exception {
        Hands hands = new Hands(kiosk.address());
        Wait.until("it is ready", () -> hands.look().view().equals("Idle"));
        return hands;
    }

    private String refusal(String profile, Map<String, String> more) throws IOException {
        return String.valueOf(assertThrows(CannotStart.class, () -> start(profile, more)).getMessage());
    }

    private Kiosk start(String profile, Map<String, String> more) throws Exception {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("KAIKAN_KIOSK_PROFILE", Files.writeString(folder.resolve("profile.yaml"), profile).toString());
        return start(settings);
    }

    private Kiosk start(Map<String, String> more) throws CannotStart {
        Map<String, String> settings = new HashMap<>(Map.of(
                "KAIKAN_KIOSK_SERVER", server.uri().toString(),
                "KAIKAN_KIOSK_FOLDER", folder.resolve("kiosk").toString(),
                "KAIKAN_KIOSK_CODE", FakeServer.CODE,
                "KAIKAN_KIOSK_RETRY_MILLIS", "20",
                "KAIKAN_KIOSK_METER_SECONDS", "1",
                "KAIKAN_KIOSK_HEALTH_SECONDS", "1",
                "KAIKAN_KIOSK_MANIFEST_SECONDS", "1"));
        settings.putAll(more);
        return Kiosk.start(KioskConfig.from(settings, new Properties()));
    }
}
