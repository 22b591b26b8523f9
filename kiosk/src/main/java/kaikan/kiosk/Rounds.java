package kaikan.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import kaikan.kiosk.thread.Loop;

/// What happens again and again, each round in a thread of its own: one that takes long delays no other. A round that fails is logged and
/// comes again.
final class Rounds implements AutoCloseable {
    private final List<Loop> loops = new CopyOnWriteArrayList<>();

    /// Runs `round` again and again with a rest of `period` before each.
    void every(Duration period, String name, Runnable round) {
        begin(name, () -> period, round);
    }

    /// Runs `round` every `period` on the clock: each minute at second 0, say, also once the clock has been set right.
    void everyOnTheClock(Duration period, Clock clock, String name, Runnable round) {
        begin(name, () -> until(clock.millis(), period), round);
    }

    /// How long from a moment until the next full `period`. Whoever was woken a little early means the one after it.
    static Duration until(long millis, Duration period) {
        Duration rest = Duration.ofMillis(period.toMillis() - Math.floorMod(millis, period.toMillis()));
        return rest.compareTo(period.dividedBy(20)) < 0 ? rest.plus(period) : rest;
    }

    private void begin(String name, Supplier<Duration> rest, Runnable round) {
        Loop loop = new Loop(name, () -> {
            Thread.sleep(rest.get());
            round.run();
            return Duration.ZERO;
        });
        loops.add(loop);
        loop.start();
    }

    @Override
    public void close() {
        loops.forEach(Loop::close);
    }
}
