package kaikan.kiosk.panel.gpio;

import com.pi4j.io.gpio.digital.DigitalInput;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import kaikan.kiosk.panel.CallButton;
import kaikan.kiosk.panel.Debounce;
import kaikan.kiosk.panel.Debounce.Contact;
import kaikan.kiosk.profile.PanelPlan;
import kaikan.kiosk.profile.Pin;
import kaikan.kiosk.thread.Loop;

/// The call button. An edge wakes it, and then it looks at the pin itself until that rests: edges that got lost do no harm.
final class GpioCallButton implements CallButton, AutoCloseable {
    /// How often the pin is looked at while it bounces, in parts of the time that it must rest.
    private static final int LOOKS = 4;

    private final Pin pin;
    private final DigitalInput input;
    private final Duration look;
    private final Debounce debounce;
    private final Semaphore edges = new Semaphore(0);
    private final List<Runnable> onPress = new CopyOnWriteArrayList<>();
    private final Loop loop = new Loop("call-button", this::round);

    GpioCallButton(Header header, PanelPlan.Contact plan) {
        pin = plan.pin();
        look = plan.debounce().dividedBy(LOOKS);
        debounce = new Debounce(plan.debounce());
        input = header.input("call", pin);
        input.addListener(_ -> edges.release());
        loop.start();
    }

    @Override
    public void onPress(Runnable action) {
        onPress.add(action);
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
            onPress.forEach(Runnable::run);
        }
        return look;
    }
}
