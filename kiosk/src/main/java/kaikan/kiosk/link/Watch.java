package kaikan.kiosk.link;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import kaikan.kiosk.thread.Loop;
import kaikan.protocol.DevicePaths;
import kaikan.protocol.Json;
import kaikan.protocol.Manifest;
import org.jspecify.annotations.Nullable;

/// Hears of a newer manifest within a second or two: a question that the server answers only once there is one, asked again and again beside
/// the link's own talk while that is well. A server that does not wait is asked at the pace of the manifest. Where no answer comes, nobody
/// may think that the line is well: what is asked is short, so that a pulled cable is known within a few seconds.
final class Watch implements AutoCloseable {
    /// How long the server is asked to wait.
    static final Duration WAIT = Duration.ofSeconds(3);
    /// How long its answer may take, the wait included.
    private static final Duration ANSWER = WAIT.plusSeconds(2);

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());
    private static final Duration REST = Duration.ofMillis(500);

    private final Link.Parts parts;
    private final ServerClient client;
    private final Ears ears;
    private final AtomicReference<@Nullable News> news = new AtomicReference<>();
    private final Loop loop = new Loop("watch", this::round);

    /// @param link how the link is
    /// @param pace how long to rest where the server does not wait
    /// @param wake lets the link talk: there is something to take up, or the server may be gone
    /// @param silent says that the server does not answer
    record Ears(Supplier<LinkState> link, Duration pace, Runnable wake, Runnable silent) {}

    /// A manifest, and the version that it is newer than.
    record News(String instead, Manifest manifest) {}

    Watch(Link.Parts parts, ServerClient client, Ears ears) {
        this.parts = parts;
        this.client = client;
        this.ears = ears;
    }

    void start() {
        loop.start();
    }

    /// What was heard and not taken yet.
    @Nullable News take() {
        return news.getAndSet(null);
    }

    @Override
    public void close() {
        loop.close();
    }

    private Duration round() {
        String known = parts.house().manifest().map(Manifest::version).orElse("");
        if (known.isEmpty() || ears.link.get().mood() != LinkState.Mood.ONLINE) {
            return REST;
        }
        try {
            return ask(known);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The server does not answer the watch", e);
            ears.silent.run();
            ears.wake.run();
            return REST;
        }
    }

    /// @return how long to rest before the next question
    private Duration ask(String known) throws IOException {
        Duration asked = parts.clock().uptime();
        HttpResponse<byte[]> response = client.get(
                DevicePaths.MANIFEST,
                Map.of("If-None-Match", "\"" + known + "\"", DevicePaths.PREFER, DevicePaths.waitFor(WAIT)),
                ANSWER);
        boolean waited = parts.clock().uptime().minus(asked).compareTo(WAIT.dividedBy(2)) > 0;
        return switch (response.statusCode()) {
            case 200 -> {
                news.set(new News(known, Json.read(ServerClient.body(response), Manifest.class)));
                ears.wake.run();
                yield REST;
            }
            case 304 -> {
                parts.house().confirm(known);
                yield waited ? Duration.ZERO : ears.pace;
            }
            default -> ears.pace;
        };
    }
}
