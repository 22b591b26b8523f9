package kaikan.kiosk.thread;

import java.time.Duration;

/// A thread of its own that does the same again and again until it is closed. Closing interrupts it, in its rest and in whatever it waits
/// for; a round that fails is logged and comes again.
public final class Loop implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Loop.class.getName());
    /// How long it rests after a round that failed.
    private static final Duration FAILED = Duration.ofMillis(500);

    private final Round round;
    private final Thread thread;
    private volatile boolean closed;

    public Loop(String name, Round round) {
        this.round = round;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /// One time round.
    public interface Round {
        /// Does it, and says how long to rest before the next.
        Duration run() throws InterruptedException;
    }

    /// Begins; once.
    public void start() {
        thread.start();
    }

    /// Whether it shall end: a long round looks from time to time.
    public boolean isClosed() {
        return closed;
    }

    /// Whether its thread runs: begun, not closed, and not ended by an error of the machine.
    public boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                Thread.sleep(once());
            } catch (InterruptedException _) {
                closed = true;
            }
        }
    }

    private Duration once() throws InterruptedException {
        try {
            return round.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The loop " + thread.getName() + " failed and goes on", e);
            return FAILED;
        }
    }
}
