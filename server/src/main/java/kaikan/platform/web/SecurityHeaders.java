package kaikan.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Tells the browser what pages of ours never do, so that it does not let anybody else do it in our name.
@ServerFilter("/**")
final class SecurityHeaders {
    /// Scripts and styles only from our files; style attributes are allowed because the day view places its slots with them.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Permissions-Policy", "camera=(self), geolocation=(), microphone=()")
                .header("Cross-Origin-Opener-Policy", "same-origin");
        if (!response.getHeaders().contains("Referrer-Policy")) {
            response.header("Referrer-Policy", "same-origin");
        }
        if (Transport.isSecure(request)) {
            response.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
