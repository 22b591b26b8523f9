package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Set;
import kaikan.member.Viewer;
import kaikan.platform.web.Badge;
import org.jspecify.annotations.Nullable;

/// The name in the head of every page, and under it what has just been done to the account, on the page to which that led.
@Singleton
final class SignedInBadge implements Badge {
    /// What somebody can have done to their account on the way in.
    private static final Set<String> ON_THE_WAY_IN = Set.of("yes", "password");

    @Override
    public @Nullable String nameOf(HttpRequest<?> request) {
        Viewer viewer = Guest.of(request);
        return viewer.signedIn() ? viewer.name() : null;
    }

    @Override
    public @Nullable String newsOf(HttpRequest<?> request) {
        String done = request.getParameters().get(NextPage.DONE, String.class, "");
        return ON_THE_WAY_IN.contains(done) && Guest.of(request).signedIn() ? "member.done." + done : null;
    }
}
