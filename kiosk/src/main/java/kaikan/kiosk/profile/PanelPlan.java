package kaikan.kiosk.profile;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What lamp, buzzer, call button and relays are.
public sealed interface PanelPlan {
    /// A person drives them on a page.
    record Simulated() implements PanelPlan {}

    /// They hang on the header, and relays on a bus as well.
    ///
    /// @param lamp the lamp's colours; one that is missing stays dark
    /// @param buzzer absent = the screen's own sound only
    /// @param call absent = the screen's own button only
    /// @param relays by the code of the machine's label
    record Gpio(Map<Colour, Pin> lamp, @Nullable Pin buzzer, @Nullable Contact call, SortedMap<String, RelayPlan> relays)
            implements PanelPlan {
        public Gpio {
            lamp = Map.copyOf(lamp);
            relays = Collections.unmodifiableSortedMap(new TreeMap<>(relays));
        }

        /// Whether anything hangs on the header.
        public boolean hasPins() {
            return !lamp.isEmpty() || buzzer != null || call != null
                    || relays.values().stream().anyMatch(RelayPlan.OnPin.class::isInstance);
        }
    }

    /// Nothing on the header.
    static Gpio bare() {
        return new Gpio(Map.of(), null, null, new TreeMap<>());
    }

    /// The lamp's colours.
    enum Colour {
        WHITE,
        GREEN,
        RED,
        YELLOW
    }

    /// A contact that closes.
    ///
    /// @param debounce how long it must rest closed to count
    record Contact(Pin pin, Duration debounce) {}
}
