package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import kaikan.member.Viewer;
import kaikan.platform.web.Badge;
import org.jspecify.annotations.Nullable;

/// The name in the head of every page.
@Singleton
final class SignedInBadge implements Badge {
    @Override
    public @Nullable String nameOf(HttpRequest<?> request) {
        Viewer viewer = Guest.of(request);
        return viewer.signedIn() ? viewer.name() : null;
    }
}
