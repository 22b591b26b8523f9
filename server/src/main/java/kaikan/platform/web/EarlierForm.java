package kaikan.platform.web;

import io.micronaut.http.HttpRequest;

/// A form of ours that this browser opened under the sign-in before. It is let in only so that what was typed can be kept and shown again;
/// nothing is done on its word.
public final class EarlierForm {
    private static final String ATTRIBUTE = "kaikan.earlier-form";

    private EarlierForm() {}

    /// Whether the request sends such a form.
    public static boolean is(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE).isPresent();
    }

    static void mark(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, true);
    }
}
