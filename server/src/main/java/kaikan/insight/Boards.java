package kaikan.insight;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The boards of all sites. However many people watch a site, it is read at most once in [#FRESH_MILLIS].
@Singleton
public class Boards {
    /// How old a board may be.
    public static final long FRESH_MILLIS = 700;
    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(FRESH_MILLIS);

    private final BoardReader reader;
    private final Map<Long, Slot> slots = new ConcurrentHashMap<>();

    Boards(BoardReader reader) {
        this.reader = reader;
    }

    /// The board of a site, at most [#FRESH_MILLIS] old.
    public Board of(long siteId) {
        Slot slot = slots.computeIfAbsent(siteId, _ -> new Slot());
        Board last = slot.board;
        if (last != null && System.nanoTime() - slot.readAt < FRESH) {
            return last;
        }
        slot.reading.lock();
        try {
            Board current = slot.board;
            if (current == null || System.nanoTime() - slot.readAt >= FRESH) {
                long started = System.nanoTime();
                current = reader.read(siteId);
                slot.board = current;
                slot.readAt = started;
            }
            return current;
        } finally {
            slot.reading.unlock();
        }
    }

    private static final class Slot {
        private final ReentrantLock reading = new ReentrantLock();
        private volatile @Nullable Board board;
        private volatile long readAt;
    }
}
