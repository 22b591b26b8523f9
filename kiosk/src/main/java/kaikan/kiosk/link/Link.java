package kaikan.kiosk.link;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;

/// One thread that talks to the server: at once when a row was written or the manifest is a newer one, for which another thread waits, and
/// otherwise at the pace of the manifest.
public final class Link implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Link.class.getName());
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Identity identity;
    private final Plan plan;
    private final Registration registration;
    private final Exchange exchange;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().daemon().name("link").unstarted(this::run);
    private volatile boolean closed;

    /// @param manifest how often the manifest is asked for
    /// @param retry the first wait after a failure
    /// @param onManifest runs after each new manifest
    public record Plan(Duration manifest, Duration retry, Papers papers, Runnable onManifest) {}

    /// What the device shows when it is enrolled: its version, and the configured one-time code; empty = somebody types one.
    public record Papers(String software, String code) {}

    /// What the link speaks for.
    public record Parts(Journal journal, House house, Identity identity, DeviceClock clock) {}

    public Link(URI server, NetworkSwitch network, Parts parts, Plan plan) {
        this.identity = parts.identity();
        this.plan = plan;
        ServerClient client = new ServerClient(server, network, parts.identity(), parts.clock());
        this.registration = new Registration(parts, client, plan.papers());
        this.exchange = new Exchange(parts, client, plan, this::wake);
        parts.journal().onAppend(this::wake);
    }

    /// Starts to talk.
    public void start() {
        thread.start();
        exchange.watch().start();
    }

    /// Talks now instead of later.
    public void wake() {
        wake.release();
    }

    /// Asks for the newest manifest at once, if there is a link.
    ///
    /// @return whether an answer can be expected
    public boolean ask() {
        boolean online = state().mood() == LinkState.Mood.ONLINE;
        if (online) {
            exchange.ask();
            wake();
        }
        return online;
    }

    /// How often the server has said what the newest manifest is.
    public long told() {
        return exchange.told();
    }

    /// How the link is.
    public LinkState state() {
        return exchange.state();
    }

    /// What became of calls for help.
    public Calls calls() {
        return exchange.calls();
    }

    /// Shows the server a one-time code, and what the journal holds. The same code may be tried again after a lost answer.
    public EnrolResult enrol(String code) {
        EnrolResult result = registration.enrol(code);
        if (result instanceof EnrolResult.Enrolled) {
            news.release();
            wake();
        }
        return result;
    }

    @Override
    public void close() {
        closed = true;
        exchange.watch().close();
        thread.interrupt();
        try {
            thread.join(CLOSING);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Backoff backoff = new Backoff(plan.retry(), RandomGenerator.getDefault());
        int failures = 0;
        while (!closed) {
            failures = round() ? 0 : failures + 1;
            await(failures == 0 ? exchange.rest() : backoff.after(failures), failures);
        }
    }

    private boolean round() {
        try {
            boolean answered = registration.enrolByItself();
            return (!identity.enrolled() || exchange.talk(() -> closed)) && answered;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The link failed and tries again", e);
            return false;
        }
    }

    /// A new row ends the rest, but not the wait after a failure: else a busy door would hammer a server that is down. A new enrolment
    /// ends both.
    private void await(Duration rest, int failures) {
        try {
            Semaphore ending = failures > 0 ? news : wake;
            ending.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS);
            news.drainPermits();
            wake.drainPermits();
        } catch (InterruptedException _) {
            closed = true;
        }
    }
}
