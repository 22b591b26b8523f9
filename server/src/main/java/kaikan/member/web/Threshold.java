package kaikan.member.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import kaikan.member.Client;
import kaikan.member.Sessions;
import kaikan.member.SignedIn;
import kaikan.platform.web.Html;
import kaikan.platform.web.LanguageChoice;
import kaikan.platform.web.SourceAddress;

/// Lets people in and out: what the browser is told when somebody signs in or out.
@Singleton
final class Threshold {
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

    /// Goes on to a page of ours, signed in, in the language that was chosen in this browser, else in the account's; staff who had no page
    /// in mind go to their work. A session that the browser had before ends.
    MutableHttpResponse<?> in(HttpRequest<?> request, SignedIn signedIn, String next) {
        return endSession(request, Html.seeOther(onward(signedIn, NextPage.safe(next))))
                .cookie(SessionCookie.session(request, signedIn.sessionKey()))
                .cookie(SessionCookie.device(request, signedIn.deviceKey()))
                .cookie(LanguageChoice.cookie(LanguageChoice.chosen(request).orElse(signedIn.language())));
    }

    private String onward(SignedIn signedIn, String next) {
        boolean staff = next.equals("/")
                && sessions.find(signedIn.sessionKey()).filter(session -> session.viewer().staffAnywhere()).isPresent();
        return staff ? "/staff" : next;
    }

    /// Goes on to a page of ours, signed out.
    MutableHttpResponse<?> out(HttpRequest<?> request, String next) {
        return endSession(request, Html.seeOther(next)).cookie(SessionCookie.gone(request));
    }

    /// The browser keeps the key that has just become worthless: by it a form that was opened before proves where it comes from.
    private MutableHttpResponse<?> endSession(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String secret = SessionCookie.of(request);
        if (secret == null) {
            return response;
        }
        sessions.end(secret);
        return response.cookie(SessionCookie.left(request, secret));
    }
}
