package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Objects;
import kaikan.member.Person;
import kaikan.platform.id.Secret;

/// The page of somebody whom a member of staff found by their whole mail address. Its address carries a key in place of theirs, because
/// addresses of pages are written into logs and histories; the key opens the page in that sign-in only, and says nothing to anybody else.
final class FoundBy {
    private static final String FIELD = "by";

    private FoundBy() {}

    /// The page of that person, for the reader who knows their mail address.
    static String page(HttpRequest<?> request, Person person) {
        return "/staff/people/" + person.ref() + "?" + FIELD + "=" + key(request, person);
    }

    /// The mail address by which the reader found that person; empty where they did not show that they did.
    static String address(HttpRequest<?> request, Person person) {
        String shown = request.getParameters().get(FIELD, String.class, "");
        return MessageDigest.isEqual(bytes(shown), bytes(key(request, person))) ? person.email() : "";
    }

    private static String key(HttpRequest<?> request, Person person) {
        String session = Objects.requireNonNullElse(SessionCookie.of(request), "");
        return Secret.hash(session + " " + person.ref() + " " + person.email().toLowerCase(Locale.ROOT));
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
