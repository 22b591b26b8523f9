package kaikan.facility;

import java.util.Arrays;
import java.util.stream.Stream;
import kaikan.platform.text.KnownReadings;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;

/// Readings for names of centres, rooms and equipment in easy Japanese: a word of which the house's own texts know the reading, because it is
/// a kind of space or one of the words that names are made of, gets it. What nobody has given a reading stays as it is; how a name is read
/// is not guessed.
public final class NameReadings {
    private NameReadings() {}

    /// Made once, because every page is full of names.
    private static final class Known {
        private static final KnownReadings READINGS = KnownReadings.from(words(new Texts().in(Language.EASY)));
    }

    /// The texts of which the readings are known.
    public static Stream<String> words(Words words) {
        Stream<String> kinds = Arrays.stream(SpaceKind.values()).map(kind -> words.get("facility.kind." + kind));
        return Stream.concat(Stream.of(words.get("facility.name.words")), kinds);
    }

    /// The name for that reader, readings as 漢字《かんじ》: for the text of a page, where they are drawn above the word.
    public static String of(String name, Words words) {
        return words.readsNames() ? easy(name) : name;
    }

    /// The name in easy Japanese, readings as 漢字《かんじ》.
    public static String easy(String name) {
        return Known.READINGS.in(name);
    }
}
