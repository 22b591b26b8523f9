package kaikan.kiosk.hardware;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.kiosk.meter.MeterSource;
import kaikan.kiosk.meter.SimulatedMeters;
import kaikan.kiosk.panel.Panel;
import kaikan.kiosk.panel.PinsMissing;
import kaikan.kiosk.panel.Relay;
import kaikan.kiosk.panel.SimulatedPanel;
import kaikan.kiosk.panel.gpio.Pi4jPanel;
import kaikan.kiosk.profile.MetersPlan;
import kaikan.kiosk.profile.PanelPlan;
import kaikan.kiosk.profile.Profile;
import kaikan.kiosk.profile.RelayPlan;
import kaikan.kiosk.profile.ScannerPlan;
import kaikan.kiosk.scan.Scanner;
import kaikan.kiosk.scan.camera.CameraScanner;
import kaikan.kiosk.scan.keyboard.KeyboardScanner;
import kaikan.kiosk.scan.serial.SerialScanner;
import org.jspecify.annotations.Nullable;

/// The parts that a profile names. Each kind's classes and libraries are loaded only where the profile names that kind.
final class ProfiledHardware implements Hardware {
    private final Around around;
    private final List<Scanner> scanners;
    private final Function<String, Optional<MeterSource>> meters;
    private final SimulatedMeters simulatedMeters;

    /// The panel, its simulated twin where it is one, and how it lets go.
    private record Around(Panel panel, @Nullable SimulatedPanel simulated, Runnable close) {}

    private ProfiledHardware(Around around, Profile profile, Clock clock) {
        this.around = around;
        scanners = profile.scanners().stream().map(ProfiledHardware::scanner).toList();
        Instant now = clock.instant();
        simulatedMeters = new SimulatedMeters(clock);
        meters = switch (profile.meters()) {
            case MetersPlan.Simulated _ -> code -> Optional.of(simulatedMeters.of(code));
            case MetersPlan.Named named -> code -> Optional.of(code).filter(its -> named.meters().containsKey(its)).map(_ -> NotBuiltIn.meter(now));
        };
    }

    static ProfiledHardware of(Profile profile, Clock clock) throws PinsMissing {
        return new ProfiledHardware(around(profile.panel()), profile, clock);
    }

    private static Around around(PanelPlan plan) throws PinsMissing {
        return switch (plan) {
            case PanelPlan.Simulated _ -> {
                SimulatedPanel simulated = new SimulatedPanel();
                yield new Around(simulated.asPanel(), simulated, () -> {});
            }
            case PanelPlan.Gpio gpio -> {
                Pi4jPanel real = Pi4jPanel.open(gpio);
                Panel panel = real.asPanel();
                Relay relays = NotBuiltIn.relays(panel.relay(), coils(gpio));
                yield new Around(new Panel(panel.lamp(), panel.buzzer(), relays, panel.callButton()), null, real::close);
            }
        };
    }

    private static Set<String> coils(PanelPlan.Gpio gpio) {
        return gpio.relays().entrySet().stream()
                .filter(relay -> relay.getValue() instanceof RelayPlan.OnCoil)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Scanner scanner(ScannerPlan plan) {
        return switch (plan) {
            case ScannerPlan.Serial(String port, int baud) -> new SerialScanner(port, baud);
            case ScannerPlan.Keyboard(String device) -> new KeyboardScanner(Path.of(device));
            case ScannerPlan.Camera(int width, int height, int stride, List<String> command) ->
                new CameraScanner(new CameraScanner.Shape(width, height, stride), command);
        };
    }

    @Override
    public Panel panel() {
        return around.panel();
    }

    @Override
    public List<Scanner> scanners() {
        return scanners;
    }

    @Override
    public Optional<MeterSource> meter(String code) {
        return meters.apply(code);
    }

    @Override
    public Optional<Simulation> simulation() {
        return Optional.ofNullable(around.simulated()).map(panel -> new Simulation(panel, simulatedMeters));
    }

    @Override
    public void close() {
        scanners.forEach(Scanner::close);
        around.close().run();
    }
}
