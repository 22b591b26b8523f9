package kaikan.booking.web;

import io.micronaut.http.HttpRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the address of a form's page asks for: `?draft=0123456789ABCDEF&step=confirm`.
///
/// @param draft the key under which it is or will be kept; empty when none is named that could be one
/// @param here what its key can be added to; empty when the address names a draft already
/// @param step what was asked for last: `add`, `add-on`, `confirm`, `busy`; anything else is the form itself
/// @param kept whether it was left behind by somebody whose session had ended
record Asked(String draft, String here, String step, boolean kept) {
    private static final Pattern KEY = Pattern.compile("[0-9A-Z]{16}");

    static Asked of(HttpRequest<?> request) {
        String draft = request.getParameters().get("draft", String.class, "");
        boolean named = KEY.matcher(draft).matches();
        String query = Objects.requireNonNullElse(request.getUri().getRawQuery(), "");
        String rest = Stream.of(query.split("&")).filter(pair -> !pair.isEmpty() && !pair.startsWith("draft=")).collect(Collectors.joining("&"));
        String here = request.getUri().getRawPath() + (rest.isEmpty() ? "?" : "?" + rest + "&");
        boolean kept = request.getParameters().contains(LeftForms.KEPT);
        return new Asked(named ? draft : "", named ? "" : here, request.getParameters().get("step", String.class, ""), kept);
    }
}
