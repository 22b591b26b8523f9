package kaikan.kiosk.hardware;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kaikan.kiosk.meter.MeterSource;
import kaikan.kiosk.meter.SimulatedMeters;
import kaikan.kiosk.modbus.Buses;
import kaikan.kiosk.panel.Panel;
import kaikan.kiosk.panel.PinsMissing;
import kaikan.kiosk.panel.Relay;
import kaikan.kiosk.panel.SimulatedPanel;
import kaikan.kiosk.panel.gpio.Pi4jPanel;
import kaikan.kiosk.profile.MeterPlan;
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
    private final @Nullable Buses buses;
    private final List<Scanner> scanners;
    private final Function<String, Optional<MeterSource>> meters;
    private final SimulatedMeters simulatedMeters;

    /// The panel, its simulated twin where it is one, and the header where anything hangs on it.
    private record Around(Panel panel, @Nullable SimulatedPanel simulated, @Nullable Pi4jPanel header) {
        Optional<MeterSource> meter(String code) {
            return header == null ? Optional.empty() : header.meter(code);
        }

        void close() {
            if (header != null) {
                header.close();
            }
        }
    }

    private ProfiledHardware(Around around, Profile profile, Clock clock) {
        this.around = around;
        buses = buses(profile, clock);
        scanners = profile.scanners().stream().map(ProfiledHardware::scanner).toList();
        simulatedMeters = new SimulatedMeters(clock);
        meters = profile.meters() instanceof MetersPlan.Simulated
                ? code -> Optional.of(simulatedMeters.of(code))
                : code -> around.meter(code).or(() -> buses == null ? Optional.empty() : buses.meter(code));
    }

    static ProfiledHardware of(Profile profile, Clock clock) throws PinsMissing {
        Map<String, MeterPlan.Pulses> pulses = named(profile, MeterPlan.Pulses.class);
        Around around = switch (profile.panel()) {
            case PanelPlan.Simulated _ -> {
                SimulatedPanel simulated = new SimulatedPanel();
                yield new Around(simulated.asPanel(), simulated, pulses.isEmpty() ? null : Pi4jPanel.open(PanelPlan.bare(), pulses));
            }
            case PanelPlan.Gpio gpio when gpio.hasPins() || !pulses.isEmpty() -> {
                Pi4jPanel header = Pi4jPanel.open(gpio, pulses);
                yield new Around(header.asPanel(), null, header);
            }
            case PanelPlan.Gpio _ -> new Around(Panel.bare(), null, null);
        };
        return new ProfiledHardware(around, profile, clock);
    }

    /// The meters of one kind that a profile names.
    private static <P extends MeterPlan> Map<String, P> named(Profile profile, Class<P> kind) {
        Map<String, P> named = new HashMap<>();
        if (profile.meters() instanceof MetersPlan.Named(var meters)) {
            meters.forEach((code, plan) -> {
                if (kind.isInstance(plan)) {
                    named.put(code, kind.cast(plan));
                }
            });
        }
        return named;
    }

    private static @Nullable Buses buses(Profile profile, Clock clock) {
        Map<String, MeterPlan.Modbus> meters = named(profile, MeterPlan.Modbus.class);
        Map<String, RelayPlan.OnCoil> relays = new HashMap<>();
        if (profile.panel() instanceof PanelPlan.Gpio gpio) {
            gpio.relays().forEach((machine, plan) -> {
                if (plan instanceof RelayPlan.OnCoil coil) {
                    relays.put(machine, coil);
                }
            });
        }
        return meters.isEmpty() && relays.isEmpty() ? null : Buses.start(profile.buses(), new Buses.Parts(meters, relays), clock);
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
        Panel panel = around.panel();
        return buses == null ? panel : new Panel(panel.lamp(), panel.buzzer(), relays(panel.relay(), buses), panel.callButton());
    }

    /// A machine's relay is on a bus or on a pin; each of the two does nothing for the other's machines.
    private static Relay relays(Relay pins, Buses buses) {
        return new Relay() {
            @Override
            public void power(String machine, Power power) {
                buses.power(machine, power);
                pins.power(machine, power);
            }

            @Override
            public Optional<Power> read(String machine) {
                return buses.read(machine).or(() -> pins.read(machine));
            }
        };
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
        if (buses != null) {
            buses.close();
        }
        around.close();
    }
}
