package kaikan.member.web;

import java.util.Collection;
import java.util.Map;
import kaikan.platform.text.Plain;

/// What was typed into a form. A template shows it again after an error; passwords are asked for by [#secret] and never shown.
///
/// @param fields as they were sent; one that was sent more than once is a collection, of which the first counts
public record Form(Map<String, Object> fields) {
    /// A form that nobody has typed into yet, or one that begins with what is known.
    public static Form of(Map<String, ?> fields) {
        return new Form(Map.copyOf(fields));
    }

    /// The text of a field without spaces around it and signs that nobody can see; empty when it was not sent.
    public String value(String name) {
        return Plain.text(secret(name));
    }

    /// The text of a field as it was typed.
    String secret(String name) {
        Object value = fields.get(name);
        Object first = value instanceof Collection<?> several ? several.stream().findFirst().orElse(null) : value;
        return first == null ? "" : first.toString();
    }
}
