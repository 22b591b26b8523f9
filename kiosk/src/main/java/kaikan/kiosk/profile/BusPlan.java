package kaikan.kiosk.profile;

/// A line to meters and relays that speak Modbus.
public sealed interface BusPlan {
    /// Two wires behind a serial port.
    record Rs485(String port, int baud, Parity parity, int stopBits) implements BusPlan {}

    /// A device or gateway in the network.
    record Tcp(String host, int port, Framing framing) implements BusPlan {}

    /// How questions and answers are wrapped in the network.
    enum Framing {
        /// As the protocol has it for networks.
        TCP,
        /// As on a serial line: a gateway that passes on what it gets, bit by bit.
        RTU
    }

    /// The bit that guards a sign.
    enum Parity {
        NONE,
        EVEN,
        ODD
    }
}
