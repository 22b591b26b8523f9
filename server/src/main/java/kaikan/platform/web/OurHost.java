package kaikan.platform.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.URI;

/// Tells whether an address that a browser names is on the very host that the request was sent to.
final class OurHost {
    private OurHost() {}

    /// @param address what the browser says in `Origin` or `Referer`
    static boolean wrote(String address, HttpRequest<?> request) {
        String host = request.getHeaders().get(HttpHeaders.HOST);
        String forwarded = request.getHeaders().get("X-Forwarded-Host");
        try {
            String authority = URI.create(address).getRawAuthority();
            return authority != null && (authority.equals(host) || authority.equals(forwarded));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
