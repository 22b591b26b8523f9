package kaikan.kiosk.panel.gpio;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import java.util.logging.Level;
import java.util.logging.Logger;
import kaikan.kiosk.profile.Pin;

/// The pins of this machine.
///
/// @param input the name of Pi4J's provider of inputs, `output` that of outputs
record Header(Context context, String input, String output) implements AutoCloseable {
    /// Kept, or its level would be forgotten with it: Pi4J tells of each pin it takes.
    private static final Logger CHATTER = Logger.getLogger("com.pi4j");

    /// The pins of a Raspberry Pi, by the kernel's own interface.
    static Header ofThisBoard() {
        CHATTER.setLevel(Level.WARNING);
        Context context = Pi4J.newContextBuilder()
                .add(GpioDDigitalInputProvider.newInstance(), GpioDDigitalOutputProvider.newInstance())
                .disableShutdownHook()
                .build();
        return new Header(context, GpioDDigitalInputProvider.ID, GpioDDigitalOutputProvider.ID);
    }

    /// A pin that is off or on from the first moment. When the program ends it is left as it is.
    DigitalOutput output(String name, Pin pin, boolean on) {
        return context.create(DigitalOutputConfigBuilder.newInstance(context)
                .id(name)
                .address(pin.number())
                .initial(level(pin, on))
                .provider(output)
                .build());
    }

    /// A contact that pulls the pin to its active level, against the board's own resistor.
    DigitalInput input(String name, Pin pin) {
        return context.create(DigitalInputConfigBuilder.newInstance(context)
                .id(name)
                .address(pin.number())
                .pull(pin.active() == Pin.Active.LOW ? PullResistance.PULL_UP : PullResistance.PULL_DOWN)
                .debounce(0L)
                .provider(input)
                .build());
    }

    /// The level that means on or off at a pin.
    static DigitalState level(Pin pin, boolean on) {
        return on == (pin.active() == Pin.Active.HIGH) ? DigitalState.HIGH : DigitalState.LOW;
    }

    @Override
    public void close() {
        context.shutdown();
    }
}
