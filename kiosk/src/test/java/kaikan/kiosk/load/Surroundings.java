package kaikan.kiosk.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.kiosk.testing.ModbusSlave;
import kaikan.kiosk.testing.PseudoTerminal;
import kaikan.kiosk.testing.SerialCable;
import kaikan.kiosk.testing.ServiceManager;

/// As much around a kiosk as this machine can stand in for: a service manager that asks for signs of life, a scanner on a serial port, a meter and
/// a relay on a Modbus line in the network, a meter on a serial one. Only the pins of a board have no stand-in.
final class Surroundings implements AutoCloseable {
    private final List<Runnable> parts = new ArrayList<>();
    private final List<String> has = new ArrayList<>(List.of("a screen"));
    private final Map<String, String> settings = new HashMap<>();

    private Surroundings() {}

    static Surroundings of(Path folder) throws Exception {
        Surroundings around = new Surroundings();
        if (PseudoTerminal.possible()) {
            String name = folder.resolve("notify").toString();
            around.parts.add(ServiceManager.listen(name)::close);
            around.settings.putAll(Map.of("NOTIFY_SOCKET", name, "WATCHDOG_USEC", "30000000"));
            around.has.add("a service manager");
        }
        around.hardware(folder);
        return around;
    }

    private void hardware(Path folder) throws Exception {
        StringBuilder profile = new StringBuilder("board: none\n");
        StringBuilder buses = new StringBuilder();
        StringBuilder meters = new StringBuilder();
        if (PseudoTerminal.possible()) {
            PseudoTerminal scanner = PseudoTerminal.open();
            parts.add(scanner::close);
            profile.append("scanners: [{serial: ").append(scanner.port()).append("}]\n");
            has.add("a serial scanner");
        }
        if (ModbusSlave.possible()) {
            String port = freePort();
            parts.add(ModbusSlave.start(ModbusSlave.Kind.TCP, port)::close);
            profile.append("panel: {relays: {MC-1: {bus: network, unit: 2, coil: 3}}}\n");
            buses.append("  network: {host: 127.0.0.1, port: ").append(port).append("}\n");
            meters.append("  M-101: {model: sdm630, bus: network, unit: 1}\n");
            has.add("a meter and a relay in the network");
        } else {
            profile.append("panel: simulated\n");
        }
        if (ModbusSlave.possible() && SerialCable.possible()) {
            SerialCable cable = SerialCable.in(folder);
            parts.add(cable::close);
            parts.add(ModbusSlave.start(ModbusSlave.Kind.RTU, cable.slave())::close);
            buses.append("  wires: {serial: ").append(cable.master()).append(", baud: 9600, parity: none, stop-bits: 1}\n");
            meters.append("  M-102: {model: sdm120, bus: wires, unit: 1}\n");
            has.add("a meter on a serial line");
        }
        if (!buses.isEmpty()) {
            profile.append("buses:\n").append(buses).append("meters:\n").append(meters);
        }
        Path file = folder.resolve("profile.yaml");
        Files.writeString(file, profile);
        settings.put("KAIKAN_KIOSK_PROFILE", file.toString());
    }

    /// What a kiosk is to be told.
    Map<String, String> settings() {
        return settings;
    }

    /// What there is, in words.
    String has() {
        return String.join(", ", has);
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    @Override
    public void close() {
        parts.forEach(Runnable::run);
    }
}
