package kaikan.facility.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaikan.platform.text.Plain;
import org.jspecify.annotations.Nullable;

/// A form as it was typed. A field that was sent several times (checkboxes) keeps all its values; blanks around a value and signs that
/// nobody can see are dropped.
public final class Sheet {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    /// The form as the server received it; an empty one for none.
    public Sheet(@Nullable Map<String, Object> body) {
        if (body != null) {
            body.forEach((name, value) -> fields.put(name, strings(value)));
        }
    }

    private static List<String> strings(@Nullable Object value) {
        return switch (value) {
            case null -> List.of("");
            case Collection<?> many -> many.stream().map(Sheet::string).toList();
            default -> List.of(string(value));
        };
    }

    private static String string(@Nullable Object value) {
        return value == null ? "" : Plain.text(value.toString());
    }

    /// The first value; an empty text when there is none.
    public String text(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /// The value with full-width signs made half-width, for numbers and keys.
    public String half(String name) {
        return Plain.half(text(name));
    }

    /// All values.
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /// Whether the field was sent at all.
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /// What to show again: each field once, several values with blanks between.
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, all) -> values.put(name, String.join(" ", all)));
        return values;
    }
}
