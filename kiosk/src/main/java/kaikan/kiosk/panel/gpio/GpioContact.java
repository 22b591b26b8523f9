package kaikan.kiosk.panel.gpio;

import com.pi4j.io.gpio.digital.DigitalInput;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import kaikan.kiosk.panel.Debounce;
import kaikan.kiosk.panel.Debounce.Contact;
import kaikan.kiosk.profile.PanelPlan;
import kaikan.kiosk.profile.Pin;
import kaikan.kiosk.thread.Loop;

/// A contact that closes. An edge wakes it, and then it looks at the pin itself until that rests: edges that got lost do no harm, as long as one
/// of a closing arrives. A closing shorter than its rest is none.
final class GpioContact implements AutoCloseable {
    /// How often the pin is looked at while it bounces, in parts of the time that it must rest.
    private static final int LOOKS = 4;

    private final Pin pin;
    private final DigitalInput input;
    private final Duration look;
    private final Debounce debounce;
    private final Semaphore edges = new Semaphore(0);
    private final Runnable onClose;
    private final Loop loop;

    /// @param onClose runs at each closing, in the contact's own thread
    GpioContact(Header header, String name, PanelPlan.Contact plan, Runnable onClose) {
        pin = plan.pin();
        look = plan.debounce().dividedBy(LOOKS);
        debounce = new Debounce(plan.debounce());
        this.onClose = onClose;
        loop = new Loop(name, this::round);
        input = header.input(name, pin);
        input.addListener(_ -> edges.release());
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    private Duration round() throws InterruptedException {
        if (debounce.isSettled()) {
            edges.acquire();
            edges.drainPermits();
        }
        Contact shown = input.state() == Header.level(pin, true) ? Contact.CLOSED : Contact.OPEN;
        if (debounce.sees(shown, System.nanoTime())) {
            onClose.run();
        }
        return look;
    }
}
