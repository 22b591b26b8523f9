package kaikan.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kaikan.incubation.TenancyChange;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
import org.junit.jupiter.api.Test;

/// Whatever anybody writes into the trail has words in all languages, so that its readers never see a key.
class TrailWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/kaikan");
    private static final Pattern VERB = Pattern.compile(
            "\"((?:person|organisation|role|closure|occupancy|device|equipment|energy|admission)\\.[a-z0-9.-]+)\"");
    private static final Pattern CATALOGUE = Pattern.compile("\"((?:owner|site|unit|space)\\.[a-z]+)\"");
    private static final Pattern TYPE = Pattern.compile("Entry\\([^;]*?(?:verb(?:\\(\\))?|word|\"[a-z-]+\\.[a-z.-]+\"), \"([a-z-]+)\"");
    /// The words of `Deed.Verb`, which only the bookings' own package may know.
    private static final Pattern DEED = Pattern.compile("(?m)^        ([A-Z]+)[,;]$");
    private final Texts texts = new Texts();

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static Stream<String> writers() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TrailWordsTest::read)
                    .filter(text -> text.contains("kaikan.platform.audit") || text.contains("writer.record("))
                    .filter(text -> !text.contains("implements DetailWords"))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> found(Pattern pattern, Stream<String> texts) {
        return texts.map(text -> text.replaceAll("return \"[^\"]*\"", "")).flatMap(text -> pattern.matcher(text).results().map(one -> one.group(1)));
    }

    private static Set<String> verbs() throws IOException {
        Set<String> verbs = new TreeSet<>(found(VERB, writers()).toList());
        found(CATALOGUE, writers()).map(verb -> "catalogue." + verb).forEach(verbs::add);
        found(DEED, Stream.of(read(SOURCES.resolve("booking/Deed.java"))))
                .map(verb -> "booking." + verb.toLowerCase(Locale.ROOT))
                .forEach(verbs::add);
        Stream.of(TenancyChange.Verb.values()).map(verb -> "tenancy." + verb.name().toLowerCase(Locale.ROOT)).forEach(verbs::add);
        return verbs;
    }

    private static boolean named(Words words, String kind, String key) {
        int dot = key.indexOf('.');
        return words.has("member." + kind + "." + key) || (dot > 0 && words.has(key.substring(0, dot) + "." + kind + key.substring(dot)));
    }

    @Test
    void theWalkFindsWhatItIsMeantToFind() throws IOException {
        Set<String> verbs = verbs();
        assertTrue(verbs.containsAll(Set.of("booking.approve", "catalogue.site.change", "device.new-code", "energy.meter-worth", "role.grant",
                "tenancy.rent", "closure.end", "admission.limit", "equipment.qualify", "organisation.join")), verbs::toString);
        assertTrue(verbs.size() > 60, verbs::toString);
    }

    @Test
    void everyVerbIsNamedInEveryLanguage() throws IOException {
        for (Language language : Language.values()) {
            Set<String> nameless = new TreeSet<>(verbs());
            nameless.removeIf(verb -> named(texts.in(language), "verb", verb));
            assertEquals(Set.of(), nameless, language.toString());
        }
    }

    @Test
    void everyKindOfThingIsNamedInEveryLanguage() throws IOException {
        Set<String> types = new TreeSet<>(found(TYPE, writers()).toList());
        assertTrue(types.containsAll(Set.of("person", "organisation", "device", "meter", "machine", "site", "visit", "pass")), types::toString);
        types.addAll(Set.of("booking", "closure", "tenancy", "owner", "unit", "space"));
        for (Language language : Language.values()) {
            Set<String> nameless = new TreeSet<>(types);
            nameless.removeIf(type -> named(texts.in(language), "thing", type));
            assertEquals(Set.of(), nameless, language.toString());
        }
    }
}
