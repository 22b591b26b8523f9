package kaikan.member.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import kaikan.member.Client;
import kaikan.member.Sessions;
import kaikan.member.SignedIn;
import kaikan.platform.web.Html;
import kaikan.platform.web.LanguageChoice;
import kaikan.platform.web.SourceAddress;
import kaikan.platform.web.Transport;

/// Lets people in and out: what the browser is told when somebody signs in or out.
@Singleton
final class Threshold {
    private static final String NEXT = "kaikan_next";

    private final SourceAddress sources;
    private final Sessions sessions;

    Threshold(SourceAddress sources, Sessions sessions) {
        this.sources = sources;
        this.sessions = sessions;
    }

    /// The browser that sent a request.
    Client client(HttpRequest<?> request) {
        String agent = request.getHeaders().get(HttpHeaders.USER_AGENT);
        return new Client(sources.of(request), DeviceName.of(agent == null ? "" : agent), SessionCookie.deviceOf(request));
    }

    /// Goes on to a page of ours, signed in. A session that the browser had before ends.
    MutableHttpResponse<?> in(HttpRequest<?> request, SignedIn signedIn, String next) {
        endSession(request);
        return Html.seeOther(NextPage.safe(next))
                .cookie(SessionCookie.session(request, signedIn.sessionKey()))
                .cookie(SessionCookie.device(request, signedIn.deviceKey()))
                .cookie(LanguageChoice.cookie(signedIn.language()))
                .cookie(nextCookie(request, "", Duration.ZERO));
    }

    /// Goes on to a page of ours, signed out.
    MutableHttpResponse<?> out(HttpRequest<?> request, String next) {
        endSession(request);
        return Html.seeOther(next).cookie(SessionCookie.gone(request));
    }

    /// Remembers where somebody wanted to go, until they have made their account.
    Cookie rememberNext(HttpRequest<?> request, String next) {
        return nextCookie(request, NextPage.safe(next), Duration.ofDays(1));
    }

    /// Where somebody wanted to go before they made their account; `fallback` when nothing is known.
    static String nextOf(HttpRequest<?> request, String fallback) {
        return request.getCookies()
                .findCookie(NEXT)
                .map(cookie -> NextPage.recalled(cookie.getValue()))
                .filter(next -> !next.equals("/"))
                .orElse(fallback);
    }

    private void endSession(HttpRequest<?> request) {
        String secret = SessionCookie.of(request);
        if (secret != null) {
            sessions.end(secret);
        }
    }

    private static Cookie nextCookie(HttpRequest<?> request, String value, Duration life) {
        return Cookie.of(NEXT, NextPage.kept(value))
                .path("/")
                .httpOnly(true)
                .secure(Transport.isSecure(request))
                .sameSite(SameSite.Lax)
                .maxAge(life);
    }
}
