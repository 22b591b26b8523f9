package kaikan.kiosk.panel;

import java.util.Optional;

/// Gives power to machines by their label's code.
public interface Relay {
    /// Switches a machine's power; the same again changes nothing. A machine without a relay here is none of this device's.
    void power(String machine, Power power);

    /// Whether the machine has power, as its own contact shows it; empty where nobody can tell. Never waits for a bus.
    Optional<Power> read(String machine);

    /// Whether a machine has power.
    enum Power {
        ON,
        OFF
    }
}
