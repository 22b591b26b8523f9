package kaikan.kiosk.link;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.protocol.DevicePaths;
import kaikan.protocol.Ed25519;
import kaikan.protocol.EnrolmentAnswer;
import kaikan.protocol.EnrolmentRequest;
import kaikan.protocol.Json;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Problem;
import kaikan.protocol.RequestSignature;

/// One thread that talks to the server: at once when a row was written, and otherwise at the pace of the manifest.
public final class Link implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Link.class.getName());
    /// A manifest that changes with every scan is pulled at most this often.
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Journal journal;
    private final House house;
    private final Identity identity;
    private final DeviceClock clock;
    private final ServerClient client;
    private final Upload upload;
    private final Anchor anchor;
    private final Calls calls;
    private final Plan plan;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().daemon().name("link").unstarted(this::run);
    private volatile LinkState state = new LinkState(LinkState.Mood.OFFLINE, Instant.EPOCH, "");
    private volatile boolean closed;
    private Duration nextPull = Duration.ZERO;
    private Duration earliestPull = Duration.ZERO;

    /// @param manifest how often the manifest is asked for
    /// @param retry the first wait after a failure
    /// @param onManifest runs after each new manifest
    public record Plan(Duration manifest, Duration retry, String software, Runnable onManifest) {}

    /// What the link speaks for.
    public record Parts(Journal journal, House house, Identity identity, DeviceClock clock) {}

    public Link(URI server, NetworkSwitch network, Parts parts, Plan plan) {
        this.journal = parts.journal();
        this.house = parts.house();
        this.identity = parts.identity();
        this.clock = parts.clock();
        this.plan = plan;
        this.client = new ServerClient(server, network, identity, clock);
        this.upload = new Upload(journal, client, clock);
        this.anchor = new Anchor(clock, house);
        this.calls = new Calls(journal, clock, this::state);
        journal.onAppend(this::wake);
    }

    /// Starts to talk.
    public void start() {
        thread.start();
    }

    /// Talks now instead of later.
    public void wake() {
        wake.release();
    }

    /// How the link is.
    public LinkState state() {
        return state;
    }

    /// What became of calls for help.
    public Calls calls() {
        return calls;
    }

    /// Shows the server a one-time code. The same code may be tried again after a lost answer.
    public EnrolResult enrol(String code) {
        try {
            EnrolmentRequest request = new EnrolmentRequest(
                    code.strip(), Ed25519.text(identity.publicKey()), plan.software());
            HttpResponse<byte[]> response = client.postUnsigned(DevicePaths.ENROL, Json.bytes(request));
            if (response.statusCode() != 200) {
                return new EnrolResult.Refused(ServerClient.problem(response).code());
            }
            identity.enrolledAs(Json.read(response.body(), EnrolmentAnswer.class));
            house.record(new Message.Booted(plan.software()));
            return new EnrolResult.Enrolled();
        } catch (IOException _) {
            return new EnrolResult.Unreachable();
        }
    }

    @Override
    public void close() {
        closed = true;
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
            failures = identity.enrolled() && !talk() ? failures + 1 : 0;
            await(failures == 0 ? calls.shortened(untilNextPull()) : backoff.after(failures), failures);
        }
    }

    /// A new row ends the rest, but not the wait after a failure: else a busy door would hammer a server that is down.
    private void await(Duration rest, int failures) {
        try {
            if (failures > 0) {
                Thread.sleep(rest);
            } else {
                wake.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS);
            }
            wake.drainPermits();
        } catch (InterruptedException _) {
            closed = true;
        }
    }

    private boolean talk() {
        try {
            if (house.manifest().isEmpty() && !pull()) {
                return false;
            }
            return send() && (clock.uptime().compareTo(nextPull) < 0 || pull());
        } catch (Json.Unreadable e) {
            LOG.log(System.Logger.Level.WARNING, "The server's answer cannot be read", e);
            return refused("UNREADABLE");
        } catch (IOException _) {
            state = new LinkState(LinkState.Mood.OFFLINE, state.contact(), "NO_ANSWER");
            return false;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The link failed and tries again", e);
            return refused("DEFECT");
        }
    }

    private Duration untilNextPull() {
        Duration rest = nextPull.minus(clock.uptime());
        return rest.isNegative() ? SOON : rest;
    }

    private boolean send() throws IOException {
        while (!closed) {
            switch (upload.once()) {
                case Upload.Sent.Answered answered -> {
                    taken(answered);
                    if (journal.acked() == journal.last()) {
                        return true;
                    }
                }
                case Upload.Sent.Refused(HttpResponse<byte[]> response) -> {
                    return refused(response);
                }
                case Upload.Sent.Stuck _ -> {
                    return refused("STUCK");
                }
                case Upload.Sent.ServerAhead _ -> {
                    return refused("SERVER_AHEAD");
                }
            }
        }
        return true;
    }

    private void taken(Upload.Sent.Answered answered) {
        online();
        calls.answered(answered.answer().answeredCalls());
        anchor.heard(answered.serverTime(), answered.roundTrip());
        boolean known = house.manifest().map(Manifest::version).orElse("").equals(answered.answer().manifestVersion());
        if (known) {
            house.confirm();
            nextPull = clock.uptime().plus(plan.manifest());
        } else {
            nextPull = earliestPull;
        }
    }

    private boolean pull() throws IOException {
        Map<String, String> headers = house.manifest()
                .map(known -> Map.of("If-None-Match", "\"" + known.version() + "\""))
                .orElse(Map.of());
        HttpResponse<byte[]> response = client.get(DevicePaths.MANIFEST, headers);
        return switch (response.statusCode()) {
            case 200 -> {
                house.replace(Json.read(response.body(), Manifest.class));
                plan.onManifest().run();
                yield pulled();
            }
            case 304 -> {
                house.confirm();
                yield pulled();
            }
            default -> refused(response);
        };
    }

    private boolean pulled() {
        nextPull = clock.uptime().plus(plan.manifest());
        earliestPull = clock.uptime().plus(SOON);
        online();
        return true;
    }

    private boolean refused(HttpResponse<byte[]> response) {
        Problem problem = ServerClient.problem(response);
        if (problem.code().equals("CLOCK_SKEW")) {
            response.headers()
                    .firstValue(RequestSignature.TIME_HEADER)
                    .map(Instant::parse)
                    .ifPresent(anchor::corrected);
        }
        return refused(problem.code());
    }

    private boolean refused(String code) {
        state = new LinkState(LinkState.Mood.REFUSED, clock.instant(), code);
        return false;
    }

    private void online() {
        state = new LinkState(LinkState.Mood.ONLINE, clock.instant(), "");
    }
}
