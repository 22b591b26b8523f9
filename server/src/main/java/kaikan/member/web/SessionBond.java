package kaikan.member.web;

import io.micronaut.http.HttpRequest;
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
}
