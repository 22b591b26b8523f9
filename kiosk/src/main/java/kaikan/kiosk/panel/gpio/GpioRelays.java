package kaikan.kiosk.panel.gpio;

import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kaikan.kiosk.panel.Relay;
import kaikan.kiosk.profile.Pin;
import kaikan.kiosk.profile.RelayPlan;
import kaikan.kiosk.profile.RelayPlan.OnPin;
import org.jspecify.annotations.Nullable;

/// Relays on pins. A pin is taken when its machine is first switched, at once with the level that is wanted: a machine that runs while the
/// kiosk restarts is not cut off for a moment.
final class GpioRelays implements Relay, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(GpioRelays.class.getName());

    private final Header header;
    private final Map<String, OnPin> plans;
    private final Map<String, DigitalOutput> outputs = new HashMap<>();
    private final Map<String, DigitalInput> contacts = new HashMap<>();
    /// What a machine has because its pin could not be switched.
    private final Map<String, Power> failed = new HashMap<>();

    GpioRelays(Header header, Map<String, OnPin> plans) {
        this.header = header;
        this.plans = plans;
        plans.forEach((machine, plan) -> {
            Pin feedback = plan.feedback();
            if (feedback != null) {
                contacts.put(machine, header.input("feedback-" + machine, feedback));
            }
        });
    }

    @Override
    public synchronized void power(String machine, Power power) {
        OnPin plan = plans.get(machine);
        if (plan != null) {
            try {
                set(machine, plan.pin(), power == Power.ON);
                failed.remove(machine);
            } catch (Pi4JException | IllegalStateException e) {
                LOG.log(System.Logger.Level.ERROR, "The relay of " + machine + " cannot be switched", e);
                failed.put(machine, power == Power.ON ? Power.OFF : Power.ON);
            }
        }
    }

    /// What the contact shows; without one, only that a pin could not be switched is known.
    @Override
    public synchronized Optional<Power> read(String machine) {
        OnPin plan = plans.get(machine);
        DigitalInput contact = contacts.get(machine);
        if (plan == null || contact == null) {
            return Optional.ofNullable(failed.get(machine));
        }
        return Optional.of(isClosed(contact, plan.feedback()) ? Power.ON : Power.OFF);
    }

    /// A contact that cannot be read shows no power.
    private static boolean isClosed(DigitalInput contact, @Nullable Pin feedback) {
        try {
            return feedback != null && contact.state() == Header.level(feedback, true);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The contact " + contact.id() + " cannot be read", e);
            return false;
        }
    }

    @Override
    public synchronized void close() {
        plans.forEach((machine, plan) -> {
            DigitalOutput output = outputs.get(machine);
            if (output != null && plan.whenStopped() == RelayPlan.WhenStopped.DROP) {
                output.state(Header.level(plan.pin(), false));
            }
        });
    }

    private void set(String machine, Pin pin, boolean on) {
        DigitalOutput output = outputs.get(machine);
        if (output == null) {
            outputs.put(machine, header.output("relay-" + machine, pin, on));
        } else {
            output.state(Header.level(pin, on));
        }
    }
}
