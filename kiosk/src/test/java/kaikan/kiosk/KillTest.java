package kaikan.kiosk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kaikan.kiosk.testing.Crowd;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.KioskProcess;
import kaikan.kiosk.testing.ModbusSlave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real kiosk process under scans, walk-ins, steps through a room's door, machines and a meter is killed at random moments, while one answer in
/// five of the server gets lost. The short form kills ten times; `-Dkills=1000` is the long proof. The meter is a Modbus device that we did not
/// write, if this machine has one.
@Timeout(value = 2, unit = TimeUnit.HOURS)
final class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 10);

    @TempDir
    private Path folder;

    private final Random random = new Random(20261208);
    private final Crowd crowd = new Crowd(random);

    @Test
    void whatTheScreenConfirmedArrivesOnceAndInOrderHoweverOftenTheKioskIsKilled() throws Exception {
        Optional<String> port = ModbusSlave.possible() ? Optional.of(freePort()) : Optional.empty();
        try (FakeServer server = new FakeServer(crowd.house()); Device device = Device.at(port)) {
            Map<String, String> settings = settings(server, port);
            server.lose(20);
            for (int kill = 0; kill < KILLS; kill++) {
                if (kill == KILLS / 2) {
                    crowd.goToTheRoom();
                    server.publish();
                }
                device.counts(1_000 + kill);
                KioskProcess kiosk = KioskProcess.start(folder, settings);
                if (kill % 8 == 7) {
                    Thread.sleep(random.nextInt(1_000));
                } else {
                    crowd.visit(kiosk.address());
                }
                kiosk.kill();
            }
            server.lose(0);
            String meter = port.isPresent() ? "a Modbus device" : "a simulated meter, because this machine has no pymodbus";
            crowd.judge(KILLS + " kills with " + meter, KioskProcess.start(folder, settings), server);
        }
    }

    /// A Modbus device that we did not write, if this machine has one.
    private record Device(Optional<ModbusSlave> slave) implements AutoCloseable {
        static Device at(Optional<String> port) throws IOException {
            return new Device(port.isPresent() ? Optional.of(ModbusSlave.start(ModbusSlave.Kind.TCP, port.get())) : Optional.empty());
        }

        void counts(float kwh) throws IOException {
            if (slave.isPresent()) {
                slave.get().showsKwh(1, kwh);
            }
        }

        @Override
        public void close() {
            slave.ifPresent(ModbusSlave::close);
        }
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private Map<String, String> settings(FakeServer server, Optional<String> port) throws IOException {
        Map<String, String> settings = new HashMap<>(Crowd.settings(server));
        if (port.isPresent()) {
            Path profile = folder.resolve("profile.yaml");
            Files.writeString(profile, """
                    board: none
                    panel: {relays: {MC-1: {bus: main, unit: 2, coil: 3}}}
                    buses: {main: {host: 127.0.0.1, port: %s}}
                    meters: {M-101: {model: sdm630, bus: main, unit: 1}}
                    """.formatted(port.get()));
            settings.put("KAIKAN_KIOSK_PROFILE", profile.toString());
        }
        return settings;
    }
}
