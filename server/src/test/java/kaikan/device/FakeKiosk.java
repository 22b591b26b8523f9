package kaikan.device;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kaikan.facility.Site;
import kaikan.protocol.Batch;
import kaikan.protocol.BatchAnswer;
import kaikan.protocol.ClockState;
import kaikan.protocol.DevicePaths;
import kaikan.protocol.Ed25519;
import kaikan.protocol.EnrolmentAnswer;
import kaikan.protocol.EnrolmentRequest;
import kaikan.protocol.Envelope;
import kaikan.protocol.Json;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.RandomId;
import kaikan.protocol.RequestSignature;
import kaikan.protocol.Row;
import kaikan.testing.TestServer;
import org.jspecify.annotations.Nullable;

/// A kiosk as the server sees it: keys, a journal, signed requests. Tests drive it by hand.
public final class FakeKiosk implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final KeyPair keys = Ed25519.newKeyPair();
    private final String address;
    private final List<Row> journal = new ArrayList<>();
    private String device = "";
    private long boot = 1;
    private Instant wall;
    private ClockState clock = ClockState.ANCHORED;
    private long uptime;

    /// A kiosk without a name, at the server's address, whose clock stands at `wall`.
    public FakeKiosk(String address, Instant wall) {
        this.address = address;
        this.wall = wall;
    }

    /// One that is enrolled at a site and takes its server's clock for its own.
    ///
    /// @param name as staff call it
    public static FakeKiosk enrolled(TestServer server, Site site, String name) {
        FakeKiosk kiosk = new FakeKiosk(server.address(), server.clock().instant());
        kiosk.enrol(server.bean(Enrolment.class).newCode(site.id(), name, null));
        return kiosk;
    }

    /// Shows a code as a new kiosk does; remembers the name it gets.
    public HttpResponse<String> enrol(String code) {
        return enrol(code, null);
    }

    /// Shows a code and the journal it holds; remembers the name it gets.
    public HttpResponse<String> enrol(String code, EnrolmentRequest.@Nullable Held held) {
        HttpResponse<String> answer = post(
                DevicePaths.ENROL,
                HttpRequest.newBuilder(),
                Json.write(new EnrolmentRequest(code, Ed25519.text(keys.getPublic()), "test", held)));
        if (answer.statusCode() == 200) {
            device = read(answer, EnrolmentAnswer.class).device();
        }
        return answer;
    }

    /// Starts a journal whose rows name this device, though no server gave that name.
    public FakeKiosk called(String name) {
        device = name;
        return this;
    }

    /// The name the server gave.
    public String device() {
        return device;
    }

    /// Writes a row into the journal and returns it.
    public Row note(Message message) {
        return note(message, json -> json);
    }

    /// Writes a row that is what becomes of its JSON.
    public Row note(Message message, UnaryOperator<String> turned) {
        String previous = journal.isEmpty() ? Envelope.FIRST : journal.getLast().hash();
        uptime += 1000;
        Row right = Row.of(new Envelope(
                device, boot, journal.size() + 1L, RandomId.next(), wall, uptime, clock, previous, message));
        Row row = read(turned.apply(right.json()));
        journal.add(row);
        return row;
    }

    /// Writes something that is no row of today's protocol.
    public void noteRaw(String json) {
        journal.add(read(json));
    }

    private static Row read(String json) {
        try {
            return Json.read(json, Row.class);
        } catch (Json.Unreadable e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Time passes on the kiosk.
    public FakeKiosk later(Duration by) {
        wall = wall.plus(by);
        uptime += by.toMillis();
        return this;
    }

    /// The wall clock stands somewhere else, and is as good as that.
    public FakeKiosk clock(Instant at, ClockState state) {
        wall = at;
        clock = state;
        return this;
    }

    /// The program starts again.
    public FakeKiosk reboot() {
        boot++;
        uptime = 0;
        note(new Message.Booted("test"));
        return this;
    }

    /// The journal's rows from one number to another, both included.
    public List<Row> rows(int from, int to) {
        return List.copyOf(journal.subList(from - 1, to));
    }

    /// All rows.
    public List<Row> rows() {
        return List.copyOf(journal);
    }

    /// Sends rows and reads the answer.
    public BatchAnswer send(List<Row> rows) {
        HttpResponse<String> answer = sendRaw(Json.write(new Batch(rows)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return read(answer, BatchAnswer.class);
    }

    /// Sends everything.
    public BatchAnswer sendAll() {
        return send(rows());
    }

    /// Sends any body, signed.
    public HttpResponse<String> sendRaw(String body) {
        return post(DevicePaths.JOURNAL, signed("POST", DevicePaths.JOURNAL, body), body);
    }

    /// Asks for the manifest; `known` is the version that is there already, empty for none.
    public HttpResponse<String> manifest(String known) {
        HttpRequest.Builder request = signed("GET", DevicePaths.MANIFEST, "").uri(URI.create(address + DevicePaths.MANIFEST)).GET();
        if (!known.isEmpty()) {
            request.header("If-None-Match", "\"" + known + "\"");
        }
        return send(request.build());
    }

    /// The manifest as soon as it is a newer one than `known`, or after so many seconds.
    public HttpResponse<String> manifest(String known, int seconds) {
        return send(signed("GET", DevicePaths.MANIFEST, "")
                .uri(URI.create(address + DevicePaths.MANIFEST))
                .header("If-None-Match", "\"" + known + "\"")
                .header(DevicePaths.PREFER, DevicePaths.waitFor(Duration.ofSeconds(seconds)))
                .GET()
                .build());
    }

    /// The manifest for a kiosk that can unpack it, as it comes.
    public HttpResponse<byte[]> packedManifest() {
        HttpRequest.Builder request = signed("GET", DevicePaths.MANIFEST, "").uri(URI.create(address + DevicePaths.MANIFEST));
        return send(request.header("Accept-Encoding", "gzip").GET().build(), BodyHandlers.ofByteArray());
    }

    /// The manifest.
    public Manifest manifest() {
        return read(manifest(""), Manifest.class);
    }

    private HttpRequest.Builder signed(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        RequestSignature.Signed signed =
                new RequestSignature.Signed(method, path, wall.toString(), body.getBytes(StandardCharsets.UTF_8));
        RequestSignature.headers(device, keys.getPrivate(), signed).forEach(request::header);
        return request;
    }

    private HttpResponse<String> post(String path, HttpRequest.Builder request, String body) {
        return send(request.uri(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(HttpResponse<String> answer, Class<T> type) {
        try {
            return Json.read(answer.body(), type);
        } catch (Json.Unreadable e) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
