package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.testing.Cable;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.RealServer;
import kaikan.kiosk.testing.RealServer.Taken;
import kaikan.kiosk.testing.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk whose clock is wrong in every way that clocks are, with the real server: once that was heard, everything it wrote before has its time.
final class WrongClocksTest {
    private static final Duration YEAR = Duration.ofDays(365);
    /// What a correction is off by at most: the way of the question and the answer.
    private static final Duration NEARLY = Duration.ofSeconds(3);
    private static final String[] NAMES = {"北口", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

    @TempDir
    private Path folder;

    private final Wall wall = new Wall();
    private final Map<Long, Told> told = new HashMap<>();
    private int pass;

    /// A clock on the wall that goes, and that anybody sets.
    private static final class Wall extends Clock {
        private volatile Duration off = Duration.ZERO;

        void set(Instant now) {
            off = Duration.between(Instant.now(), now);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(off);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /// When a row was really written: between these.
    ///
    /// @param anchored whether the server was heard in the same boot
    private record Told(Instant from, Instant to, boolean anchored) {}

    @Test
    void whateverTheClockSaidTheServerHasTheTimeInTheEnd() throws Exception {
        assumeTrue(RealServer.isThere(), "the server was not compiled before the kiosk: build both");
        try (RealServer server = RealServer.start(NAMES); Cable cable = new Cable(server.address())) {
            try (Kiosk kiosk = start(server, cable)) {
                Hands hands = new Hands(kiosk.address());
                Wait.until("it has its list", () -> hands.look().view().equals("Idle") && hands.look().status().contains("予定はいま"));
            }
            boot(server, cable, false, Instant.EPOCH); // without a word from the server until it is switched off
            boot(server, cable, true, Instant.EPOCH);
            boot(server, cable, true, Instant.now().plus(YEAR));
            boot(server, cable, false, Instant.now().plus(YEAR));
            boot(server, cable, true, Instant.now()); // right at first
            judge(server.journal(0));
        }
    }

    /// A day without a network that begins with the clock at that time: it jumps back by six hours, and then a year ahead of the truth.
    private void boot(RealServer server, Cable cable, boolean heard, Instant begin) throws Exception {
        cable.pull();
        wall.set(begin);
        try (Kiosk kiosk = start(server, cable)) {
            Hands hands = new Hands(kiosk.address());
            Wait.until("it is ready", () -> hands.look().view().equals("Idle"));
            long last = scan(server, hands, heard);
            wall.set(wall.instant().minus(Duration.ofHours(6)));
            last = Math.max(last, scan(server, hands, heard));
            if (heard) {
                cable.plug();
                long written = last;
                Wait.until("it arrives, and its anchor", () -> server.through(0) > written);
                wall.set(Instant.now().plus(YEAR));
                long after = scan(server, hands, true);
                Wait.until("what came after the anchor arrives", () -> server.through(0) >= after);
            }
        }
    }

    private long scan(RealServer server, Hands hands, boolean heard) throws IOException {
        Instant from = Instant.now();
        Hands.Seen seen = hands.scan(server.pass(pass++ % NAMES.length));
        assertTrue(seen.row() > 0, seen::text);
        told.put(seen.row(), new Told(from, Instant.now(), heard));
        hands.press("HOME");
        return seen.row();
    }

    private void judge(List<Taken> rows) {
        List<Long> numbers = new ArrayList<>();
        Instant end = Instant.now().plus(NEARLY);
        for (Taken row : rows) {
            numbers.add(row.seq());
            Told truth = told.get(row.seq());
            assertTrue(row.at().isBefore(end), () -> "nothing is in the future: " + row);
            assertEquals(row.at(), row.effect(), () -> "the visit has the time of its row: " + row);
            if (truth != null) {
                assertTrue(row.at().isAfter(truth.from.minus(NEARLY)), () -> row + " was written after " + truth.from);
            }
            if (truth != null && truth.anchored) {
                assertTrue(row.at().isBefore(truth.to.plus(NEARLY)), () -> row + " was written before " + truth.to);
            }
        }
        assertEquals(rows.size(), numbers.stream().distinct().count());
        assertEquals(rows.size(), numbers.getLast(), "no gap");
        assertTrue(numbers.containsAll(told.keySet()), () -> told + " is in " + numbers);
        assertTrue(rows.stream().anyMatch(row -> row.wall().isBefore(Instant.EPOCH.plus(YEAR))), "what the clock said is kept as it was");
    }

    private Kiosk start(RealServer server, Cable cable) throws CannotStart {
        KioskConfig config = KioskConfig.from(
                Map.of(
                        "KAIKAN_KIOSK_SERVER", cable.address(),
                        "KAIKAN_KIOSK_FOLDER", folder.toString(),
                        "KAIKAN_KIOSK_CODE", server.code(0),
                        "KAIKAN_KIOSK_RETRY_MILLIS", "50"),
                new Properties());
        return Kiosk.start(config, new DeviceClock(wall, System::nanoTime));
    }
}
