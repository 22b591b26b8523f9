package kaikan.platform.web;

import io.micronaut.http.HttpRequest;

/// How the request came to us.
public final class Transport {
    private Transport() {}

    /// Whether the browser speaks https with us or with the proxy in front of us. A client can forge the proxy's header only for itself,
    /// and gains nothing but stricter cookies.
    public static boolean isSecure(HttpRequest<?> request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
    }
}
