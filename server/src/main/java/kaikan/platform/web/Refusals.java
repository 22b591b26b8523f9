package kaikan.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import kaikan.platform.errors.Refusal;
import kaikan.platform.text.Words;

/// Turns a refusal into what its receiver understands: a page in their language or a problem document, never with status 200.
/// A page that keeps what was typed shows the refusal itself with the template `frame/refusal` and takes its status from here.
@Singleton
public final class Refusals {
    private final Pages pages;
    private final ErrorPages errors;

    Refusals(Pages pages, ErrorPages errors) {
        this.pages = pages;
        this.errors = errors;
    }

    /// The status that goes with a refusal.
    public static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case MISSING -> HttpStatus.NOT_FOUND;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    /// What was refused and by which rule, in the reader's language.
    public static String sentence(Words words, Refusal refusal) {
        return words.get(refusal.textKey(), refusal.args().toArray());
    }

    /// What can be done instead, in the reader's language.
    public static String next(Words words, Refusal refusal) {
        return words.get(refusal.nextKey(), refusal.args().toArray());
    }

    /// A whole answer: the problem document for programs, else a page that says no more than the refusal.
    public MutableHttpResponse<?> answer(HttpRequest<?> request, Refusal refusal) {
        Page page = pages.of(request);
        if (ErrorPages.wantsProblem(request)) {
            return problem(page.words(), refusal);
        }
        return Html.status(status(refusal), page, "frame/refused", Map.of("refusal", refusal));
    }

    /// The same for programs, with the address of what stands in the way.
    public MutableHttpResponse<?> answer(HttpRequest<?> request, Refusal refusal, String link) {
        Words words = pages.of(request).words();
        String sentence = sentence(words, refusal);
        return errors.problem(status(refusal), new Problem(refusal.code(), sentence, sentence, next(words, refusal), link));
    }

    /// What any address says that leads nowhere: what is not there for the reader is as if it were not there at all.
    public MutableHttpResponse<?> missing(HttpRequest<?> request) {
        return errors.answer(request, HttpStatus.NOT_FOUND, "platform.error.missing");
    }

    /// The problem document.
    public MutableHttpResponse<byte[]> problem(Words words, Refusal refusal) {
        String sentence = sentence(words, refusal);
        return errors.problem(status(refusal), new Problem(refusal.code(), sentence, sentence, next(words, refusal)));
    }
}
