package kaikan.kiosk.profile;

/// A line to meters and relays that speak Modbus.
public sealed interface BusPlan {
    /// Two wires behind a serial port.
    record Rs485(String port, int baud, Parity parity, int stopBits) implements BusPlan {}

    /// A device or gateway in the network.
    record Tcp(String host, int port) implements BusPlan {}

    /// The bit that guards a sign.
    enum Parity {
        NONE,
        EVEN,
        ODD
    }
}
