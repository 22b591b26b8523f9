package kaikan.kiosk.scan;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import kaikan.kiosk.thread.Loop;
import org.jspecify.annotations.Nullable;

/// A scanner that is opened, read until it ends, and opened again: after a second at first, then after twice as long each time, until it has read
/// something. It may be absent at the start, and may come and go.
public abstract class ReopeningScanner implements Scanner {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    /// Whoever gets a code is done with it in a moment; after so long they hang.
    private static final Duration HANGS = Duration.ofSeconds(10);

    private final String where;
    private final Duration longestPause;
    private final Loop loop;
    private volatile Consumer<Scan> sink = _ -> {};
    private volatile boolean reading;
    private volatile @Nullable Long givingSince;
    private Duration pause = FIRST_PAUSE;

    /// @param name of its thread
    /// @param where the device or program that the profile names
    /// @param longestPause between two tries, at least a second
    @SuppressWarnings("this-escape") // its thread begins with start
    protected ReopeningScanner(String name, String where, Duration longestPause) {
        this.where = where;
        this.longestPause = longestPause;
        this.loop = new Loop(name, this::round);
    }

    /// Opens it, says that it is [#reading], and reads until it ends or [#isClosed].
    ///
    /// @throws IOException if it is not there, or goes away
    protected abstract void read() throws IOException;

    /// It is open and reads.
    protected final void reading() {
        reading = true;
        pause = FIRST_PAUSE;
    }

    /// Whether it shall end.
    protected final boolean isClosed() {
        return loop.isClosed();
    }

    protected final void give(Scan scan) {
        givingSince = System.nanoTime();
        try {
            sink.accept(scan);
        } finally {
            givingSince = null;
        }
    }

    @Override
    public void start(Consumer<Scan> newSink) {
        sink = newSink;
        loop.start();
    }

    @Override
    public State state() {
        return new State(where, reading ? Standing.READING : Standing.ABSENT);
    }

    @Override
    public boolean isAlive() {
        Long since = givingSince;
        return loop.isAlive() && (since == null || System.nanoTime() - since < HANGS.toNanos());
    }

    @Override
    public void close() {
        loop.close();
    }

    private Duration round() {
        try {
            read();
        } catch (IOException _) {
            // not plugged in, or unplugged while it was read: tried again later
        } finally {
            reading = false;
        }
        Duration rest = pause;
        pause = Optional.of(rest.multipliedBy(2)).filter(twice -> twice.compareTo(longestPause) < 0).orElse(longestPause);
        return rest;
    }
}
