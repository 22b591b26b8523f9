package kaikan.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Bodies that no program of good sense sends: a right one in which something else stands at some place. The same seed makes the same ones.
public final class OddJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> ODD = List.of(
            "null", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"a\":null}", "true", "false", "0", "-1", "1.5", "1e400", "-0.0", "2147483648",
            "9223372036854775807", "9223372036854775808", "123456789012345678901234567890", "\"\"", "\" \"", "\"0\"", "\"null\"", "\"\\u0000\"",
            "\"\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\u202e\"", "\"%00\"", "\"'; --\"", "\"2026-02-30\"", "\"24:00\"", "\"99:99\"",
            "\"+999999999-12-31T23:59:59Z\"", "\"-999999999-01-01T00:00:00Z\"", "\"" + "長".repeat(5_000) + "\"");

    private final JsonNode right;
    private final Random chance;

    /// @param right a body that the other side takes
    public OddJson(String right, long seed) {
        this.right = read(right);
        this.chance = new Random(seed);
    }

    /// One body for each place and each odd value.
    public Stream<String> each() {
        List<String> all = new ArrayList<>(ODD);
        for (int place = 0; place < places(right).size(); place++) {
            for (String odd : ODD) {
                all.add(with(place, odd));
            }
            all.add(with(place, ""));
        }
        return all.stream();
    }

    /// So many bodies with several odd places.
    public Stream<String> several(int count) {
        return Stream.generate(this::several).limit(count);
    }

    private String several() {
        JsonNode copy = right.deepCopy();
        for (int times = 2 + chance.nextInt(3); times > 0; times--) {
            List<Place> places = places(copy);
            if (!places.isEmpty()) {
                places.get(chance.nextInt(places.size())).put(ODD.get(chance.nextInt(ODD.size())));
            }
        }
        return copy.toString();
    }

    private String with(int place, String odd) {
        JsonNode copy = right.deepCopy();
        places(copy).get(place).put(odd);
        return copy.toString();
    }

    /// Where something stands.
    private interface Place {
        /// @param json what stands there then; empty for nothing
        void put(String json);
    }

    private static List<Place> places(JsonNode node) {
        List<Place> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                places.add(json -> {
                    if (json.isEmpty()) {
                        object.remove(name);
                    } else {
                        object.set(name, read(json));
                    }
                });
                places.addAll(places(object.get(name)));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(json -> {
                    if (json.isEmpty()) {
                        array.remove(at);
                    } else {
                        array.set(at, read(json));
                    }
                });
                places.addAll(places(array.get(i)));
            }
        }
        return places;
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
