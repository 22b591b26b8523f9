package kaikan.kiosk.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.protocol.Json;

/// A visitor's hands at the local page, and their eyes: each step is answered by what the screen then shows.
public final class Hands {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI kiosk;

    public Hands(String address) {
        kiosk = URI.create(address);
    }

    /// The address of the screen.
    public String address() {
        return kiosk.toString();
    }

    /// What the screen shows.
    public record Seen(long version, String view, long row, String language, String html, String status, String foot, String still, String late) {
        /// What is to be read, without its markup.
        public String text() {
            return html.replaceAll("<[^>]*>", "");
        }
    }

    public Seen scan(String text) throws IOException {
        return post("scan", Map.of("text", text));
    }

    public Seen press(String button) throws IOException {
        return post("press", Map.of("press", button));
    }

    public Seen post(String path, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(kiosk.resolve(path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Seen picture(String type, String query, byte[] content) throws IOException {
        return send(HttpRequest.newBuilder(kiosk.resolve("frame" + query))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    public Seen look() throws IOException {
        return send(HttpRequest.newBuilder(kiosk.resolve("screen?seen=0")).GET());
    }

    /// What the screen shows when it, or the line at its foot, is another one.
    public Seen follow(Seen seen) throws IOException {
        return send(HttpRequest.newBuilder(kiosk.resolve("screen?seen=" + seen.version() + "&foot=" + seen.foot())).GET());
    }

    /// Does something to the simulated hardware; returns the answer's status.
    public int drive(String step, String value) throws IOException {
        return status(HttpRequest.newBuilder(kiosk.resolve("sim/" + step))
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("value=" + value))
                .build());
    }

    /// Whether the simulated relay gives power to that machine.
    public boolean hasPower(String machine) throws IOException {
        String panel = answer(HttpRequest.newBuilder(kiosk.resolve("sim/panel")).GET().build()).body();
        return panel.contains("ON\\\"><b>" + machine + "</b>");
    }

    /// The status of a request that is not one of ours.
    public static int status(HttpRequest request) throws IOException {
        return answer(request).statusCode();
    }

    private static Seen send(HttpRequest.Builder request) throws IOException {
        HttpRequest built = request.header("Accept", "application/json").timeout(Duration.ofSeconds(60)).build();
        return Json.read(answer(built).body(), Seen.class);
    }

    private static HttpResponse<String> answer(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
