package kaikan.platform.text;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// All sentences of the house. The key `booking.form.title` lives in `messages/booking.<tag>.properties` under its full name; a bundle is
/// read when its first sentence is asked for.
@Singleton
public final class Texts {
    private final Map<Language, Words> words = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, String>> sentences = new EnumMap<>(Language.class);
    private final Map<String, Boolean> loaded = new ConcurrentHashMap<>();

    public Texts() {
        for (Language language : Language.values()) {
            words.put(language, new Words(language, this));
            sentences.put(language, new ConcurrentHashMap<>());
        }
    }

    /// The sentences in that language.
    public Words in(Language language) {
        return of(words, language);
    }

    String find(Language language, String key) {
        String sentence = lookUp(language, key);
        if (sentence == null) {
            throw new IllegalArgumentException("There is no text '" + key + "' in " + language.tag());
        }
        return sentence;
    }

    boolean has(Language language, String key) {
        return lookUp(language, key) != null;
    }

    private @Nullable String lookUp(Language language, String key) {
        Map<String, String> known = of(sentences, language);
        String sentence = known.get(key);
        int dot = key.indexOf('.');
        if (sentence != null || dot < 1) {
            return sentence;
        }
        loaded.computeIfAbsent(key.substring(0, dot), this::load);
        return known.get(key);
    }

    private Boolean load(String feature) {
        for (Language language : Language.values()) {
            of(sentences, language).putAll(read("messages/" + feature + "." + language.tag() + ".properties"));
        }
        return true;
    }

    private static Map<String, String> read(String resource) {
        Properties properties = new Properties();
        try (InputStream stream = Texts.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                return Map.of();
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The texts in " + resource + " cannot be read", e);
        }
        Map<String, String> all = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> all.put(name, properties.getProperty(name)));
        return all;
    }

    private static <V> V of(Map<Language, V> map, Language language) {
        V value = map.get(language);
        if (value == null) {
            throw new IllegalStateException("No texts for " + language);
        }
        return value;
    }
}
