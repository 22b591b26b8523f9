package kaikan.platform.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kaikan.testing.TestDatabase;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Limit FIVE = new Limit("test.five", 5, Duration.ofMinutes(1));
    private static final Map<String, Object> SETTINGS =
            new HashMap<>(Map.of("kaikan.test.clock", NOW.toString(), "datasources.default.url", TestDatabase.freshUrl()));
    private static TestServer server;
    private static Limits limits;

    @BeforeAll
    static void start() {
        server = TestServer.start(SETTINGS);
        limits = server.bean(Limits.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theBurstPassesThenOneAfterEachPauseAndTheRefusalSaysWhen() {
        server.clock().set(NOW);
        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.empty(), limits.take(FIVE, "burst"));
        }
        assertEquals(Optional.of(NOW.plusSeconds(60)), limits.take(FIVE, "burst"));
        server.clock().advance(Duration.ofSeconds(59));
        assertEquals(Optional.of(NOW.plusSeconds(60)), limits.take(FIVE, "burst"));
        server.clock().advance(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), limits.take(FIVE, "burst"));
        assertTrue(limits.take(FIVE, "burst").isPresent());
    }

    @Test
    void oneBucketDoesNotEmptyAnother() {
        server.clock().set(NOW);
        for (int i = 0; i < 9; i++) {
            limits.take(FIVE, "mine");
        }
        assertEquals(Optional.empty(), limits.take(FIVE, "yours"));
        assertEquals(Optional.empty(), limits.take(new Limit("test.other", 1, Duration.ofMinutes(1)), "mine"));
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        server.clock().set(NOW);
        for (int i = 0; i < 50; i++) {
            assertEquals(Optional.empty(), limits.take(FIVE, "right"));
            limits.giveBack(FIVE, "right");
        }
    }

    @Test
    void whoIsWithinTheBurstPassesAlsoWhenManyMakeTheBucketAtOnce() throws Exception {
        server.clock().set(NOW);
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService rivals = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40 * FIVE.burst(); i++) {
                String whom = "fresh-" + i / FIVE.burst();
                rivals.execute(() -> limits.take(FIVE, whom).ifPresent(_ -> refused.incrementAndGet()));
            }
            rivals.shutdown();
            assertTrue(rivals.awaitTermination(60, TimeUnit.SECONDS));
        }
        assertEquals(0, refused.get());
    }

    @Test
    void sixtyFourRivalsOnTwoServersGetExactlyTheBurst() throws Exception {
        server.clock().set(NOW);
        AtomicInteger through = new AtomicInteger();
        try (TestServer second = TestServer.start(SETTINGS);
                ExecutorService rivals = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Limits> both = List.of(limits, second.bean(Limits.class));
            for (int i = 0; i < 64; i++) {
                Limits mine = both.get(i % 2);
                rivals.execute(() -> mine.take(FIVE, "race").ifPresentOrElse(_ -> {}, through::incrementAndGet));
            }
            rivals.shutdown();
            assertTrue(rivals.awaitTermination(60, TimeUnit.SECONDS));
        }
        assertEquals(5, through.get());
    }
}
