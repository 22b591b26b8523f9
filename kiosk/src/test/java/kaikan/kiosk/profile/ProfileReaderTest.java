package kaikan.kiosk.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kaikan.protocol.MachineLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProfileReaderTest {
    private static final String WHOLE = """
            board: pi5
            panel:
              lamp: {white: {pin: 5}, red: {pin: 6, active: low}}
              call: {pin: 16, active: low, debounce: 30 ms}
              relays:
                MC-1: {pin: 20, active: low, feedback: {pin: 21}, when-stopped: keep}
                LASER-2: {bus: hall, unit: 9, coil: 4}
            scanners:
              - serial: /dev/ttyACM0
              - keyboard: /dev/input/by-id/scanner
              - camera: {width: 1000, height: 720}
            buses:
              main: {serial: /dev/ttyUSB0, baud: 9600, parity: even}
              hall: {host: 192.0.2.7, port: 4001, framing: rtu}
            meters:
              M-101: {model: sdm630, bus: main, unit: 1, most: 30.5 kW}
              M-102: {pin: 26, constant: 83.33 imp/kWh}
              M-103:
                model: generic
                bus: hall
                unit: 2
                energy: {function: 3, address: 256, type: uint32, order: low-first, scale: 10 Wh}
                power: {function: 3, address: 258, type: int32, scale: 0.1 kW}
            screen: {rotation: 270, opening: walk-in}
            watchdog: 14 s
            printer: office
            """;

    @Test
    void everyKeyArrivesWithItsUnit() {
        Profile profile = good(WHOLE);
        Pin.Active low = Pin.Active.LOW;
        Pin.Active high = Pin.Active.HIGH;
        assertEquals(Profile.Board.PI5, profile.board());
        assertEquals(
                new PanelPlan.Gpio(
                        Map.of(PanelPlan.Colour.WHITE, new Pin(5, high), PanelPlan.Colour.RED, new Pin(6, low)),
                        null,
                        new PanelPlan.Contact(new Pin(16, low), Duration.ofMillis(30)),
                        new TreeMap<>(Map.of(
                                "MC-1", new RelayPlan.OnPin(new Pin(20, low), new Pin(21, high), RelayPlan.WhenStopped.KEEP),
                                "LASER-2", new RelayPlan.OnCoil("hall", 9, 4)))),
                profile.panel());
        assertEquals(new ScannerPlan.Serial("/dev/ttyACM0", 115_200), profile.scanners().getFirst());
        assertEquals(new ScannerPlan.Keyboard("/dev/input/by-id/scanner"), profile.scanners().get(1));
        assertEquals(1_024, assertInstanceOf(ScannerPlan.Camera.class, profile.scanners().get(2)).stride(), "rows are filled up to 64 bytes");
        assertEquals(
                Map.of("main", new BusPlan.Rs485("/dev/ttyUSB0", 9_600, BusPlan.Parity.EVEN, 1), "hall",
                        new BusPlan.Tcp("192.0.2.7", 4_001, BusPlan.Framing.RTU)),
                profile.buses());
        MeterPlan.WordOrder first = MeterPlan.WordOrder.HIGH_FIRST;
        assertEquals(
                new MetersPlan.Named(new TreeMap<>(Map.of(
                        "M-101", new MeterPlan.Modbus("main", 1, new MeterPlan.Registers.Sdm630(), 30_500),
                        "M-102", new MeterPlan.Pulses(new PanelPlan.Contact(new Pin(26, high), Duration.ofMillis(20)), new BigDecimal("83.33")),
                        "M-103", new MeterPlan.Modbus("hall", 2, new MeterPlan.Registers.Generic(
                                new MeterPlan.Register(3, 256, MeterPlan.Type.UINT32, MeterPlan.WordOrder.LOW_FIRST, new BigDecimal("0.010")),
                                new MeterPlan.Register(3, 258, MeterPlan.Type.INT32, first, new BigDecimal("0.1").scaleByPowerOfTen(3))),
                                1_000_000)))),
                profile.meters());
        assertEquals(new ScreenPlan(270, ScreenPlan.Opening.WALK_IN), profile.screen());
        assertEquals(Duration.ofSeconds(14), profile.watchdog());
        assertEquals("office", profile.printer());
    }

    @Test
    void whatIsNotNamedIsNotThere() {
        Profile profile = good("board: none\npanel: simulated\n");
        assertEquals(new MetersPlan.Named(new TreeMap<>()), profile.meters(), "a meter that nobody names is read by nobody");
        assertEquals(List.of(), profile.scanners());
        assertEquals(Profile.simulated().panel(), profile.panel());
    }

    /// The protocol says what a label carries; a profile is read without it.
    @Test
    void aMachinesCodeIsWhatALabelCarries() {
        for (String code : List.of("MC-1", "001", "A--", "ABCDEFGHIJKLMNOPQRST", "AB", "-AB", "mc-1", "ABCDEFGHIJKLMNOPQRSTU", "Ａ-1", "A_B", "A 1")) {
            assertEquals(isLabel(code), Shapes.CODE.pattern().matcher(code).matches(), code);
        }
    }

    private static boolean isLabel(String code) {
        try {
            return new MachineLabel(code).code().equals(code);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Test
    void theDevicesThatAMachineLacksAreNamed() {
        assertEquals(
                List.of("/dev/input/by-id/scanner, which is a scanner's keys, is not on this machine.",
                        "/dev/ttyUSB0, which is the bus main, is not on this machine.",
                        "/dev/gpiochip0, which the pins of the board belong to, is not on this machine."),
                Devices.missing(good(WHOLE), Set.of(Path.of("/dev/ttyACM0"))::contains));
    }

    @Test
    void theCheckerPrintsWhatIsWrongAndEndsWithOne(@TempDir Path folder) throws Exception {
        String good = Files.writeString(folder.resolve("good.yaml"), "board: none\npanel: simulated\n").toString();
        String bad = Files.writeString(folder.resolve("bad.yaml"), "board: none\n").toString();
        String none = folder.resolve("none.yaml").toString();
        String far = Files.writeString(folder.resolve("far.yaml"), "board: pi5\npanel: simulated\nscanners: [{serial: /dev/no-such}]\n").toString();
        assertEquals(new Checked(0, good + ": good\n"), check(good));
        String wrong = bad + ":\n  Line 1: the profile needs the key panel.\n";
        assertEquals(new Checked(1, wrong + good + ": good\n" + wrong), check(bad, good, bad), "all are looked at");
        assertEquals(1, check(none).end());
        assertEquals(0, check(far).end(), "elsewhere it may be there");
        assertEquals(1, check("--here", far).end());
        assertEquals(2, check("--here").end());
    }

    private record Checked(int end, String said) {}

    private static Checked check(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int end = CheckProfile.check(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Checked(end, said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    private static Profile good(String text) {
        return assertInstanceOf(ProfileReading.Good.class, ProfileReader.read(text.getBytes(StandardCharsets.UTF_8))).profile();
    }
}
