package kaikan.kiosk.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import kaikan.kiosk.testing.ServiceManager;
import kaikan.kiosk.testing.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VitalsTest {
    /// Three beats in 300 ms.
    private static final String WAITS = "300000";
    private static final Duration LONG = Duration.ofMillis(800);

    private final AtomicBoolean alive = new AtomicBoolean(true);

    @TempDir
    private Path folder;

    @Test
    void itIsReadyAndBeatsAndStops() throws Exception {
        tellsItsWholeLife(folder.resolve("notify").toString());
    }

    @Test
    void aNameInNoFolderIsHeardToo() throws Exception {
        tellsItsWholeLife("@kaikan-" + UUID.randomUUID());
    }

    private void tellsItsWholeLife(String name) throws Exception {
        try (ServiceManager manager = ServiceManager.listen(name)) {
            try (Vitals vitals = Vitals.of(environment(name), signs())) {
                vitals.ready();
                Wait.until("it beats", () -> manager.beats() > 2);
            }
            Wait.until("it says that it stops", () -> manager.heard().getLast().equals("STOPPING=1"));
            assertEquals(List.of("READY=1", "STATUS=At work", "WATCHDOG=1"), manager.heard().subList(0, 3));
        }
    }

    @Test
    void itMissesBeatsWhileASignIsAwayAndNamesIt() throws Exception {
        String name = folder.resolve("notify").toString();
        try (ServiceManager manager = ServiceManager.listen(name); Vitals vitals = Vitals.of(environment(name), signs())) {
            vitals.ready();
            Wait.until("it beats", () -> manager.beats() > 0);
            alive.set(false);
            Wait.until("the manager can show why", () -> manager.heard().contains("STATUS=No sign of life: journal"));
            assertEquals(0, manager.beatsWithin(LONG));
            alive.set(true);
            Wait.until("it beats again", () -> manager.heard().getLast().equals("WATCHDOG=1"));
        }
    }

    @Test
    void aSignThatHangsHoldsUpTheBeats() throws Exception {
        String name = folder.resolve("notify").toString();
        CountDownLatch stuck = new CountDownLatch(1);
        AtomicBoolean hangs = new AtomicBoolean();
        Sign sign = new Sign("journal", () -> {
            if (hangs.get()) {
                await(stuck);
            }
            return true;
        });
        try (ServiceManager manager = ServiceManager.listen(name); Vitals vitals = Vitals.of(environment(name), List.of(sign))) {
            vitals.ready();
            Wait.until("it beats", () -> manager.beats() > 0);
            hangs.set(true);
            Thread.sleep(LONG);
            assertEquals(0, manager.beatsWithin(LONG));
            hangs.set(false);
            stuck.countDown();
            Wait.until("it beats again", () -> manager.beatsWithin(LONG) > 0);
        }
    }

    @Test
    void aSignThatThrowsIsAway() throws Exception {
        String name = folder.resolve("notify").toString();
        Sign broken = new Sign("journal", () -> {
            throw new IllegalStateException("the disk is gone");
        });
        try (ServiceManager manager = ServiceManager.listen(name); Vitals vitals = Vitals.of(environment(name), List.of(broken))) {
            vitals.ready();
            Wait.until("it says why", () -> manager.heard().contains("STATUS=No sign of life: journal"));
            assertEquals(0, manager.beatsWithin(LONG));
        }
    }

    @Test
    void whoHearsNothingStopsNobody() throws InterruptedException {
        AtomicBoolean looked = new AtomicBoolean();
        List<Sign> signs = List.of(new Sign("door", () -> {
            looked.set(true);
            return true;
        }));
        try (Vitals alone = Vitals.of(Map.of(), signs)) {
            alone.ready();
            Thread.sleep(200);
            assertFalse(looked.get(), "without a manager nothing is written again and again");
        }
        try (Vitals deaf = Vitals.of(environment(folder.resolve("nobody").toString()), signs);
                Vitals wrong = Vitals.of(environment("no/path"), signs);
                Vitals tooLong = Vitals.of(environment("/" + "x".repeat(107)), signs)) {
            deaf.ready();
            wrong.ready();
            tooLong.ready();
        }
    }

    @Test
    void beatsThatAnotherProcessOwesAreNotItsOwn() throws Exception {
        String name = folder.resolve("notify").toString();
        Map<String, String> others = Map.of("NOTIFY_SOCKET", name, "WATCHDOG_USEC", WAITS, "WATCHDOG_PID", "1");
        try (ServiceManager manager = ServiceManager.listen(name); Vitals vitals = Vitals.of(others, signs())) {
            vitals.ready();
            Wait.until("it is ready", () -> !manager.heard().isEmpty());
            assertTrue(manager.beatsWithin(LONG) <= 1);
        }
    }

    @Test
    void theLongestNameIsStillHeard() throws Exception {
        String name = "@" + "k".repeat(106);
        try (ServiceManager manager = ServiceManager.listen(name)) {
            NotifySocket.open(name).send("STATUS=会館");
            Wait.until("it is heard", () -> manager.heard().equals(List.of("STATUS=会館")));
        }
    }

    private List<Sign> signs() {
        return List.of(new Sign("door", () -> true), new Sign("journal", alive::get));
    }

    private static Map<String, String> environment(String name) {
        return Map.of("NOTIFY_SOCKET", name, "WATCHDOG_USEC", WAITS, "WATCHDOG_PID", Long.toString(ProcessHandle.current().pid()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
