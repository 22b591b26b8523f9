package kaikan.kill;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kaikan.platform.id.Ref;
import kaikan.platform.web.TestCsrf;

/// Somebody's connection to a server that may die at any moment: each request is sent, the same every time, until it is answered.
final class Wire implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(15);
    private static final String TOKEN = Ref.next() + Ref.next();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final String address;
    private final String session;
    private final Tally tally;

    Wire(String address, String session, Tally tally) {
        this.address = address;
        this.session = session;
        this.tally = tally;
    }

    /// What came back in the end.
    ///
    /// @param location where a form led to; empty for everything else
    /// @param sent how often it was sent
    record Answer(int status, String location, String body, int sent) {
        /// Whether it says that a form has had its effect: it leads to a page with the news. A refused one leads back to what was typed.
        boolean promises() {
            return status == 303 && location.contains("?new=");
        }
    }

    Answer get(String path) throws InterruptedException {
        return untilAnswered(request(path).GET().build());
    }

    Answer json(String path, String key, String json) throws InterruptedException {
        return untilAnswered(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    Answer form(String path, Map<String, String> fields) throws InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "csrf=" + TestCsrf.shown(TOKEN, session) + "&", ""));
        return untilAnswered(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Cookie", "kaikan_session=" + session + "; kaikan_csrf=" + TOKEN);
    }

    private Answer untilAnswered(HttpRequest request) throws InterruptedException {
        long end = System.nanoTime() + LONGEST;
        for (int sent = 1; System.nanoTime() < end; sent++) {
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() < 500) {
                    tally.answered.incrementAndGet();
                    return new Answer(answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body(), sent);
                }
                tally.faults.incrementAndGet();
            } catch (IOException _) {
                tally.repeated.incrementAndGet();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No answer to " + request.method() + " " + request.uri());
    }

    @Override
    public void close() {
        client.close();
    }
}
