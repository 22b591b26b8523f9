package kaikan.platform.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// Lets a form through only when it was sent from a page of ours: not from another site by the browser's own word, and with the token
/// of this browser and session. JSON needs no token, because no other site can send it without asking first.
@ServerFilter(patterns = "/**", methods = {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class CsrfFilter {
    private final ErrorPages errors;
    private final Tokens tokens;

    CsrfFilter(ErrorPages errors, Tokens tokens) {
        this.errors = errors;
        this.tokens = tokens;
    }

    @RequestFilter
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        boolean harmless = sameOrigin(request) && (isJson(request) || proven(request));
        return harmless ? null : errors.answer(request, HttpStatus.FORBIDDEN, "platform.error.csrf");
    }

    /// Whether the form shows the token of now, or that of the sign-in before where what was typed then must not be lost.
    private boolean proven(HttpRequest<?> request) {
        String shown = shown(request);
        if (tokens.of(request).matches(shown)) {
            return true;
        }
        boolean earlier = tokens.earlier(request, shown);
        if (earlier) {
            EarlierForm.mark(request);
        }
        return earlier;
    }

    private static boolean isJson(HttpRequest<?> request) {
        return request.getContentType().map(MediaType::getName).orElse("").equals(MediaType.APPLICATION_JSON);
    }

    /// A form shows it in its body, a script may in a header. An address never has it: addresses are kept in histories and logs.
    private static @Nullable String shown(HttpRequest<?> request) {
        String header = request.getHeaders().get("X-CSRF");
        boolean form = request.getContentType().map(MediaType::getName).orElse("").equals(MediaType.APPLICATION_FORM_URLENCODED);
        return header == null && form ? shownInTheBody(request) : header;
    }

    private static @Nullable String shownInTheBody(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server)) {
            return null;
        }
        try (CloseableByteBody copy = server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
                CloseableAvailableByteBody body = copy.buffer().join()) {
            return field(body.toString(StandardCharsets.UTF_8));
        } catch (CompletionException _) {
            return null;
        }
    }

    private static @Nullable String field(String form) {
        for (String pair : form.split("&")) {
            if (pair.startsWith(CsrfToken.FIELD + "=")) {
                return decoded(pair.substring(CsrfToken.FIELD.length() + 1));
            }
        }
        return null;
    }

    private static @Nullable String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// What the browser itself says about where the request comes from. Old browsers and devices say nothing.
    private static boolean sameOrigin(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return origin == null || OurHost.wrote(origin, request);
    }
}
