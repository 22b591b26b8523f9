package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import kaikan.platform.web.ErrorPages;
import kaikan.platform.web.Html;

/// What happens to those who may not come in.
@Singleton
public class Doors {
    private final ErrorPages errors;

    Doors(ErrorPages errors) {
        this.errors = errors;
    }

    /// For an address that can be none of ours: a page that says so, status 404.
    HttpResponse<?> missing(HttpRequest<?> request) {
        return errors.answer(request, HttpStatus.NOT_FOUND, "platform.error.missing");
    }

    /// For somebody who is signed in but may not: a page (or problem document) that says so and what can be done, status 403.
    public HttpResponse<?> closed(HttpRequest<?> request) {
        return errors.answer(request, HttpStatus.FORBIDDEN, "member.error.forbidden");
    }

    /// For somebody who is not signed in: the way to the sign-in page and back; for programs, status 401.
    public HttpResponse<?> signInFirst(HttpRequest<?> request) {
        if (request.getPath().startsWith("/api/")) {
            return errors.answer(request, HttpStatus.UNAUTHORIZED, "member.error.sign-in");
        }
        return Html.seeOther(NextPage.via("/sign-in", back(request)));
    }

    private static String back(HttpRequest<?> request) {
        return switch (request.getMethod()) {
            case GET, HEAD -> pathAndQuery(request.getUri());
            default -> comingFrom(request);
        };
    }

    /// The page whose form was sent, if it is one of ours: a form's own address may have no page.
    private static String comingFrom(HttpRequest<?> request) {
        String referer = request.getHeaders().get("Referer");
        try {
            URI page = URI.create(referer == null ? "/" : referer);
            String host = request.getHeaders().get("Host");
            return page.getRawAuthority() != null && page.getRawAuthority().equals(host) ? pathAndQuery(page) : "/";
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }

    private static String pathAndQuery(URI uri) {
        String query = uri.getRawQuery();
        return NextPage.safe(query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query);
    }
}
