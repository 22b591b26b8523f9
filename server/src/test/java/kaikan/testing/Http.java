package kaikan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A visitor without JavaScript: keeps cookies, follows redirects, and sends forms with the token of the page it saw last.
public final class Http implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final List<String> headers = new ArrayList<>();
    private @Nullable String csrf;

    private Http(String address, HttpClient.Redirect redirect) {
        this.address = address;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(redirect)
                .build();
    }

    /// A visitor who follows redirects.
    public static Http visitor(TestServer server) {
        return new Http(server.address(), HttpClient.Redirect.NORMAL);
    }

    /// A visitor who shows each answer as it is, redirects included.
    public static Http exact(TestServer server) {
        return new Http(server.address(), HttpClient.Redirect.NEVER);
    }

    /// Sends a header with every request from now on.
    public Http with(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    /// Holds a cookie as if a page had set it, until a page sets it anew.
    public Http holding(String name, String value) {
        try {
            cookies.put(uri("/"), Map.of("Set-Cookie", List.of(name + "=" + value + "; Path=/")));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens a page.
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    /// Sends a form to `path` with the token of the page seen last.
    public HttpResponse<String> post(String path, Map<String, ?> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        fields.forEach((name, value) -> all.add(Map.entry(name, String.valueOf(value))));
        return post(path, all);
    }

    /// Sends a form whose fields may come several times.
    public HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>(fields);
        if (csrf != null) {
            all.add(Map.entry("csrf", csrf));
        }
        String body = all.stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /// Sends a form of a page as it is filled in.
    public HttpResponse<String> post(Form form) {
        return post(form.action(), form.fields());
    }

    /// Fetches a file that is no text.
    public byte[] file(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET(), BodyHandlers.ofByteArray()).body();
    }

    /// Sends a form exactly as it is written, without a token of its own.
    public HttpResponse<String> postForm(String path, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /// Sends JSON.
    public HttpResponse<String> postJson(String path, String json) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /// Sends a form that was opened a while ago: with its own token, not that of the page seen last.
    public HttpResponse<String> postOld(String path, HttpResponse<String> page, List<Map.Entry<String, String>> fields) {
        Matcher token = CSRF.matcher(page.body());
        csrf = token.find() ? token.group(1) : null;
        return post(path, fields);
    }

    /// Forgets the token seen last, as a stranger's form would not know it.
    public void forgetToken() {
        csrf = null;
    }

    /// The text of a page as a reader sees it, roughly: without tags, entities of markup resolved, white space collapsed.
    public static String text(HttpResponse<String> page) {
        return plain(page.body()
                        .replaceAll("(?s)<(script|style).*?</\\1>", " ")
                        .replaceAll("<rp>.*?</rp>|<rt>.*?</rt>", "")
                        .replaceAll("<[^>]+>", " "))
                .replaceAll("\\s+", " ");
    }

    /// Characters that markup writes as entities, as they are meant.
    static String plain(String markup) {
        return markup.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    @Override
    public void close() {
        client.close();
    }

    private URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : address + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request, BodyHandlers.ofString());
        Matcher token = CSRF.matcher(answer.body());
        if (token.find()) {
            csrf = token.group(1);
        }
        return answer;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
