package kaikan.kiosk.panel;

/// Gives power to machines by their label's code.
public interface Relay {
    /// Switches a machine's power; the same again changes nothing.
    void power(String machine, Power power);

    /// Whether a machine has power.
    enum Power {
        ON,
        OFF
    }
}
