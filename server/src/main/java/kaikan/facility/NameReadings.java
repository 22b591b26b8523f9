package kaikan.facility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.platform.text.Furigana;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;

/// Readings for names of rooms in easy Japanese: a word of which the house's own texts know the reading, because it is a kind of space,
/// gets it wherever a name ends in it. What nobody has given a reading stays as it is; how a name is read is not guessed.
public final class NameReadings {
    private static final Pattern KANJI = Pattern.compile("[\\p{IsHan}々〆ヶ]+");
    private static final String BEFORE = "｜";

    private NameReadings() {}

    /// The name for that reader, readings as 漢字《かんじ》: for the text of a page, where they are drawn above the word.
    public static String of(String name, Words words) {
        if (words.language() != Language.EASY) {
            return name;
        }
        List<Known> known = known(words);
        return KANJI.matcher(name).replaceAll(run -> Matcher.quoteReplacement(read(run.group(), known)));
    }

    /// A single character is read in many ways within longer words, so it must stand alone.
    private static String read(String run, List<Known> known) {
        for (Known one : known) {
            if (run.equals(one.kanji)) {
                return run + one.reading();
            }
            if (one.kanji.length() > 1 && run.endsWith(one.kanji)) {
                return run.substring(0, run.length() - one.kanji.length()) + BEFORE + one.kanji + one.reading();
            }
        }
        return run;
    }

    private static List<Known> known(Words words) {
        Collector found = new Collector(new ArrayList<>());
        for (SpaceKind kind : SpaceKind.values()) {
            Furigana.split(words.get("facility.kind." + kind), found);
        }
        found.all.sort(Comparator.comparingInt((Known one) -> one.kanji.length()).reversed());
        return found.all;
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
