package kaikan.kiosk.testing;

import java.time.Duration;
import java.util.concurrent.Callable;

/// Waits for what another thread or process does.
public final class Wait {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Wait() {}

    /// Returns when `done` says so; fails with `what` after forty seconds, which is long on a busy machine too.
    public static void until(String what, Callable<Boolean> done) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("this did not happen: " + what);
            }
            Thread.sleep(10);
        }
    }
}
