package kaikan.kiosk.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.protocol.Json;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Settings;
import org.jspecify.annotations.Nullable;

/// Reads a configuration: every key must be known and right, because a device that does half of what it was told surprises everybody.
final class ConfigReader {
    private static final Set<String> KEYS = new TreeSet<>(Set.of("languages", "language", "start", "answerSeconds", "staffNumber"));
    private static final int LONGEST = 4_000;
    /// Longest word that is repeated in a sentence.
    private static final int LONGEST_WORD = 30;

    private ConfigReader() {}

    /// What came of reading.
    sealed interface Reading {
        /// The device can work by it.
        record Good(Settings settings) implements Reading {}

        /// It cannot; `why` says the first thing that is wrong.
        record Bad(String why) implements Reading {}
    }

    /// @param house the house where the device is, if that is known: some settings need something there
    static Reading read(String text, @Nullable Manifest house) {
        try {
            Settings settings = settings(node(text));
            if (settings.start() == Settings.Start.MACHINES && house != null && house.machines().isEmpty()) {
                throw new Wrong("start is MACHINES, but this site has no machines.");
            }
            return new Reading.Good(settings);
        } catch (Wrong | IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            return new Reading.Bad(why.length() <= Message.ConfigRefused.LONGEST ? why : why.substring(0, Message.ConfigRefused.LONGEST));
        }
    }

    private static JsonNode node(String text) throws Wrong {
        if (text.length() > LONGEST) {
            throw new Wrong("the configuration is longer than any.");
        }
        try {
            JsonNode node = Json.read(text, JsonNode.class);
            if (!node.isObject()) {
                throw new Wrong("the configuration is no group of settings.");
            }
            String unknown = keys(node).filter(key -> !KEYS.contains(key)).map(ConfigReader::quoted).collect(Collectors.joining(", "));
            if (!unknown.isEmpty()) {
                throw new Wrong("there is no setting " + unknown + "; the settings are " + String.join(", ", KEYS) + ".");
            }
            return node;
        } catch (Json.Unreadable e) {
            throw new Wrong("the configuration is no JSON: " + e.getMessage() + ".");
        }
    }

    private static Stream<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys.stream();
    }

    private static Settings settings(JsonNode node) throws Wrong {
        JsonNode seconds = node.path("answerSeconds");
        if (!seconds.canConvertToInt() || !seconds.isIntegralNumber()) {
            throw new Wrong("answerSeconds must be a whole number.");
        }
        return new Settings(
                languages(node.path("languages")),
                text("language", node.path("language")),
                start(text("start", node.path("start"))),
                seconds.intValue(),
                node.has("staffNumber") ? text("staffNumber", node.path("staffNumber")) : null);
    }

    private static List<String> languages(JsonNode node) throws Wrong {
        if (!node.isArray()) {
            throw new Wrong("languages must be a list.");
        }
        List<String> languages = new ArrayList<>();
        for (JsonNode one : node) {
            String language = text("each of languages", one);
            if (!Settings.LANGUAGES.contains(language)) {
                throw new Wrong("this kiosk does not speak " + quoted(language) + "; it speaks " + String.join(", ", Settings.LANGUAGES) + ".");
            }
            languages.add(language);
        }
        return languages;
    }

    private static Settings.Start start(String word) throws Wrong {
        return Stream.of(Settings.Start.values())
                .filter(start -> start.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Wrong("start must be DOOR or MACHINES, not " + quoted(word) + "."));
    }

    private static String text(String what, JsonNode node) throws Wrong {
        if (!node.isTextual()) {
            throw new Wrong(what + " must be a text.");
        }
        return node.textValue();
    }

    private static String quoted(String word) {
        String plain = word.replaceAll("\\p{Cntrl}", " ");
        return "\"" + (plain.length() <= LONGEST_WORD ? plain : plain.substring(0, LONGEST_WORD) + "…") + "\"";
    }

    /// The first thing that is wrong, in a sentence.
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String sentence) {
            super(sentence);
        }
    }
}
