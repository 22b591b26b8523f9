package kaikan.member.web;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import kaikan.member.OwnAccount;
import kaikan.member.Role;
import kaikan.member.Session;
import kaikan.member.Sessions;
import kaikan.member.Viewer;
import kaikan.platform.web.Assets;
import kaikan.platform.web.LanguageChoice;
import kaikan.platform.web.PlainAddress;
import org.jspecify.annotations.Nullable;

/// Finds out who sent a request and keeps closed doors closed. A browser without our cookie costs no query; one with it costs one.
/// Files that are the same for everybody are let through unasked.
@ServerFilter("/**")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionFilter {
    private final Sessions sessions;
    private final OwnAccount account;
    private final Doors doors;

    SessionFilter(Sessions sessions, OwnAccount account, Doors doors) {
        this.sessions = sessions;
        this.account = account;
        this.doors = doors;
    }

    @RequestFilter
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        if (request.getPath().startsWith(Assets.ROOT)) {
            return null;
        }
        if (!PlainAddress.of(request)) {
            return doors.missing(request);
        }
        String secret = SessionCookie.of(request);
        if (secret != null) {
            sessions.find(secret).ifPresent(session -> welcome(request, session));
        }
        return refusal(request);
    }

    /// Whoever presses another language while signed in is written to in it from now on.
    private void welcome(HttpRequest<?> request, Session session) {
        Guest.remember(request, session);
        LanguageChoice.pressed(request).ifPresent(language -> account.speak(session.viewer(), language));
    }

    private @Nullable HttpResponse<?> refusal(HttpRequest<?> request) {
        AnnotationMetadata route = RouteAttributes.getRouteMatch(request)
                .map(match -> (AnnotationMetadata) match)
                .orElse(AnnotationMetadata.EMPTY_METADATA);
        boolean staffOnly = route.hasAnnotation(ForStaff.class);
        if (!staffOnly && !route.hasAnnotation(ForSignedIn.class)) {
            return null;
        }
        Viewer viewer = Guest.of(request);
        if (!viewer.signedIn()) {
            return route.hasAnnotation(KeepsTyped.class) ? null : doors.signInFirst(request);
        }
        Role least = route.enumValue(ForStaff.class, Role.class).orElse(Role.RECEPTION);
        return staffOnly && !viewer.hasAnywhere(least) ? doors.closed(request) : null;
    }
}
