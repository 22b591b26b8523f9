package kaikan.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// What happens again and again. A round that fails is logged and comes again; one round's failure stops no other.
final class Rounds implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("rounds").factory());

    /// Runs `round` every `period`, for the first time after one.
    void every(Duration period, String name, Runnable round) {
        every(period, period, name, round);
    }

    /// Runs `round` every `period` on the clock: each minute at second 0, say.
    void everyOnTheClock(Duration period, Clock clock, Runnable round) {
        long millis = period.toMillis();
        every(Duration.ofMillis(millis - Math.floorMod(clock.millis(), millis)), period, "on the clock", round);
    }

    private void every(Duration first, Duration period, String name, Runnable round) {
        ScheduledFuture<?> _ = thread.scheduleAtFixedRate(
                () -> {
                    try {
                        round.run();
                    } catch (RuntimeException e) {
                        LOG.log(System.Logger.Level.ERROR, "The round " + name + " failed and comes again", e);
                    }
                },
                first.toMillis(),
                period.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
