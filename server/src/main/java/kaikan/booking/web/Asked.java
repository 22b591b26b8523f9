package kaikan.booking.web;

import io.micronaut.http.HttpRequest;

/// What the address of a form's page asks for: `?draft=0123456789ABCDEF&step=confirm`.
///
/// @param draft the key under which it is or will be kept; empty when none is named
/// @param here what its key can be added to; empty when the address names a draft already
/// @param step what was asked for last: `add`, `confirm`, `busy`; anything else is the form itself
record Asked(String draft, String here, String step) {
    static Asked of(HttpRequest<?> request) {
        String draft = request.getParameters().get("draft", String.class, "");
        boolean named = request.getParameters().contains("draft");
        String query = request.getUri().getRawQuery();
        String here = request.getUri().getRawPath() + (query == null ? "?" : "?" + query + "&");
        return new Asked(named ? draft : "", named ? "" : here, request.getParameters().get("step", String.class, ""));
    }
}
