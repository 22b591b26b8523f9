package kaikan.kiosk.link;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import kaikan.protocol.Json;
import kaikan.protocol.Problem;
import kaikan.protocol.RequestSignature;

/// Asks the server, signed with the device's key.
final class ServerClient {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final URI server;
    private final NetworkSwitch network;
    private final Identity identity;
    private final Clock clock;

    ServerClient(URI server, NetworkSwitch network, Identity identity, Clock clock) {
        this.server = server;
        this.network = network;
        this.identity = identity;
        this.clock = clock;
    }

    HttpResponse<byte[]> post(String path, byte[] body) throws IOException {
        HttpRequest.Builder request = request(path)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json");
        return send(signed(request, new RequestSignature.Signed("POST", path, now(), body)));
    }

    HttpResponse<byte[]> get(String path, Map<String, String> headers) throws IOException {
        return get(path, headers, ANSWER);
    }

    /// What is asked for is long, and comes packed where the server can: see [#body].
    HttpResponse<byte[]> get(String path, Map<String, String> headers, Duration answer) throws IOException {
        HttpRequest.Builder request = request(path).timeout(answer).header("Accept-Encoding", "gzip").GET();
        headers.forEach(request::header);
        return send(signed(request, new RequestSignature.Signed("GET", path, now(), new byte[0])));
    }

    HttpResponse<byte[]> postUnsigned(String path, byte[] body) throws IOException {
        return send(request(path)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json"));
    }

    /// The stable code of a refusal; a server or proxy that says something else is named by its status.
    static Problem problem(HttpResponse<byte[]> response) {
        try {
            return Json.read(body(response), Problem.class);
        } catch (IOException _) {
            return new Problem("", response.statusCode(), "HTTP_" + response.statusCode(), "");
        }
    }

    /// What an answer says, unpacked.
    static InputStream body(HttpResponse<byte[]> response) throws IOException {
        InputStream body = new ByteArrayInputStream(response.body());
        return response.headers().firstValue("Content-Encoding").orElse("").equals("gzip") ? new GZIPInputStream(body) : body;
    }

    private HttpRequest.Builder signed(HttpRequest.Builder request, RequestSignature.Signed content) {
        RequestSignature.headers(identity.device(), identity.privateKey(), content).forEach(request::header);
        return request;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(ANSWER).header("Accept", "application/json");
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        cable();
        try {
            HttpResponse<byte[]> response = Line.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            cable(); // what was on its way when the cable was pulled never arrived
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the server", e);
        }
    }

    private void cable() throws ConnectException {
        if (network.cable() == NetworkSwitch.Cable.PULLED) {
            throw new ConnectException("the cable is pulled");
        }
    }

    private String now() {
        return clock.instant().toString();
    }

    /// Made when it is first needed: what it takes to begin with would keep the screen waiting.
    private static final class Line {
        static final HttpClient HTTP = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }
}
