package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.KioskProcess;
import kaikan.kiosk.testing.ModbusSlave;
import kaikan.kiosk.testing.Received;
import kaikan.kiosk.testing.Visitor;
import kaikan.kiosk.testing.Wait;
import kaikan.protocol.Message;
import kaikan.protocol.Name;
import kaikan.protocol.PassId;
import kaikan.protocol.Place;
import kaikan.protocol.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real kiosk process under scans, walk-ins, machines and meters is killed at random moments, while one answer in five of the
/// server gets lost. It stands at the house's door first and then at a room's; where this machine has a Modbus device, that gives the machine
/// its power and counts. The short form kills ten times; `-Dkills=1000` is the long proof.
@Timeout(value = 1, unit = TimeUnit.HOURS)
final class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Name BLUE = new Name("青の間", "Blue Room");

    @TempDir
    private Path folder;

    private final Random random = new Random(20261208);
    private final FakeHouse house = new FakeHouse(Instant.now());
    private final ConcurrentLinkedQueue<Visitor.Confirmed> confirmed = new ConcurrentLinkedQueue<>();

    @Test
    void whatTheScreenConfirmedArrivesOnceAndInOrderHoweverOftenTheKioskIsKilled() throws Exception {
        house.terms("SAW-4", new Terms(Terms.Starts.ANYBODY, 6, 8, 5, List.of()));
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            visitors.add(new Visitor(new Random(random.nextLong()), house, confirmed));
        }
        Optional<String> port = ModbusSlave.possible() ? Optional.of(freePort()) : Optional.empty();
        try (FakeServer server = new FakeServer(house); Device device = Device.at(port)) {
            server.lose(20);
            for (int kill = 0; kill < KILLS; kill++) {
                if (kill == KILLS / 2) {
                    visitors.forEach(visitor -> visitor.meetsFriends(house));
                    house.standsAt("blue", new Place("blue", BLUE, null, List.of("blue"), List.of("blue")));
                    server.publish();
                }
                device.counts(1_000 + kill);
                KioskProcess kiosk = KioskProcess.start(folder, settings(server, port));
                if (kill % 8 == 7) {
                    Thread.sleep(random.nextInt(1_000));
                } else {
                    run(visitors, kiosk.address());
                }
                kiosk.kill();
            }
            server.lose(0);
            settle(server, port);
            Received received = Received.complete(server.rows());
            judge(received);
            System.out.println(received.all(Message.Moved.class).size() + " went through the room's door, "
                    + received.all(Message.UseExtended.class).size() + " used a machine longer, " + received.all(Message.MeterRead.class).size()
                    + " readings" + (port.isPresent() ? " of a Modbus device" : " of a simulated meter, because this machine has no pymodbus"));
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

    /// Lets the visitors at the screen until it has confirmed a random number of things, and a random moment longer.
    /// They do not stop before the kill does.
    private void run(List<Visitor> visitors, String address) throws InterruptedException {
        visitors.forEach(visitor -> visitor.go(new Hands(address)));
        int enough = confirmed.size() + random.nextInt(60);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (confirmed.size() < enough && System.nanoTime() < end) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(30));
    }

    private void settle(FakeServer server, Optional<String> port) throws Exception {
        KioskProcess last = KioskProcess.start(folder, settings(server, port));
        try {
            Hands hands = new Hands(last.address());
            Wait.until("it is ready", () -> hands.look().view().equals("Idle"));
            long row = hands.scan("the last scan").row();
            Wait.until("everything arrives", () -> server.rows().size() >= row);
        } finally {
            last.kill();
        }
    }

    /// A step is answered by what the screen then shows, which may be what it said to somebody before: several screens seen are one thing
    /// confirmed, as long as they name one row and say the same. A pass that is refused for the same reason again has no new row, whichever machine
    /// it was shown at.
    private void judge(Received received) throws IOException {
        Map<Long, List<Visitor.Confirmed>> byRow =
                confirmed.stream().collect(Collectors.groupingBy(Visitor.Confirmed::row, TreeMap::new, Collectors.toList()));
        int rows = received.rows().size();
        System.out.println(KILLS + " kills: " + rows + " rows arrived, " + byRow.size() + " confirmed on " + confirmed.size() + " screens seen");
        assertFalse(confirmed.isEmpty(), "the test saw something");
        byRow.forEach((row, seen) -> {
            assertTrue(row <= rows, () -> "row " + row + " was confirmed and is lost");
            boolean refused = received.row(row) instanceof Message.ScanRefused;
            long said = refused ? 1 : seen.stream().map(Visitor.Confirmed::said).distinct().count();
            assertEquals(1, said, () -> "one row, one thing said: " + seen);
            seen.forEach(one -> assertTrue(one.agreesWith(received.row(row)), () -> one + " became " + received.row(row)));
        });
        peopleAreNeitherLostNorDoubled(received);
        machinesRunOnceAtATime(received);
        countsNeverGoBack(received);
    }

    private void peopleAreNeitherLostNorDoubled(Received received) {
        Map<String, PassId> inside = new HashMap<>();
        house.manifest("", 0).inside().forEach(came -> inside.put(came.visit(), Objects.requireNonNull(came.pass())));
        Map<String, PassId> gone = new HashMap<>();
        Map<String, Message> named = new HashMap<>();
        received.rows().forEach(row -> {
            named.put(row.id(), row.message());
            switch (row.message()) {
                case Message.Entered(String visit, PassId pass, _, _, _) -> {
                    assertFalse(inside.containsValue(pass), "nobody enters twice");
                    inside.put(visit, pass);
                }
                case Message.Left(String visit, PassId pass) when pass != null -> {
                    assertEquals(pass, inside.remove(visit), "only who is inside leaves");
                    gone.put(visit, pass);
                }
                case Message.Moved(String visit, PassId pass, _, _) -> assertEquals(pass, inside.get(visit), "only who is inside moves");
                case Message.VisitUndone(String _, String undoes) when named.get(undoes) instanceof Message.Moved -> assertTrue(row.seq() > 0);
                case Message.VisitUndone(String visit, _) when gone.containsKey(visit) -> inside.put(visit, gone.remove(visit));
                case Message.VisitUndone(String visit, _) -> inside.remove(visit);
                default -> assertTrue(row.seq() > 0);
            }
        });
    }

    private static void machinesRunOnceAtATime(Received received) {
        Map<String, String> running = new HashMap<>();
        received.rows().forEach(row -> {
            if (row.message() instanceof Message.UseStarted(String use, String machine, _, _, _)) {
                assertEquals(null, running.put(machine, use), "a machine is started once");
            } else if (row.message() instanceof Message.UseStopped(String use, String machine, _, _, _)) {
                assertEquals(use, running.remove(machine), "a machine is stopped once");
            } else if (row.message() instanceof Message.UseUndone(String use, String machine, _)) {
                assertEquals(use, running.remove(machine), "only a start that stands is taken back");
            } else if (row.message() instanceof Message.UseExtended(String use, String machine, _, _)) {
                assertEquals(use, running.get(machine), "only a use that runs goes on longer");
            }
        });
    }

    private static void countsNeverGoBack(Received received) {
        List<Long> counts = received.all(Message.MeterRead.class).stream().map(Message.MeterRead::wattHours).toList();
        assertEquals(counts.stream().sorted().toList(), counts);
    }

    private Map<String, String> settings(FakeServer server, Optional<String> port) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "KAIKAN_KIOSK_SERVER", server.uri().toString(),
                "KAIKAN_KIOSK_CODE", FakeServer.CODE,
                "KAIKAN_KIOSK_RETRY_MILLIS", "20",
                "KAIKAN_KIOSK_MANIFEST_SECONDS", "1",
                "KAIKAN_KIOSK_METER_SECONDS", "1",
                "KAIKAN_KIOSK_HEALTH_SECONDS", "1"));
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
