package kaikan.booking;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Does again what may safely be done again, when the database broke off: a deadlock, or a connection lost at a failover.
final class Again {
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(50), Duration.ofMillis(400), Duration.ofSeconds(2));
    private static final int DUPLICATE = 1062;

    private Again() {}

    /// Runs `work`, which must be idempotent, up to four times.
    static <T> T whenBroken(Supplier<T> work) {
        for (Duration pause : PAUSES) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!brokenOff(e)) {
                    throw e;
                }
                rest(pause);
            }
        }
        return work.get();
    }

    /// Whether a unique key was there already.
    static boolean duplicate(Throwable failure) {
        return anyCause(failure, cause -> cause.getErrorCode() == DUPLICATE);
    }

    private static boolean brokenOff(Throwable failure) {
        return anyCause(failure, cause -> {
            String state = cause.getSQLState();
            return state != null && (state.equals("40001") || state.startsWith("08"));
        });
    }

    private static boolean anyCause(Throwable failure, Predicate<SQLException> test) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && test.test(sql)) {
                return true;
            }
        }
        return false;
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
