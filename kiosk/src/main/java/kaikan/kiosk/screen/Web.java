package kaikan.kiosk.screen;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The few things the local page needs of HTTP.
final class Web {
    /// Most bytes of a picture of a code.
    static final int LARGEST_PICTURE = 12 * 1024 * 1024;
    /// Most bytes of a form: what people type is never as long.
    static final int LARGEST_FORM = 64 * 1024;

    /// Whatever found its way into a page, it loads nothing from elsewhere and sends nothing there.
    private static final String POLICY =
            "default-src 'self'; img-src 'self' blob:; frame-ancestors 'self'; form-action 'self'; base-uri 'none'; object-src 'none'";

    private static final Set<String> OUR_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private Web() {}

    /// The page is for this machine's own browser: another host name is somebody's trick, and so is a form sent from another page.
    static boolean isOurs(HttpExchange exchange) {
        String host = header(exchange, "Host");
        String name = host.replaceFirst(":[0-9]+$", "");
        String origin = header(exchange, "Origin");
        return OUR_HOSTS.contains(name) && (origin.isEmpty() || origin.equals("http://" + host));
    }

    static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /// What was sent.
    /// @throws TooLarge if it has more than `most` bytes: half of it is nothing
    static byte[] body(HttpExchange exchange, int most) throws IOException {
        InputStream in = exchange.getRequestBody();
        byte[] body = in.readNBytes(most);
        if (in.read() >= 0) {
            throw new TooLarge();
        }
        return body;
    }

    static Map<String, String> form(HttpExchange exchange) throws IOException {
        return pairs(new String(body(exchange, LARGEST_FORM), StandardCharsets.UTF_8));
    }

    static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return pairs(query == null ? "" : query);
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /// Says in every language that a step failed, and goes back. What was sent is read first: with more of it unread the connection would break
    /// before the answer is heard.
    static void sorry(HttpExchange exchange, int status) throws IOException {
        exchange.getRequestBody().readNBytes(LARGEST_FORM);
        send(exchange, status, "text/html; charset=utf-8", Apology.page());
    }

    private static Map<String, String> pairs(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (_, later) -> later));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return ""; // a broken escape is no value
        }
    }

    /// More was sent than anybody has to say.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
