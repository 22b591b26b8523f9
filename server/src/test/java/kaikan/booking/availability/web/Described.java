package kaikan.booking.availability.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/// The API's description, and whether an answer is as it says: nothing required is missing, nothing is there that it does not name.
final class Described {
    private final JsonNode description;

    Described(String yaml) {
        description = new ObjectMapper().valueToTree(new Yaml().load(yaml));
    }

    /// The paths with their methods, `GET /api/sites`.
    List<String> operations() {
        List<String> operations = new ArrayList<>();
        description.get("paths").properties().forEach(path ->
                path.getValue().fieldNames().forEachRemaining(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /// The codes of problems that an operation may answer, by status.
    Map<String, Set<String>> codes(String operation) {
        String[] parts = operation.split(" ");
        Map<String, Set<String>> codes = new TreeMap<>();
        JsonNode answers = description.get("paths").get(parts[1]).get(parts[0].toLowerCase(Locale.ROOT)).get("responses");
        answers.properties().forEach(answer -> resolved(answer.getValue()).findValues("code").forEach(code ->
                code.path("enum").forEach(one -> codes.computeIfAbsent(answer.getKey(), _ -> new TreeSet<>()).add(one.asText()))));
        return codes;
    }

    /// Where the answer differs from that schema; empty if it does not.
    List<String> differences(String schema, String json) throws IOException {
        List<String> found = new ArrayList<>();
        check(schema, description.at("/components/schemas/" + schema), new ObjectMapper().readTree(json), found);
        return found;
    }

    private void check(String place, JsonNode schema, JsonNode value, List<String> found) {
        JsonNode rule = resolved(schema);
        if (!typed(rule, value)) {
            found.add(place + " is " + value.getNodeType());
        } else if (rule.has("enum") && !rule.get("enum").toString().contains("\"" + value.asText() + "\"")) {
            found.add(place + " is " + value.asText());
        } else if (value.isArray()) {
            value.forEach(item -> check(place + "[]", rule.get("items"), item, found));
        } else if (value.isObject()) {
            object(place, rule, value, found);
        }
    }

    private void object(String place, JsonNode rule, JsonNode value, List<String> found) {
        Iterator<JsonNode> required = rule.path("required").elements();
        required.forEachRemaining(name -> {
            if (!value.has(name.asText())) {
                found.add(place + "." + name.asText() + " is missing");
            }
        });
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode known = rule.path("properties").get(field.getKey());
            if (known == null) {
                found.add(place + "." + field.getKey() + " is not described");
            } else {
                check(place + "." + field.getKey(), known, field.getValue(), found);
            }
        }
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode ref = schema.get("$ref");
        return ref == null ? schema : Objects.requireNonNull(description.at(ref.asText().substring(1)));
    }

    private static boolean typed(JsonNode rule, JsonNode value) {
        String types = rule.path("type").toString();
        return switch (value.getNodeType()) {
            case OBJECT -> types.contains("object");
            case ARRAY -> types.contains("array");
            case STRING -> types.contains("string");
            case BOOLEAN -> types.contains("boolean");
            case NULL -> types.contains("null");
            case NUMBER -> types.contains("number") || (types.contains("integer") && value.isIntegralNumber());
            case BINARY, MISSING, POJO -> false;
        };
    }
}
