package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Objects;
import kaikan.platform.web.Bond;

/// Ties forms to the session that the browser shows, whether it still lives or not: whoever was signed out by time is told so, and not that
/// their form is none of ours.
@Singleton
final class SessionBond implements Bond {
    @Override
    public String of(HttpRequest<?> request) {
        return Objects.requireNonNullElse(SessionCookie.of(request), "");
    }

    /// After signing out every form of that session is let in, because nothing behind a door is done for nobody; while somebody is signed in
    /// only those are that keep what was typed.
    @Override
    public String before(HttpRequest<?> request) {
        String left = SessionCookie.leftOf(request);
        return left != null && (SessionCookie.of(request) == null || keepsTyped(request)) ? left : "";
    }

    private static boolean keepsTyped(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(match -> match.getAnnotationMetadata().hasAnnotation(KeepsTyped.class))
                .isPresent();
    }
}
