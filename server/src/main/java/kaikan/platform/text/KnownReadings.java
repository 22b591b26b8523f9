package kaikan.platform.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words of which the house's own texts know the reading, for texts that have none: a run of kanji that is made of such words
/// gets them, and one that ends in such a word gets that one. What nobody has given a reading stays as it is; how something is read is not guessed.
public final class KnownReadings {
    private static final Pattern KANJI = Pattern.compile("[\\p{IsHan}々〆ヶ]+");
    private static final String BEFORE = "｜";

    private final List<Known> known;

    private KnownReadings(List<Known> known) {
        this.known = known;
    }

    /// The words with a reading in these texts.
    public static KnownReadings from(Stream<String> texts) {
        Collector found = new Collector(new ArrayList<>());
        texts.forEach(text -> Furigana.split(text, found));
        found.all.sort(Comparator.comparingInt((Known one) -> one.kanji.length()).reversed());
        return new KnownReadings(found.all);
    }

    /// The text with readings as 漢字《かんじ》, for the text of a page, where they are drawn above the word; days as their number asks.
    public String in(String text) {
        return Counted.read(KANJI.matcher(text).replaceAll(run -> Matcher.quoteReplacement(read(run.group()))));
    }

    /// A single character is read in many ways within longer words, so it must stand alone.
    private String read(String run) {
        for (Known one : known) {
            if (run.equals(one.kanji)) {
                return run + one.reading();
            }
        }
        return words(run).or(() -> ending(run)).orElse(run);
    }

    /// The run as words that are all known, the longest first; empty where it is not made of such words.
    private Optional<String> words(String run) {
        for (Known one : known) {
            if (one.kanji.length() > 1 && run.startsWith(one.kanji)) {
                String after = run.substring(one.kanji.length());
                Optional<String> others = after.isEmpty() ? Optional.of("") : words(after);
                if (others.isPresent()) {
                    return Optional.of(one.kanji + one.reading() + others.get());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> ending(String run) {
        return known.stream()
                .filter(one -> one.kanji.length() > 1 && run.endsWith(one.kanji))
                .findFirst()
                .map(one -> run.substring(0, run.length() - one.kanji.length()) + BEFORE + one.kanji + one.reading());
    }

    private record Known(String kanji, String kana) {
        String reading() {
            return "《" + kana + "》";
        }
    }

    private record Collector(List<Known> all) implements Furigana.Parts {
        @Override
        public void text(String text) {
            // has no reading to learn
        }

        @Override
        public void word(String kanji, String reading) {
            all.add(new Known(kanji, reading));
        }
    }
}
