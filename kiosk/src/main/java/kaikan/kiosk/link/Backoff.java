package kaikan.kiosk.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after so many failures: twice as long each time, at most sixty times the first, and a fifth more or less,
/// so that kiosks that lost the server together do not come back together.
record Backoff(Duration first, RandomGenerator random) {
    private static final int MOST = 60;

    Duration after(int failures) {
        long times = Math.min(MOST, 1L << Math.clamp(failures - 1L, 0, 6));
        return Duration.ofMillis((long) (first.toMillis() * times * (0.8 + 0.4 * random.nextDouble())));
    }
}
