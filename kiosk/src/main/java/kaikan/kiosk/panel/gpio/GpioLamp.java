package kaikan.kiosk.panel.gpio;

import com.pi4j.io.gpio.digital.DigitalOutput;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kaikan.kiosk.panel.Lamp;
import kaikan.kiosk.profile.PanelPlan.Colour;
import kaikan.kiosk.profile.Pin;
import kaikan.kiosk.thread.Loop;

/// The lamp: one colour at a time, the red one blinking. A colour without a pin stays dark.
final class GpioLamp implements Lamp, AutoCloseable {
    /// How long red is on, and how long off.
    static final Duration BLINK = Duration.ofMillis(400);

    private final Map<Colour, Pin> pins;
    private final Map<Colour, DigitalOutput> outputs = new EnumMap<>(Colour.class);
    private final Semaphore changed = new Semaphore(0);
    private final Loop loop = new Loop("lamp", this::round);
    private Light light = Light.READY;
    private boolean lit;

    GpioLamp(Header header, Map<Colour, Pin> pins) {
        this.pins = pins;
        pins.forEach((colour, pin) -> outputs.put(colour, header.output("lamp-" + colour, pin, colour == colour(light))));
        loop.start();
    }

    @Override
    public synchronized void show(Light newLight) {
        if (newLight != light) {
            set(colour(light), false);
            light = newLight;
            lit = true;
            set(colour(light), true);
            changed.release();
        }
    }

    @Override
    public void close() {
        loop.close();
        synchronized (this) {
            outputs.keySet().forEach(colour -> set(colour, false));
        }
    }

    /// Nothing happens until another light is shown, except that red goes off and on.
    private Duration round() throws InterruptedException {
        if (!blinks()) {
            changed.acquire();
        } else if (!changed.tryAcquire(BLINK.toMillis(), TimeUnit.MILLISECONDS)) {
            blink();
        }
        return Duration.ZERO;
    }

    private synchronized boolean blinks() {
        return light == Light.REFUSED;
    }

    private synchronized void blink() {
        if (light == Light.REFUSED) {
            lit = !lit;
            set(Colour.RED, lit);
        }
    }

    private void set(Colour colour, boolean on) {
        Pin pin = pins.get(colour);
        DigitalOutput output = outputs.get(colour);
        if (pin != null && output != null) {
            output.state(Header.level(pin, on));
        }
    }

    private static Colour colour(Light light) {
        return switch (light) {
            case READY -> Colour.WHITE;
            case GOOD -> Colour.GREEN;
            case REFUSED -> Colour.RED;
            case CALLING -> Colour.YELLOW;
        };
    }
}
