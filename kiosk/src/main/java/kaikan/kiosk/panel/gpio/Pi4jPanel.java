package kaikan.kiosk.panel.gpio;

import com.pi4j.exception.Pi4JException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaikan.kiosk.meter.MeterSource;
import kaikan.kiosk.panel.Buzzer;
import kaikan.kiosk.panel.CallButton;
import kaikan.kiosk.panel.Panel;
import kaikan.kiosk.panel.PinsMissing;
import kaikan.kiosk.profile.MeterPlan;
import kaikan.kiosk.profile.PanelPlan;
import kaikan.kiosk.profile.Pin;
import kaikan.kiosk.profile.RelayPlan.OnPin;

/// The panel on the header, and the meters whose pulses come in there.
public final class Pi4jPanel implements AutoCloseable {
    private static final Path PINS = Path.of("/dev/gpiochip0");

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Panel panel;
    private final Map<String, MeterSource> meters = new HashMap<>();

    Pi4jPanel(Header header, PanelPlan.Gpio plan, Map<String, MeterPlan.Pulses> pulses) {
        parts.push(header);
        GpioLamp lamp = keep(new GpioLamp(header, plan.lamp()));
        Pin buzzer = plan.buzzer();
        PanelPlan.Contact call = plan.call();
        panel = new Panel(
                lamp,
                buzzer == null ? silent() : keep(new GpioBuzzer(header, buzzer)),
                keep(new GpioRelays(header, onPins(plan))),
                call == null ? never() : keep(new GpioCallButton(header, call)));
        pulses.forEach((code, meter) -> meters.put(code, keep(new PulseMeter(header, code, meter))));
    }

    /// Takes the pins of this machine.
    ///
    /// @throws PinsMissing if they are not there or belong to another program
    public static Pi4jPanel open(PanelPlan.Gpio plan, Map<String, MeterPlan.Pulses> pulses) throws PinsMissing {
        if (!Files.exists(PINS)) {
            throw new PinsMissing("there is no " + PINS);
        }
        Header header = Header.ofThisBoard();
        try {
            return new Pi4jPanel(header, plan, pulses);
        } catch (Pi4JException | IllegalStateException | LinkageError e) {
            header.close();
            throw new PinsMissing(e);
        }
    }

    /// This panel as the kiosk sees it.
    public Panel asPanel() {
        return panel;
    }

    /// The meter of a code; empty where none of that code comes in here.
    public Optional<MeterSource> meter(String code) {
        return Optional.ofNullable(meters.get(code));
    }

    @Override
    public void close() {
        parts.forEach(part -> {
            try {
                part.close();
            } catch (Exception e) {
                System.getLogger(Pi4jPanel.class.getName()).log(System.Logger.Level.WARNING, "A part of the panel does not let go", e);
            }
        });
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    private static Map<String, OnPin> onPins(PanelPlan.Gpio plan) {
        Map<String, OnPin> onPins = new TreeMap<>();
        plan.relays().forEach((machine, relay) -> {
            if (relay instanceof OnPin onPin) {
                onPins.put(machine, onPin);
            }
        });
        return onPins;
    }

    private static Buzzer silent() {
        return _ -> {};
    }

    private static CallButton never() {
        return _ -> {};
    }
}
