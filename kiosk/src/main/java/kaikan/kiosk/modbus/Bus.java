package kaikan.kiosk.modbus;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kaikan.kiosk.thread.Loop;

/// A line and the devices on it, each of which has its turn again and again. One thread owns the line. A device that does not answer is
/// asked again at once, and then less and less often, so that the others wait for it as little as can be.
final class Bus implements AutoCloseable {
    /// How long a device rests after its turn.
    static final Duration REST = Duration.ofSeconds(2);
    /// How long one rests at most that does not answer.
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(Bus.class.getName());
    /// How often one is asked that has answered until now.
    private static final int TRIES = 3;
    /// How long the line is left alone after a question without an answer: what comes late comes while nobody listens.
    private static final Duration QUIET = Duration.ofMillis(500);

    private final String name;
    private final Line line;
    private final List<Turn> turns;
    private final Semaphore wishes = new Semaphore(0);
    private final Loop loop;

    private static final class Turn {
        final Part part;
        /// In the time of [System#nanoTime].
        long due = System.nanoTime();
        int failures;

        Turn(Part part) {
            this.part = part;
        }
    }

    Bus(String name, Line line, List<? extends Part> parts) {
        this.name = name;
        this.line = line;
        turns = parts.stream().map(Turn::new).toList();
        loop = new Loop("bus-" + name, this::round);
    }

    void start() {
        loop.start();
    }

    /// A device has become urgent.
    void wake() {
        wishes.release();
    }

    @Override
    public void close() {
        loop.close();
        line.close();
    }

    private Duration round() throws InterruptedException {
        long now = System.nanoTime();
        Turn next = turns.stream()
                .min(Comparator.comparingLong(turn -> turn.part.isUrgent() ? Long.MIN_VALUE : turn.due - now))
                .orElseThrow();
        if (next.part.isUrgent() || next.due - now <= 0) {
            take(next);
        } else if (wishes.tryAcquire(next.due - now, TimeUnit.NANOSECONDS)) {
            wishes.drainPermits();
        }
        return Duration.ZERO;
    }

    private void take(Turn turn) throws InterruptedException {
        turn.due = System.nanoTime() + LONGEST.toNanos();
        boolean answered = answers(turn);
        turn.failures = answered ? 0 : turn.failures + 1;
        turn.due = System.nanoTime() + rest(turn.failures).toNanos();
    }

    private boolean answers(Turn turn) throws InterruptedException {
        int tries = turn.failures == 0 ? TRIES : 1;
        for (int i = 1; i <= tries; i++) {
            try {
                turn.part.turn(line);
                return true;
            } catch (NoAnswer e) {
                if (i == tries && turn.failures == 0) {
                    LOG.log(System.Logger.Level.WARNING, "On the bus {0}, {1}: no answer, {2}", name, turn.part, e.getMessage());
                }
                if (e.kind() == NoAnswer.Kind.REFUSED) {
                    return false;
                }
                line.close();
                Thread.sleep(QUIET);
            }
        }
        return false;
    }

    /// The rest of one that has not answered so many times.
    static Duration rest(int failures) {
        Duration rest = REST;
        for (int i = 1; i < failures && rest.compareTo(LONGEST) < 0; i++) {
            rest = rest.multipliedBy(2);
        }
        return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }
}
