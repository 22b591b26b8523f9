package kaikan.booking.web;

import io.micronaut.http.HttpRequest;

/// What the address of a form's page asks for: `?draft=0123456789ABCDEF&step=confirm`.
///
/// @param draft the key under which it was kept; empty for a fresh form
/// @param step what was asked for last: `add`, `confirm`, `busy`; anything else is the form itself
record Asked(String draft, String step) {
    static Asked of(HttpRequest<?> request) {
        return new Asked(request.getParameters().get("draft", String.class, ""), request.getParameters().get("step", String.class, ""));
    }
}
