package kaikan.facility;

import java.util.Arrays;
import kaikan.platform.text.KnownReadings;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;

/// Readings for names of rooms in easy Japanese: a word of which the house's own texts know the reading, because it is a kind of space,
/// gets it wherever a name ends in it. What nobody has given a reading stays as it is; how a name is read is not guessed.
public final class NameReadings {
    private NameReadings() {}

    /// The name for that reader, readings as 漢字《かんじ》: for the text of a page, where they are drawn above the word.
    public static String of(String name, Words words) {
        return words.language() == Language.EASY
                ? KnownReadings.from(Arrays.stream(SpaceKind.values()).map(kind -> words.get("facility.kind." + kind))).in(name)
                : name;
    }
}
