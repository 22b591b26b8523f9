package kaikan.kiosk.link;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import kaikan.protocol.DevicePaths;
import kaikan.protocol.Json;
import kaikan.protocol.Manifest;
import kaikan.protocol.Problem;
import kaikan.protocol.RequestSignature;

/// What is said in one go, by the link's thread alone: the journal goes up, the manifest comes down when it is due or has changed.
final class Exchange {
    private static final System.Logger LOG = System.getLogger(Exchange.class.getName());
    /// A manifest that changes with every scan is pulled at most this often.
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Link.Parts parts;
    private final ServerClient client;
    private final Link.Plan plan;
    private final Upload upload;
    private final Anchor anchor;
    private final Calls calls;
    private final Watch watch;
    private volatile LinkState state = new LinkState(LinkState.Mood.OFFLINE, Instant.EPOCH, "");
    private volatile boolean asked;
    private final AtomicLong told = new AtomicLong();
    private Duration nextPull = Duration.ZERO;
    private Duration earliestPull = Duration.ZERO;

    /// @param wake lets the link talk
    Exchange(Link.Parts parts, ServerClient client, Link.Plan plan, Runnable wake) {
        this.parts = parts;
        this.client = client;
        this.plan = plan;
        this.upload = new Upload(parts.journal(), client, parts.clock());
        this.anchor = new Anchor(parts.clock(), parts.house());
        this.calls = new Calls(parts.journal(), parts.clock(), this::state);
        this.watch = new Watch(parts, client, new Watch.Ears(this::state, plan.manifest(), wake, this::silent));
    }

    Watch watch() {
        return watch;
    }

    LinkState state() {
        return state;
    }

    Calls calls() {
        return calls;
    }

    /// The manifest is asked for in the next talk, whenever it is due.
    void ask() {
        asked = true;
    }

    /// How often the server has said what the newest manifest is.
    long told() {
        return told.get();
    }

    /// Says everything there is to say, unless the link closes.
    ///
    /// @return whether the server took it
    boolean talk(BooleanSupplier closed) {
        try {
            heard();
            if (parts.house().manifest().isEmpty() && !pull()) {
                return false;
            }
            return send(closed) && ((!asked && parts.clock().uptime().compareTo(nextPull) < 0) || pull());
        } catch (Json.Unreadable e) {
            LOG.log(System.Logger.Level.WARNING, "The server's answer cannot be read", e);
            return refused("UNREADABLE");
        } catch (IOException _) {
            silent();
            return false;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The link failed and tries again", e);
            return refused("DEFECT");
        }
    }

    /// How long until there is something to ask, if nothing happens; shorter while somebody waits for what becomes of a call.
    Duration rest() {
        Duration rest = nextPull.minus(parts.clock().uptime());
        return calls.shortened(rest.isNegative() ? SOON : rest);
    }

    private boolean send(BooleanSupplier closed) throws IOException {
        while (!closed.getAsBoolean()) {
            switch (upload.once()) {
                case Upload.Sent.Answered answered -> {
                    taken(answered);
                    if (parts.journal().acked() == parts.journal().last()) {
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
        calls.heard(answered.answer());
        anchor.heard(answered.serverTime(), answered.roundTrip());
        boolean known = parts.house().manifest().map(Manifest::version).orElse("").equals(answered.answer().manifestVersion());
        if (known) {
            parts.house().confirm();
            nextPull = parts.clock().uptime().plus(plan.manifest());
        } else {
            nextPull = earliestPull;
        }
    }

    private boolean pull() throws IOException {
        asked = false;
        Map<String, String> headers = parts.house().manifest()
                .map(known -> Map.of("If-None-Match", "\"" + known.version() + "\""))
                .orElse(Map.of());
        HttpResponse<byte[]> response = client.get(DevicePaths.MANIFEST, headers);
        return switch (response.statusCode()) {
            case 200 -> {
                newest(Json.read(ServerClient.body(response), Manifest.class));
                yield pulled();
            }
            case 304 -> {
                parts.house().confirm();
                told.incrementAndGet();
                yield pulled();
            }
            default -> refused(response);
        };
    }

    /// What the watch has heard, unless the manifest has become another one since it asked.
    private void heard() {
        Watch.News news = watch.take();
        if (news != null && parts.house().manifest().filter(known -> known.version().equals(news.instead())).isPresent()) {
            newest(news.manifest());
            pulled();
        }
    }

    private void newest(Manifest manifest) {
        parts.house().replace(manifest);
        told.incrementAndGet();
        plan.onManifest().run();
    }

    private boolean pulled() {
        nextPull = parts.clock().uptime().plus(plan.manifest());
        earliestPull = parts.clock().uptime().plus(SOON);
        online();
        return true;
    }

    private boolean refused(HttpResponse<byte[]> response) {
        Problem problem = ServerClient.problem(response);
        parts.identity().refused(problem.code());
        if (problem.code().equals("CLOCK_SKEW")) {
            response.headers()
                    .firstValue(RequestSignature.TIME_HEADER)
                    .map(Instant::parse)
                    .ifPresent(anchor::corrected);
        }
        return refused(problem.code());
    }

    private boolean refused(String code) {
        state = new LinkState(LinkState.Mood.REFUSED, parts.clock().instant(), code);
        return false;
    }

    private void silent() {
        state = new LinkState(LinkState.Mood.OFFLINE, state.contact(), "NO_ANSWER");
    }

    private void online() {
        parts.identity().listenedTo();
        state = new LinkState(LinkState.Mood.ONLINE, parts.clock().instant(), "");
    }
}
