package kaikan.platform.db;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Something read from the database and kept in memory, and looked at again once a second: what this server changes it sees at once, what
/// another changes within a second. While one looks, others go on with what is at most two seconds old, and wait for what is older.
///
/// @param <T> what is kept; it cannot be changed
public final class Kept<T> {
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Look<T> look;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable T current;
    private volatile long lookedAt;

    /// Keeps what that look finds.
    public Kept(Look<T> look) {
        this.look = look;
    }

    /// Looks whether what is known still holds; the same again if it does.
    ///
    /// @param <T> what is kept
    public interface Look<T> {
        /// What holds now.
        T after(@Nullable T known);
    }

    /// What holds now; normally without asking the database.
    public T get() {
        T known = current;
        long age = System.nanoTime() - lookedAt;
        if (known != null && age < LOOK_EVERY) {
            return known;
        }
        if (known == null) {
            looking.lock();
        } else if (!turn(age)) {
            return known;
        }
        try {
            T meanwhile = current;
            return meanwhile != null && System.nanoTime() - lookedAt < LOOK_EVERY ? meanwhile : looked(meanwhile);
        } finally {
            looking.unlock();
        }
    }

    /// Says that it was changed: whoever asks next looks.
    public void changed() {
        lookedAt = System.nanoTime() - 2 * LOOK_EVERY;
    }

    /// Whether it is for us to look. Whoever has something old waits a moment for whoever looks, but not for ever: they may hold the very
    /// connection that the other needs.
    private boolean turn(long age) {
        try {
            return age < 2 * LOOK_EVERY ? looking.tryLock() : looking.tryLock(LOOK_EVERY, TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private T looked(@Nullable T known) {
        long began = System.nanoTime();
        T fresh = look.after(known);
        current = fresh;
        lookedAt = began;
        return fresh;
    }
}
