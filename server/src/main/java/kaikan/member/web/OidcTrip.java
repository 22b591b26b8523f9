package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;
import kaikan.platform.id.Secret;
import kaikan.platform.web.Transport;

/// What this browser must bring back from the provider. It lives in a cookie for ten minutes and nowhere else, so that every server can
/// take the browser back, and an answer meant for another browser is refused.
///
/// @param state shown again by the provider
/// @param nonce shown again in the signed token
/// @param verifier proves that whoever began fetches the token (PKCE)
/// @param next where to go then
record OidcTrip(String state, String nonce, String verifier, String next) {
    private static final String COOKIE = "kaikan_oidc";

    static OidcTrip begin(String next) {
        return new OidcTrip(Secret.next(), Secret.next(), Secret.next(), NextPage.safe(next));
    }

    static Optional<OidcTrip> of(HttpRequest<?> request) {
        return request.getCookies().findCookie(name(request)).map(Cookie::getValue).flatMap(OidcTrip::read);
    }

    Cookie cookie(HttpRequest<?> request) {
        return make(request, String.join("~", state, nonce, verifier, NextPage.kept(next)), Duration.ofMinutes(10));
    }

    static Cookie gone(HttpRequest<?> request) {
        return make(request, "", Duration.ZERO);
    }

    private static Optional<OidcTrip> read(String value) {
        String[] parts = value.split("~", 4);
        return parts.length == 4 ? Optional.of(new OidcTrip(parts[0], parts[1], parts[2], NextPage.recalled(parts[3]))) : Optional.empty();
    }

    private static Cookie make(HttpRequest<?> request, String value, Duration life) {
        return Cookie.of(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(Transport.isSecure(request))
                .sameSite(SameSite.Lax)
                .maxAge(life);
    }

    private static String name(HttpRequest<?> request) {
        return Transport.isSecure(request) ? "__Host-" + COOKIE : COOKIE;
    }
}
