package kaikan.platform.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Knows the token that the forms of a browser show now, and the one they showed before somebody signed in or out there.
@Singleton
final class Tokens {
    private final @Nullable Bond bond;

    Tokens(@Nullable Bond bond) {
        this.bond = bond;
    }

    /// The token of this browser and session.
    CsrfToken of(HttpRequest<?> request) {
        return CsrfToken.of(request, bond == null ? "" : bond.of(request));
    }

    /// Whether `shown` is what a page of ours gave to this browser under the sign-in before, and such a form may be let in.
    boolean earlier(HttpRequest<?> request, @Nullable String shown) {
        String before = bond == null ? "" : bond.before(request);
        return !before.isEmpty() && CsrfToken.of(request, before).matches(shown);
    }
}
