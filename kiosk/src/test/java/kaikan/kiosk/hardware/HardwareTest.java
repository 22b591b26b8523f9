package kaikan.kiosk.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaikan.kiosk.meter.MeterState;
import kaikan.kiosk.panel.Buzzer;
import kaikan.kiosk.panel.Lamp;
import kaikan.kiosk.panel.PinsMissing;
import kaikan.kiosk.panel.Relay;
import kaikan.kiosk.profile.BusPlan;
import kaikan.kiosk.profile.MeterPlan;
import kaikan.kiosk.profile.MetersPlan;
import kaikan.kiosk.profile.PanelPlan;
import kaikan.kiosk.profile.Pin;
import kaikan.kiosk.profile.Profile;
import kaikan.kiosk.profile.ScannerPlan;
import kaikan.kiosk.scan.Scanner;
import kaikan.kiosk.scan.camera.CameraScanner;
import kaikan.kiosk.scan.keyboard.KeyboardScanner;
import kaikan.kiosk.scan.serial.SerialScanner;
import org.junit.jupiter.api.Test;

final class HardwareTest {
    private static final Instant NOW = Instant.parse("2026-12-08T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void whatAProfileNamesIsThereOrIsMissed() throws Exception {
        Profile plain = Profile.simulated();
        Profile profile = new Profile(
                        plain.board(), plain.panel(), plain.scanners(),
                        new TreeMap<>(Map.of("main", new BusPlan.Rs485("/dev/no-such", 9_600, BusPlan.Parity.NONE, 1))),
                        new MetersPlan.Named(new TreeMap<>(Map.of(
                                "M-101", new MeterPlan.Modbus("main", 1, new MeterPlan.Registers.Sdm120(), 12_000)))),
                        plain.screen(), null, null)
                .with(new ScannerPlan.Serial("/dev/no-such", 9_600))
                .with(new ScannerPlan.Keyboard("/dev/input/no-such"))
                .with(new ScannerPlan.Camera(1280, 720, 1280, List.of("rpicam-vid")));
        try (Hardware hardware = Hardware.of(profile, CLOCK)) {
            assertInstanceOf(SerialScanner.class, hardware.scanners().getFirst());
            assertInstanceOf(KeyboardScanner.class, hardware.scanners().get(1));
            assertInstanceOf(CameraScanner.class, hardware.scanners().getLast());
            for (Scanner scanner : hardware.scanners()) {
                assertEquals(Scanner.Standing.ABSENT, scanner.state().standing(), scanner.state().where());
            }
            assertEquals(new MeterState.Unasked(), hardware.meter("M-101").orElseThrow().state());
            assertEquals(Optional.empty(), hardware.meter("M-102"), "another device's");
        }
        try (Hardware hardware = Hardware.of(plain, CLOCK)) {
            assertInstanceOf(MeterState.Counts.class, hardware.meter("any at all").orElseThrow().state());
        }
    }

    @Test
    void aMeterOfPulsesNeedsPinsAlsoWhereThePanelIsSimulated() {
        assumeFalse(Files.exists(Path.of("/dev/gpiochip0")), "this machine has pins");
        MeterPlan pulses = new MeterPlan.Pulses(new PanelPlan.Contact(new Pin(26, Pin.Active.LOW), Duration.ofMillis(20)), BigDecimal.TEN);
        for (PanelPlan panel : List.of(new PanelPlan.Simulated(), PanelPlan.bare())) {
            assertThrows(PinsMissing.class, () -> Hardware.of(with(panel, new MetersPlan.Named(new TreeMap<>(Map.of("M-101", pulses)))), CLOCK));
        }
    }

    @Test
    void aScreenWithNothingAroundItIsAKioskToo() throws Exception {
        try (Hardware hardware = Hardware.of(with(PanelPlan.bare(), new MetersPlan.Named(new TreeMap<>())), CLOCK)) {
            hardware.panel().lamp().show(Lamp.Light.GOOD);
            hardware.panel().buzzer().play(Buzzer.Tone.GOOD);
            hardware.panel().relay().power("MC-1", Relay.Power.ON);
            assertEquals(Optional.empty(), hardware.panel().relay().read("MC-1"));
            assertEquals(Optional.empty(), hardware.meter("M-101"));
            assertEquals(Optional.empty(), hardware.simulation());
        }
    }

    private static Profile with(PanelPlan panel, MetersPlan meters) {
        Profile plain = Profile.simulated();
        return new Profile(plain.board(), panel, plain.scanners(), plain.buses(), meters, plain.screen(), null, null);
    }
}
