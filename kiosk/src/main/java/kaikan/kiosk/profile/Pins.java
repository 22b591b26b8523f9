package kaikan.kiosk.profile;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads what hangs on the header.
record Pins(Claims claims) {
    /// The highest GPIO number of the header of 40 pins.
    private static final int LAST = 27;
    private static final Duration DEBOUNCE = Duration.ofMillis(20);

    Pin pin(Section section) {
        Optional<Integer> number = section.whole("pin", 0, LAST);
        number.ifPresent(found -> claims.pin(section, "pin", found));
        return new Pin(number.orElse(LAST), section.choice("active", List.of(Pin.Active.values())).orElse(Pin.Active.HIGH));
    }

    PanelPlan.Contact contact(Section section) {
        return new PanelPlan.Contact(pin(section), section.time("debounce", Duration.ofMillis(1), Duration.ofMillis(500)).orElse(DEBOUNCE));
    }
}
