package kaikan.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.platform.text.Furigana;
import kaikan.platform.text.Language;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path MESSAGES = Tree.ROOT.resolve("server/src/main/resources/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    private static final Pattern COUNTED = Pattern.compile("\\{\\d} (?:people|days|uses|bookings|rooms|spaces|units|rows|places|times|kiosks|bands"
            + "|members|attachments|parts|records|applications|visitors|guests|passes|readings|machines|meters|changes|steps|mails|months)\\b");
    /// `page.t("a.b")` and `words.get("a.b")`, and the beginning of `page.t("a." + b)`.
    private static final Pattern USE = Pattern.compile(
            "(?:\\bt|[wW]ords(?:\\(\\))?\\.get|texts\\.in\\([^)]*\\)\\.get)\\(\\s*\"([a-z][a-z0-9.-]*)\"\\s*([,)+])");

    @Test
    void allLanguagesHaveTheSameSentences() {
        List<String> wrong = new ArrayList<>();
        for (String feature : features()) {
            Set<String> japanese = bundle(feature, Language.JA).keySet();
            for (Language language : List.of(Language.EN, Language.EASY)) {
                Set<String> other = bundle(feature, language).keySet();
                minus(japanese, other).forEach(key -> wrong.add(key + " is missing in " + language.tag()));
                minus(other, japanese).forEach(key -> wrong.add(key + " is only in " + language.tag()));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void allLanguagesFillTheSamePlaces() {
        List<String> wrong = new ArrayList<>();
        for (String feature : features()) {
            bundle(feature, Language.JA).forEach((key, sentence) -> {
                for (Language language : List.of(Language.EN, Language.EASY)) {
                    String other = bundle(feature, language).getOrDefault(key, sentence);
                    if (!samePlaces(key, sentence, other)) {
                        wrong.add(key + " in " + language.tag() + ": " + other);
                    }
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everySentenceSaysSomethingAndStandsInItsFeaturesBundle() {
        List<String> wrong = new ArrayList<>();
        for (String feature : features()) {
            for (Language language : Language.values()) {
                bundle(feature, language).forEach((key, sentence) -> {
                    if (sentence.isBlank() || !key.startsWith(feature + ".")) {
                        wrong.add(feature + "." + language.tag() + ": " + key);
                    }
                });
            }
        }
        assertEquals(List.of(), wrong);
    }

    /// The word of the code, the house, is one of the code: its readers know a centre, 施設.
    @Test
    void peopleReadOneWordForACentre() {
        Map<Language, Pattern> others = Map.of(
                Language.EN, Pattern.compile("(?i)\\bhouses?\\b"), Language.JA, Pattern.compile("会館"), Language.EASY, Pattern.compile("会館"));
        List<String> wrong = new ArrayList<>();
        others.forEach((language, other) -> features().forEach(feature -> bundle(feature, language).forEach((key, sentence) -> {
            if (other.matcher(sentence).find()) {
                wrong.add(key + " in " + language.tag() + ": " + sentence);
            }
        })));
        assertEquals(List.of(), wrong);
    }

    @Test
    void japaneseHasTheColonOfItsOwnScript() {
        Pattern latin = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}）》]: ");
        List<String> wrong = new ArrayList<>();
        for (Language language : List.of(Language.JA, Language.EASY)) {
            features().forEach(feature -> bundle(feature, language).forEach((key, sentence) -> {
                if (latin.matcher(sentence).find()) {
                    wrong.add(key + " in " + language.tag() + ": " + sentence);
                }
            }));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyReadingStandsOverSomething() {
        List<String> wrong = features().stream()
                .flatMap(feature -> bundle(feature, Language.EASY).entrySet().stream())
                .filter(entry -> Furigana.plain(entry.getValue()).matches("(?s).*[《》｜].*"))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void everySentenceThatIsAskedForIsThere() {
        Set<String> known = new TreeSet<>();
        features().forEach(feature -> known.addAll(bundle(feature, Language.JA).keySet()));
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            USE.matcher(Tree.read(file)).results().forEach(use -> {
                String key = use.group(1);
                boolean there = use.group(2).equals("+")
                        ? known.stream().anyMatch(each -> each.startsWith(key))
                        : known.contains(key);
                if (!there && features().contains(key.replaceAll("\\..*", ""))) {
                    wrong.add(Tree.name(file) + " asks for " + key);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    /// What is counted on a page may be one. Most of something that is allowed, and what is never less than several, may stand as it is.
    @Test
    void englishSaysOneOfSomethingInTheSingular() {
        List<String> wrong = features().stream()
                .flatMap(feature -> bundle(feature, Language.EN).entrySet().stream())
                .filter(entry -> COUNTED.matcher(entry.getValue()).find())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void nobodyShouts() {
        List<String> wrong = features().stream()
                .flatMap(feature -> Stream.of(Language.values()).flatMap(language -> bundle(feature, language).entrySet().stream()))
                .filter(entry -> entry.getValue().matches(".*[!！].*"))
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), wrong);
        assertFalse(features().isEmpty());
    }

    private static List<Path> sources() {
        return Stream.of(Tree.files("server/src/main/jte", ".jte"), Tree.files("server/src/main/java", ".java"))
                .flatMap(List::stream)
                .toList();
    }

    private static Set<String> features() {
        return Tree.files("server/src/main/resources/messages", ".properties").stream()
                .map(file -> file.getFileName().toString().replaceAll("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> bundle(String feature, Language language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Tree.read(MESSAGES.resolve(feature + "." + language.tag() + ".properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sentences.put(key, properties.getProperty(key)));
        return sentences;
    }

    private static Set<String> places(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(place -> place.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /// A refusal may offer a value in each language, and each language takes its own.
    private static boolean samePlaces(String key, String sentence, String other) {
        return key.contains(".refusal.")
                ? places(sentence).size() == places(other).size()
                : places(sentence).equals(places(other));
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
