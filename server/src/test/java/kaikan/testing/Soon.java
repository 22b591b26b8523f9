package kaikan.testing;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for what must become true soon, and no longer than it takes.
public final class Soon {
    private static final long PAUSE_MILLIS = 10;

    private Soon() {}

    /// Looks again and again until what is seen is as it must be.
    ///
    /// @param limit how long that may take
    /// @return what was seen then
    public static <T> T within(Duration limit, Supplier<T> look, Predicate<T> right) {
        long end = System.nanoTime() + limit.toNanos();
        T seen = look.get();
        while (!right.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Still not so after " + limit + ": " + seen);
            }
            rest();
            seen = look.get();
        }
        return seen;
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
