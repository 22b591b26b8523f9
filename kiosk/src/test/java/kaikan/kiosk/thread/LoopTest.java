package kaikan.kiosk.thread;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kaikan.kiosk.testing.Wait;
import org.junit.jupiter.api.Test;

final class LoopTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void aRoundThatFailsComesAgain() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        try (Loop loop = new Loop("failing", () -> {
            if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("the test's defect");
            }
            return LONG;
        })) {
            loop.start();
            Wait.until("it goes on", () -> rounds.get() == 2);
        }
    }

    @Test
    void itEndsWhereverItWaits() throws Exception {
        CountDownLatch resting = new CountDownLatch(1);
        CountDownLatch working = new CountDownLatch(1);
        Semaphore never = new Semaphore(0);
        Thread[] threads = new Thread[2];
        Loop rests = new Loop("resting", () -> {
            threads[0] = Thread.currentThread();
            resting.countDown();
            return LONG;
        });
        Loop works = new Loop("working", () -> {
            threads[1] = Thread.currentThread();
            working.countDown();
            never.acquire();
            return Duration.ZERO;
        });
        rests.start();
        works.start();
        assertTrue(resting.await(20, TimeUnit.SECONDS) && working.await(20, TimeUnit.SECONDS));
        rests.close();
        works.close();
        for (Thread thread : threads) {
            assertTrue(thread.join(Duration.ofSeconds(20)), thread.getName());
        }
        assertTrue(rests.isClosed());
    }
}
