package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.regex.Pattern;
import kaikan.platform.web.Transport;
import org.jspecify.annotations.Nullable;

/// The cookie that holds the key of a session. Its life is the database's to decide; the browser keeps it for the longest there is.
final class SessionCookie {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration KEPT = Duration.ofDays(400);

    private SessionCookie() {}

    /// The key that the browser shows, if it shows one that could be ours.
    static @Nullable String of(HttpRequest<?> request) {
        return value(request, "kaikan_session");
    }

    /// The key by which we know the browser again when nobody is signed in.
    static @Nullable String deviceOf(HttpRequest<?> request) {
        return value(request, "kaikan_device");
    }

    /// The key of the session that this browser had before; it opens nothing any more.
    static @Nullable String leftOf(HttpRequest<?> request) {
        return value(request, "kaikan_left");
    }

    static Cookie session(HttpRequest<?> request, String secret) {
        return cookie(request, "kaikan_session", secret).maxAge(KEPT);
    }

    static Cookie device(HttpRequest<?> request, String secret) {
        return cookie(request, "kaikan_device", secret).maxAge(KEPT);
    }

    /// Tells the browser to remember, until it is closed, the key of a session that has ended.
    static Cookie left(HttpRequest<?> request, String secret) {
        return cookie(request, "kaikan_left", secret);
    }

    static Cookie gone(HttpRequest<?> request) {
        return cookie(request, "kaikan_session", "").maxAge(Duration.ZERO);
    }

    private static @Nullable String value(HttpRequest<?> request, String name) {
        return request.getCookies()
                .findCookie(nameFor(request, name))
                .map(Cookie::getValue)
                .filter(value -> SHAPE.matcher(value).matches())
                .orElse(null);
    }

    private static Cookie cookie(HttpRequest<?> request, String name, String value) {
        return Cookie.of(nameFor(request, name), value)
                .path("/")
                .httpOnly(true)
                .secure(Transport.isSecure(request))
                .sameSite(SameSite.Lax);
    }

    /// With the prefix `__Host-` no other host of the same domain can plant a cookie of ours.
    private static String nameFor(HttpRequest<?> request, String name) {
        return Transport.isSecure(request) ? "__Host-" + name : name;
    }
}
