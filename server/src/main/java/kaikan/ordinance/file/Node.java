package kaikan.ordinance.file;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.ordinance.sale.Label;
import org.jspecify.annotations.Nullable;

/// A place in the file and what stands there. All words are read as text; whoever wants a number says so.
record Node(String place, @Nullable Object value) {
    /// The entry of a mapping.
    ///
    /// @throws FormatException if it is missing
    Node get(String key) {
        return find(key).orElseThrow(() -> problem("the entry \"" + key + "\" is missing"));
    }

    /// The entry of a mapping, if it is there.
    Optional<Node> find(String key) {
        return Optional.ofNullable(mapping().get(key)).map(found -> new Node(place.isEmpty() ? key : place + "." + key, found));
    }

    /// The entries of a mapping in the order of the file.
    SequencedMap<String, Node> entries() {
        SequencedMap<String, Node> entries = new LinkedHashMap<>();
        mapping().keySet().forEach(key -> entries.put(String.valueOf(key), get(String.valueOf(key))));
        return entries;
    }

    /// The entries under a key; none if it is missing.
    SequencedMap<String, Node> entriesOf(String key) {
        return find(key).map(Node::entries).orElseGet(LinkedHashMap::new);
    }

    /// The items of a list; a single thing is a list of one.
    List<Node> items() {
        if (!(value instanceof List<?> list)) {
            return List.of(this);
        }
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(new Node(place + "[" + i + "]", list.get(i)));
        }
        return items;
    }

    /// The items under a key; none if it is missing.
    List<Node> itemsOf(String key) {
        return find(key).map(Node::items).orElse(List.of());
    }

    /// The words under a key, each of which must be among the known ones.
    Set<String> keysOf(String key, Collection<String> known) {
        return itemsOf(key).stream().map(item -> item.among(known)).collect(Collectors.toUnmodifiableSet());
    }

    String text() {
        if (!(value instanceof String text)) {
            throw problem("a word or number is expected here");
        }
        return text;
    }

    /// The text under a key, or nothing.
    String textOf(String key) {
        return find(key).map(Node::text).orElse("");
    }

    long number() {
        return read(text -> Long.valueOf(text.replace(",", "")), "a whole number");
    }

    /// The text, which must be one of the known words.
    String among(Collection<String> known) {
        if (!known.contains(text())) {
            throw problem("\"" + text() + "\" is not known here; known are " + String.join(", ", known));
        }
        return text();
    }

    /// The text as something else.
    <T> T read(Function<String, T> reader, String expected) {
        try {
            return reader.apply(text());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException _) {
            throw problem(expected + " is expected here, not \"" + text() + "\"");
        }
    }

    /// The name in three languages.
    Label label() {
        return new Label(get("ja").text(), textOf("en"), textOf("easy"));
    }

    /// Refuses any entry that is not named.
    Node only(String... keys) {
        for (Object key : mapping().keySet()) {
            if (!Arrays.asList(keys).contains(String.valueOf(key))) {
                throw problem("the entry \"" + key + "\" is not known here; known are " + String.join(", ", keys));
            }
        }
        return this;
    }

    FormatException problem(String what) {
        return new FormatException(place, what);
    }

    private Map<?, ?> mapping() {
        if (!(value instanceof Map<?, ?> map)) {
            throw problem("entries like \"key: value\" are expected here");
        }
        return map;
    }
}
