package kaikan.kiosk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever may be sent to any address of the local page and its simulation, made from a seed and written to the socket as it is: methods, headers,
/// bodies and sizes that no browser sends. The short form sends 1,500 requests; `-Drequests=200000` is the long proof.
@Timeout(value = 2, unit = TimeUnit.HOURS)
final class EndpointFuzzTest {
    private static final int REQUESTS = Integer.getInteger("requests", 1_500);
    private static final int SILENT_MILLIS = 20_000;
    private static final List<String> PATHS = List.of(
            "/", "/aside", "/screen", "/press", "/typed", "/register", "/leave", "/pin", "/enrol", "/touch", "/scan", "/frame", "/static/screen.js",
            "/static/", "/sim/", "/sim/panel", "/sim/network", "/sim/meters", "/sim/stick", "/sim/loosen", "/sim/scan", "/nowhere");
    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "POST", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "POSTPOST", "あ");
    private static final List<String> FIELDS = List.of(
            "text", "press", "seen", "people", "name", "company", "host", "purpose", "consent", "number", "code", "value", "foot", "late", "lang",
            "width", "height", "");
    private static final List<String> VALUES = List.of(
            "HOME", "WALK_IN", "MUSTER", "SELF_TEST", "UNDO", "CALL", "LEAVE", "LONGER", "CLEAR", "EXIT", "0", "-1", "99999999999999999999", "1e9",
            "given", "pull", "plug", "MC-1", "%00", "%zz", "%e3%81", "<script>", "../../etc/passwd", "高橋", "1");
    private static final List<String> HEADERS = List.of(
            "Content-Type: multipart/form-data; boundary=x", "Content-Type: image/png", "Content-Type: application/octet-stream", "Content-Type: ;;",
            "Accept: application/json", "Accept: */*", "Expect: 100-continue", "Origin: http://elsewhere.example", "Sec-Fetch-Site: cross-site",
            "Host: elsewhere.example", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip", "Cookie: a=b; a", "Range: bytes=9-1", "X", ": y",
            "If-None-Match: \"", "Accept-Language: " + "ja,".repeat(400), "Content-Encoding: gzip");

    @TempDir
    private Path folder;

    private final Random random = new Random(20261208);
    private final Map<Integer, Integer> answers = new TreeMap<>();

    @Test
    void noRequestHoweverStrangeBreaksThePageOrOpensADoor() throws Exception {
        FakeHouse house = new FakeHouse(Instant.now());
        try (FakeServer server = new FakeServer(house); Kiosk kiosk = start(server)) {
            Hands hands = new Hands(kiosk.address());
            Wait.until("it is ready", () -> hands.look().view().equals("Idle"));
            URI address = URI.create(kiosk.address());
            for (int number = 0; number < REQUESTS; number++) {
                byte[] request = request(address);
                int status = send(address, request);
                answers.merge(status, 1, Integer::sum);
                int which = number;
                assertTrue(status < 500 || status == 501, () -> "request " + which + ": " + status + "\n" + head(request));
            }
            System.out.println(REQUESTS + " requests, answered with " + answers + ", 0 = none");
            assertTrue(answers.getOrDefault(200, 0) > 0 && answers.getOrDefault(303, 0) > 0, "it was not all nonsense");
            hands.drive("network", "plug");
            hands.press("HOME");
            String pass = house.listed("佐藤");
            server.publish();
            Wait.until("it works as before", () -> hands.scan(pass).text().contains("ようこそ") || hands.press("HOME").row() < 0);
            assertEquals(
                    0,
                    server.rows().stream()
                            .filter(row -> row.json().contains("\"Entered\"") && !row.json().contains(house.id(pass).text()))
                            .count(),
                    "nobody came in but by a pass");
        }
    }

    private byte[] request(URI address) throws IOException {
        byte[] body = body();
        String version = random.nextInt(40) == 0 ? " HTTP/9.9\r\n" : " HTTP/1.1\r\n";
        StringBuilder head = new StringBuilder(any(METHODS)).append(' ').append(target()).append(version);
        boolean ours = random.nextInt(8) > 0;
        if (ours) {
            head.append("Host: ").append(address.getAuthority()).append("\r\n");
        }
        for (int headers = random.nextInt(4); headers > 0; headers--) {
            String header = any(HEADERS);
            head.append(ours && header.startsWith("Host") ? "X: y" : header).append("\r\n");
        }
        if (random.nextInt(6) > 0) {
            head.append("Content-Length: ").append(length(body)).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(head.toString().getBytes(UTF_8));
        bytes.write(body);
        byte[] whole = bytes.toByteArray();
        if (random.nextInt(20) == 0) {
            whole[random.nextInt(whole.length)] = (byte) random.nextInt(256);
        }
        return whole;
    }

    private String target() {
        String path = any(PATHS);
        String query = random.nextInt(3) == 0 ? "?" + form() : "";
        return path.equals("/screen") ? path + "?seen=0" : path + query; // a screen that was seen already is answered when it changes
    }

    private byte[] body() {
        return switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1, 2, 3, 4 -> form().getBytes(UTF_8);
            case 5 -> bytes(random.nextInt(300));
            case 6 -> bytes(random.nextInt(20) == 0 ? 200_000 : 3_000);
            default -> ("text=" + "A".repeat(random.nextInt(10) == 0 ? 70_000 : 500)).getBytes(UTF_8);
        };
    }

    private String form() {
        StringBuilder form = new StringBuilder();
        for (int fields = 1 + random.nextInt(4); fields > 0; fields--) {
            form.append(any(FIELDS)).append('=').append(any(VALUES).replace(' ', '+')).append('&');
        }
        return form.toString().replace("高橋", "%E9%AB%98%E6%A9%8B").replace("<", "%3C").replace(">", "%3E");
    }

    private String length(byte[] body) {
        return switch (random.nextInt(25)) {
            case 0 -> "-1";
            case 1 -> "x";
            case 2 -> Integer.toString(body.length / 2);
            case 3 -> "99999999999999999999";
            default -> Integer.toString(body.length);
        };
    }

    /// The status of the answer; 0 where none came, because the connection was closed.
    private static int send(URI address, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(SILENT_MILLIS);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return status(socket.getInputStream());
        } catch (SocketException _) {
            return 0;
        }
    }

    private static int status(InputStream answer) throws IOException {
        String line = new String(answer.readNBytes("HTTP/1.1 200".length()), ISO_8859_1);
        return line.matches("HTTP/1.1 [0-9]{3}") ? Integer.parseInt(line.substring("HTTP/1.1 ".length())) : 0;
    }

    private static String head(byte[] request) {
        return new String(request, 0, Math.min(request.length, 600), UTF_8);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Kiosk start(FakeServer server) throws CannotStart {
        return Kiosk.start(KioskConfig.from(
                Map.of(
                        "KAIKAN_KIOSK_SERVER", server.uri().toString(),
                        "KAIKAN_KIOSK_FOLDER", folder.toString(),
                        "KAIKAN_KIOSK_CODE", FakeServer.CODE,
                        "KAIKAN_KIOSK_SIMULATION", "beside",
                        "KAIKAN_KIOSK_MANIFEST_SECONDS", "1"),
                new Properties()));
    }
}
