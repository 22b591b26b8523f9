package kaikan.booking.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form as it was typed. Nothing is checked here, so that whatever came can be shown again.
///
/// @param fields values by name, in the order in which they came
public record Typed(Map<String, List<String>> fields) {
    /// The field that carries the spaces and times, one value each.
    static final String ITEM = "item";

    public Typed {
        fields = new LinkedHashMap<>(fields);
    }

    /// The body of a form, whose fields come as one value or as several.
    static Typed of(Map<String, ?> body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        body.forEach((name, value) -> fields.put(name, value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value))));
        return new Typed(fields);
    }

    /// The value without spaces around it; empty when it was not sent.
    public String value(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    String valueOr(String name, String otherwise) {
        return fields.containsKey(name) ? value(name) : otherwise;
    }

    /// The chosen spaces and times.
    public List<String> items() {
        return fields.getOrDefault(ITEM, List.of()).stream().filter(item -> !item.isBlank()).toList();
    }

    Typed with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.put(name, List.of(value));
        return new Typed(changed);
    }

    Typed withItems(List<String> items) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.put(ITEM, new ArrayList<>(items));
        return new Typed(changed);
    }

    /// All that a later step must send again: everything but the token, the button, and the row for adding.
    public List<Map.Entry<String, String>> kept() {
        List<Map.Entry<String, String>> kept = new ArrayList<>();
        fields.forEach((name, values) -> {
            if (!name.equals("csrf") && !name.equals("do") && !name.startsWith("add-")) {
                values.forEach(value -> kept.add(Map.entry(name, value)));
            }
        });
        return kept;
    }
}
