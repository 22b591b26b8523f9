package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Entry;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.link.Identity;
import kaikan.kiosk.testing.FakeTime;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.RealServer;
import kaikan.kiosk.testing.RealServer.Taken;
import kaikan.kiosk.testing.Wait;
import kaikan.protocol.Basis;
import kaikan.protocol.Envelope;
import kaikan.protocol.Machine;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Meter;
import kaikan.protocol.PassId;
import kaikan.protocol.PassKeys;
import kaikan.protocol.RandomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk that comes back after seven days without its server, with the real one: everything it wrote meanwhile arrives, in order, while people
/// come and go. The short form has 600 events; `-Devents=20000` is the long proof, and holds both to their time as well.
@Timeout(value = 20, unit = TimeUnit.MINUTES)
final class SevenDaysTest {
    private static final int EVENTS = Integer.getInteger("events", 600);
    private static final boolean TIMED = EVENTS >= 20_000;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int BOOTS = 7;
    private static final Duration UPLOAD = Duration.ofSeconds(60);
    private static final Duration SCAN = Duration.ofMillis(50);
    private static final String[] NAMES = {"北口", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

    @TempDir
    private Path folder;

    private final List<Duration> scans = new ArrayList<>();
    private final List<String> visits = new ArrayList<>();

    /// What the events of the week are about.
    private record Cast(String device, PassId pass, String manifest, List<String> meters, List<String> machines) {}

    @Test
    void sevenDaysWithoutAServerArriveWholeAndInOrderWhilePeopleComeAndGo() throws Exception {
        assumeTrue(RealServer.isThere(), "the server was not compiled before the kiosk: build both");
        try (RealServer server = RealServer.start(NAMES)) {
            try (Kiosk kiosk = start(server)) {
                Hands hands = new Hands(kiosk.address());
                Wait.until("it has its list", () -> hands.look().view().equals("Idle") && hands.look().status().contains("予定はいま"));
            }
            live(cast(server));
            Duration took = comeBack(server);
            judge(server.journal(0), written());
            Duration slowest = scans.stream().max(Duration::compareTo).orElseThrow();
            assertTrue(!TIMED || took.compareTo(UPLOAD) < 0, () -> "they arrived after " + took);
            assertTrue(!TIMED || slowest.compareTo(SCAN) < 0, () -> "a scan took " + slowest);
        }
    }

    private Cast cast(RealServer server) {
        DeviceClock now = DeviceClock.ofThisMachine();
        try (Journal journal = new Journal(folder, now)) {
            Identity identity = new Identity(journal);
            Manifest manifest = new House(journal, now, identity::device).manifest().orElseThrow();
            PassId pass = Objects.requireNonNull(new PassKeys(manifest.keys()).check(server.pass(9), now.instant()).pass()).id();
            journal.keep(Map.of("clock.floor", now.instant().minus(WEEK).minusSeconds(60).toString())); // else the clock of last week would be wrong
            return new Cast(
                    identity.device(), pass, manifest.version(), manifest.meters().stream().map(Meter::code).toList(),
                    manifest.machines().stream().map(Machine::code).toList());
        }
    }

    /// A week of people, machines and meters, with the kiosk switched off each night.
    private void live(Cast cast) {
        FakeTime time = new FakeTime(Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(WEEK));
        int done = 0;
        for (int boot = 1; boot <= BOOTS; boot++) {
            try (Journal journal = new Journal(folder, time.device())) {
                for (; done < EVENTS * boot / BOOTS; done++) {
                    time.pass(WEEK.dividedBy(EVENTS).truncatedTo(ChronoUnit.MILLIS));
                    journal.append(cast.device, event(done, cast));
                }
            }
        }
    }

    private Message event(int number, Cast cast) {
        String machine = cast.machines.isEmpty() ? "" : cast.machines.get(number / 10 % cast.machines.size());
        return switch (number % 10) {
            case 0 -> new Message.Entered(came(), cast.pass, Basis.LISTED, cast.manifest, null);
            case 2 -> new Message.Left(visits.removeLast(), cast.pass);
            case 3 -> new Message.WalkInRegistered(came(), "高橋", "", "総務", "見学", "2026-04", "ja", 1_000 + number % 1_000);
            case 5 -> new Message.Left(visits.removeLast(), null);
            case 6 -> machine.isEmpty()
                    ? Message.ScanRefused.once("NOT_A_PASS", null)
                    : new Message.UseStarted(came(), machine, cast.pass, null, null);
            case 8 -> machine.isEmpty()
                    ? Message.ScanRefused.once("NOT_A_PASS", null)
                    : new Message.UseStopped(visits.removeLast(), machine, cast.pass, null, null);
            default -> cast.meters.isEmpty()
                    ? Message.ScanRefused.once("NOT_A_PASS", null)
                    : new Message.MeterRead(cast.meters.get(number / 10 % cast.meters.size()), 1_000_000L + number, Set.of());
        };
    }

    private String came() {
        visits.add(RandomId.next());
        return visits.getLast();
    }

    /// @return how long it took until everything had arrived
    private Duration comeBack(RealServer server) throws Exception {
        long start = System.nanoTime();
        try (Kiosk kiosk = start(server)) {
            Hands hands = new Hands(kiosk.address());
            Duration ready = Duration.ofNanos(System.nanoTime() - start);
            for (int visitor = 0; server.through(0) < EVENTS; visitor++) {
                scan(hands, server.pass(visitor % (NAMES.length - 1)));
                Thread.sleep(200);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Hands.Seen last = scan(hands, server.pass(9));
            Wait.until("the last scan arrives", () -> server.through(0) >= last.row());
            List<Duration> sorted = scans.stream().sorted().toList();
            System.out.printf(
                    "%d events of seven days: ready after %d ms, all arrived after %d ms; %d scans meanwhile, median %d ms, slowest %d ms%n", EVENTS,
                    ready.toMillis(), took.toMillis(), scans.size(), sorted.get(sorted.size() / 2).toMillis(), sorted.getLast().toMillis());
            return took;
        }
    }

    private Hands.Seen scan(Hands hands, String pass) throws IOException {
        long start = System.nanoTime();
        Hands.Seen seen = hands.scan(pass);
        scans.add(Duration.ofNanos(System.nanoTime() - start));
        assertEquals("AtGate", seen.view(), seen::text);
        hands.press("HOME");
        return seen;
    }

    private List<Envelope> written() {
        try (Journal journal = new Journal(folder, DeviceClock.ofThisMachine())) {
            return journal.after(0, Integer.MAX_VALUE).stream().map(Entry::envelope).map(row -> row.orElseThrow()).toList();
        }
    }

    private static void judge(List<Taken> taken, List<Envelope> written) {
        for (int i = 0; i < taken.size(); i++) {
            Taken there = taken.get(i);
            Envelope here = written.get(i);
            assertEquals(i + 1, there.seq(), "no gap, and nothing twice");
            assertEquals(here.message().getClass().getSimpleName(), there.kind());
            if (i > 5 && i < EVENTS) {
                assertEquals(here.wall(), there.at(), () -> "the clock was right: " + there);
                assertEquals(there.at(), there.effect(), () -> "what it tells of has its time: " + there);
            }
        }
        assertTrue(taken.size() > EVENTS, () -> taken.size() + " rows have come");
    }

    private Kiosk start(RealServer server) throws CannotStart {
        return Kiosk.start(KioskConfig.from(
                Map.of(
                        "KAIKAN_KIOSK_SERVER", server.address(),
                        "KAIKAN_KIOSK_FOLDER", folder.toString(),
                        "KAIKAN_KIOSK_CODE", server.code(0)),
                new Properties()));
    }
}
