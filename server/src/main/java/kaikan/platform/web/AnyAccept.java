package kaikan.platform.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/// Answers whoever accepts only HTML, only problem documents or only pictures. What an address answers with is ours to say: a page, or a
/// problem document where the sender is a program ([ErrorPages#wantsProblem]). The router would refuse them with 406, because it takes a
/// controller that names no type for one that makes JSON. The header is widened in place: a copy of the request would lose its body.
@ServerFilter("/**")
final class AnyAccept {
    private static final String ANY = "*/*";

    @PreMatching
    @RequestFilter
    void open(HttpRequest<?> request) {
        String accept = String.join(", ", request.getHeaders().getAll(HttpHeaders.ACCEPT));
        if (!accept.isEmpty() && !accept.contains(ANY) && request.getHeaders() instanceof MutableHttpHeaders headers) {
            headers.set(HttpHeaders.ACCEPT, accept + ", " + ANY + ";q=0.1");
        }
    }
}
