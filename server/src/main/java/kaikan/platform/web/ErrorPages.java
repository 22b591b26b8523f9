package kaikan.platform.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import kaikan.platform.errors.Incident;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;

/// What a reader sees when something cannot be done that no feature speaks about itself: a kind page in their language, or a problem
/// document on the API. Never a stack trace.
@Singleton
@Primary
public final class ErrorPages implements ErrorResponseProcessor<Object> {
    private final Pages pages;
    private final Texts texts;
    private final JsonMapper json;
    private final HttpServerConfiguration limits;

    ErrorPages(Pages pages, Texts texts, JsonMapper json, HttpServerConfiguration limits) {
        this.pages = pages;
        this.texts = texts;
        this.json = json;
        this.limits = limits;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = response.status();
        String key = status == HttpStatus.REQUEST_ENTITY_TOO_LARGE ? tooLarge(context) : keyOf(status);
        MutableHttpResponse<?> answer;
        if (status.getCode() >= 500) {
            Throwable cause = context.getRootCause().orElseGet(() -> new IllegalStateException(status.getReason()));
            String where = context.getRequest().getMethodName() + " " + context.getRequest().getPath();
            answer = answer(context.getRequest(), status, key, Incident.report(where, cause));
        } else {
            answer = answer(context.getRequest(), status, key);
        }
        response.getHeaders().findFirst("Allow").ifPresent(allow -> answer.header("Allow", allow));
        return answer.body((Object) answer.body());
    }

    /// A page or problem with the sentences under `key` (`.title`, `.text`, `.next`).
    ///
    /// @param args fill the sentences
    public MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, String key, Object... args) {
        Page page = pages.bare(request);
        if (!wantsProblem(request)) {
            return Html.status(status, page, "frame/error", Map.of("key", key, "args", List.of(args), "also", also(request)));
        }
        Words words = page.words();
        Problem problem = new Problem(
                key, words.get(key + ".title"), words.get(key + ".text", args), words.get(key + ".next", args));
        return problem(status, problem);
    }

    /// Where the address was too long to be read, so was everything after it, and nobody knows which language the reader speaks.
    private List<Words> also(HttpRequest<?> request) {
        return request.getHeaders().isEmpty() ? List.of(texts.in(Language.EN)) : List.of();
    }

    /// The problem document as a response.
    MutableHttpResponse<byte[]> problem(HttpStatus status, Problem problem) {
        try {
            return HttpResponse.<byte[]>status(status)
                    .header("Content-Type", "application/problem+json")
                    .header("Cache-Control", "no-store")
                    .body(json.writeValueAsBytes(problem.members(status)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the sender is a program: the API, or whoever prefers JSON to pages.
    static boolean wantsProblem(HttpRequest<?> request) {
        String accept = request.getHeaders().get("Accept", String.class, "");
        return request.getPath().startsWith("/api/") || (accept.contains("json") && !accept.contains("text/html"));
    }

    /// What was too large: the address with what a browser sends before the body, of which no cause is told; the body; or, in a form that says
    /// itself that it is not too large a body, its fields.
    private String tooLarge(ErrorContext context) {
        if (context.getRootCause().isEmpty()) {
            return "platform.error.long";
        }
        HttpRequest<?> request = context.getRequest();
        boolean form = request.getContentType().filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals).isPresent();
        return form && request.getContentLength() <= limits.getMaxRequestSize() ? "platform.error.fields" : "platform.error.large";
    }

    private static String keyOf(HttpStatus status) {
        return switch (status.getCode()) {
            case 401, 403 -> "platform.error.forbidden";
            case 404 -> "platform.error.missing";
            case 405 -> "platform.error.method";
            case 429 -> "platform.error.often";
            default -> status.getCode() >= 500 ? "platform.error.broken" : "platform.error.unreadable";
        };
    }
}
