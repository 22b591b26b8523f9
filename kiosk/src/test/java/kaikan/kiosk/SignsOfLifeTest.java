package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.journal.JournalBroken;
import kaikan.kiosk.life.Sign;
import kaikan.kiosk.scan.ReopeningScanner;
import kaikan.kiosk.scan.Scan;
import kaikan.kiosk.testing.KioskProcess;
import kaikan.kiosk.testing.ServiceManager;
import kaikan.kiosk.testing.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk under a service manager, and what its signs of life are worth.
class SignsOfLifeTest {
    private static final Duration LONG = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    @Test
    void aKioskThatHangsMissesItsBeats() throws Exception {
        String name = folder.resolve("notify").toString();
        try (ServiceManager manager = ServiceManager.listen(name)) {
            KioskProcess kiosk = KioskProcess.start(folder.resolve("kiosk"), Map.of("NOTIFY_SOCKET", name, "WATCHDOG_USEC", "900000"));
            try {
                String address = kiosk.address();
                assertFalse(kiosk.said().contains("WARNING"), kiosk::said);
                assertEquals("READY=1", manager.heard().getFirst());
                Wait.until("it beats", () -> manager.beats() > 1);
                signal(kiosk, "-STOP");
                Thread.sleep(200);
                assertEquals(0, manager.beatsWithin(LONG));
                signal(kiosk, "-CONT");
                Wait.until("it beats again", () -> manager.beatsWithin(LONG) > 1);
                assertTrue(ask(address).contains("version"), "and shows its screen");
                signal(kiosk, "-TERM");
                Wait.until("it says that it stops", () -> manager.heard().contains("STOPPING=1"));
            } finally {
                kiosk.kill();
            }
        }
    }

    @Test
    void aJournalThatCannotBeWrittenIsNoSignOfLife() {
        DeviceClock clock = DeviceClock.ofThisMachine();
        Journal journal = new Journal(folder, clock);
        Sign sign = Signs.journal(new House(journal, clock, () -> "K-1"), journal, clock);
        assertTrue(sign.look().isAlive());
        Optional<String> first = journal.fact("alive");
        assertTrue(sign.look().isAlive());
        assertFalse(first.equals(journal.fact("alive")), "each look is a commit of its own");
        journal.close();
        assertThrows(JournalBroken.class, () -> sign.look().isAlive());
    }

    @Test
    void aDoorWhoseLockIsHeldGivesNoSignOfLife() throws Exception {
        DeviceClock clock = DeviceClock.ofThisMachine();
        try (Journal journal = new Journal(folder, clock)) {
            House house = new House(journal, clock, () -> "K-1");
            Sign sign = Signs.journal(house, journal, clock);
            Thread look = Thread.ofPlatform().daemon().unstarted(sign.look()::isAlive);
            synchronized (house) {
                look.start();
                look.join(500);
                assertTrue(look.isAlive(), "the look hangs as a scan does");
            }
            look.join();
        }
    }

    @Test
    void aScannerLivesAsLongAsItIsTried() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Consumer<Trying> absent = _ -> {};
        try (Trying scanner = new Trying(absent)) {
            assertFalse(scanner.isAlive(), "it was not begun");
            scanner.start(_ -> {});
            assertTrue(scanner.isAlive());
        }
        try (Trying scanner = new Trying(_ -> {
            ended.countDown();
            throw new OutOfMemoryError("its thread ends");
        })) {
            scanner.start(_ -> {});
            ended.await();
            Wait.until("it is dead", () -> !scanner.isAlive());
        }
    }

    @Test
    void aScannerThatHangsOnACodeIsDeadUntilItGoesOn() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        try (Trying scanner = new Trying(trying -> trying.found("KK"))) {
            scanner.start(_ -> stopped(stuck));
            Wait.until("it is dead", () -> !scanner.isAlive());
            stuck.countDown();
            Wait.until("it lives again", scanner::isAlive);
        }
    }

    private static void stopped(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Trying extends ReopeningScanner {
        private final Consumer<Trying> what;

        Trying(Consumer<Trying> what) {
            super("trying", "/dev/none", Duration.ofSeconds(1));
            this.what = what;
        }

        void found(String text) {
            give(new Scan(text, Scan.Source.KEYBOARD));
        }

        @Override
        protected void read() throws IOException {
            what.accept(this);
            throw new IOException("it is absent");
        }
    }

    private static String ask(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "screen")).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static void signal(KioskProcess kiosk, String signal) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder(List.of("kill", signal, Long.toString(kiosk.pid()))).start().waitFor());
    }
}
