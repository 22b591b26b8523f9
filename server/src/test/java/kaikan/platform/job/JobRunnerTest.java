package kaikan.platform.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kaikan.testing.TestDatabase;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class JobRunnerTest {
    private static final AtomicInteger RUNNING = new AtomicInteger();
    private static final AtomicInteger MOST_AT_ONCE = new AtomicInteger();
    private static final CountDownLatch RUNS = new CountDownLatch(3);

    @Test
    void aJobRunsAtItsRhythmOnOneOfTwoServersAtATime() throws Exception {
        Map<String, Object> settings = Map.of(
                "datasources.default.url", TestDatabase.freshUrl(),
                "kaikan.jobs", "on",
                "kaikan.jobs-poll", "200ms",
                "kaikan.test.job", "on");
        try (TestServer _ = TestServer.start(settings);
                TestServer _ = TestServer.start(settings)) {
            assertTrue(RUNS.await(20, TimeUnit.SECONDS), () -> RUNS.getCount() + " runs are missing");
            assertEquals(1, MOST_AT_ONCE.get());
        }
    }

    @Singleton
    @Requires(property = "kaikan.test.job")
    static class CountingJob implements Job {
        @Override
        public String name() {
            return "test.counting";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(100);
        }

        @Override
        public void run() {
            MOST_AT_ONCE.accumulateAndGet(RUNNING.incrementAndGet(), Math::max);
            RUNS.countDown();
            RUNNING.decrementAndGet();
        }
    }
}
