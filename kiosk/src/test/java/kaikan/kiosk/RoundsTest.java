package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kaikan.kiosk.testing.Wait;
import org.junit.jupiter.api.Test;

final class RoundsTest {
    private static final Duration SHORT = Duration.ofMillis(10);

    @Test
    void aRoundThatDoesNotComeToAnEndDelaysNoOther() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        AtomicInteger others = new AtomicInteger();
        try (Rounds rounds = new Rounds()) {
            rounds.every(SHORT, "stuck", () -> await(stuck));
            rounds.every(SHORT, "other", others::incrementAndGet);
            rounds.everyOnTheClock(SHORT, Clock.systemUTC(), "on the clock", others::incrementAndGet);
            Wait.until("the others go on", () -> others.get() > 20);
        } finally {
            stuck.countDown();
        }
    }

    @Test
    void aRoundThatFailsComesAgain() throws Exception {
        AtomicInteger tried = new AtomicInteger();
        try (Rounds rounds = new Rounds()) {
            rounds.every(SHORT, "failing", () -> {
                if (tried.incrementAndGet() == 1) {
                    throw new IllegalStateException("the test's defect");
                }
            });
            Wait.until("it comes again", () -> tried.get() > 1);
        }
    }

    @Test
    void whatComesOnTheClockWaitsForTheNextFullPeriodOfTheClockAsItIsNow() {
        Duration minute = Duration.ofMinutes(1);
        assertEquals(Duration.ofSeconds(37), Rounds.until(Instant.parse("2026-12-08T03:00:23Z").toEpochMilli(), minute));
        assertEquals(minute, Rounds.until(Instant.parse("2026-12-08T03:00:00Z").toEpochMilli(), minute));
        assertEquals(Duration.ofSeconds(5), Rounds.until(Instant.parse("1969-12-31T23:59:55Z").toEpochMilli(), minute));
        Instant early = Instant.parse("2026-12-08T03:00:59.998Z");
        assertEquals(minute.plusMillis(2), Rounds.until(early.toEpochMilli(), minute), "woken a little early is not twice");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
