package kaikan.booking.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.platform.text.Plain;

/// A form as it was typed. Nothing is checked here, so that whatever came can be shown again.
///
/// @param fields values by name, in the order in which they came
public record Typed(Map<String, List<String>> fields) {
    /// The field that carries the spaces and times, one value each.
    static final String ITEM = "item";

    /// The field that says that somebody is about to add a space; like the row for adding, no later step needs it.
    static final String ADDING = "add-open";

    /// The field that says which day stayed in the row for adding after a space was added on it.
    static final String ADDED_DAY = "add-was";

    /// The field that says on which further day all that is chosen is wanted too.
    static final String ALSO = "add-also";

    /// The field that carries the public reference of the person who opened the form.
    static final String WHOSE = "whose";

    /// Begins the name of the field that says for which of several uses equipment is wanted, by the text of that use; its key follows.
    static final String USE = "use-";

    /// The field that names the one of several spaces before and after whose use setup and removal are; empty where they are of all.
    static final String AROUND = "around";

    private static final int MOST_FIELDS = 400;
    private static final int LONGEST_FIELD = 4_000;

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

    /// The value without spaces around it and signs that nobody can see; empty when it was not sent.
    public String value(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : Plain.text(values.getFirst());
    }

    String valueOr(String name, String otherwise) {
        return fields.containsKey(name) ? value(name) : otherwise;
    }

    /// The same without these fields.
    Typed without(String... names) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(fields);
        fewer.keySet().removeAll(List.of(names));
        return new Typed(fewer);
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

    /// The same with one use in the place of another, wherever the form names it.
    Typed withInstead(String old, String now) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.replaceAll((name, values) -> name.equals(ITEM) || name.startsWith(USE)
                ? values.stream().map(value -> value.equals(old) ? now : value).toList()
                : values);
        return new Typed(changed);
    }

    Typed withItems(List<String> items) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.put(ITEM, new ArrayList<>(items));
        return new Typed(changed);
    }

    /// As one text, to be kept: a form as browsers send it. What is longer than any field may be is cut.
    String text() {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("csrf") && !field.getKey().equals("do"))
                .flatMap(field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .limit(MOST_FIELDS)
                .collect(Collectors.joining("&"));
    }

    /// Reads [#text], or the query of an address.
    static Typed read(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), _ -> new ArrayList<>()).add(decoded(pair.substring(equals + 1)));
            }
        }
        return new Typed(fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.length() <= LONGEST_FIELD ? text : text.substring(0, LONGEST_FIELD), StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
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
