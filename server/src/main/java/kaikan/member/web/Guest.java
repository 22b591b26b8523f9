package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import kaikan.member.Session;
import kaikan.member.Viewer;

/// Who sent a request, as [SessionFilter] found out.
public final class Guest {
    private static final String ATTRIBUTE = "kaikan.session";

    private Guest() {}

    /// The viewer of a request; [Viewer#nobody] when nobody is signed in.
    public static Viewer of(HttpRequest<?> request) {
        return session(request).map(Session::viewer).orElse(Viewer.nobody());
    }

    static Optional<Session> session(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Session.class);
    }

    static void remember(HttpRequest<?> request, Session session) {
        request.setAttribute(ATTRIBUTE, session);
    }
}
