package kaikan.facility;

import kaikan.platform.text.Language;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;

/// A name as it is written in Japanese and in English.
///
/// @param ja the name that the house itself uses; never empty
/// @param en for those who read no Japanese; the Japanese name where there is none
public record Name(String ja, String en) implements Spoken {
    public Name {
        if (en.isBlank()) {
            en = ja;
        }
    }

    /// The name for a reader of that language.
    public String in(Language language) {
        return switch (language) {
            case JA, EASY -> ja;
            case EN -> en;
        };
    }

    /// The name of what a space is part of, without the word that says it is the whole.
    public Name ofWhole() {
        return new Name(ja.replace(" 全面", ""), en.replace(", whole", "").replace(" joined", ""));
    }

    /// This name before another's, as a hall's before its part's.
    Name before(Name part) {
        return new Name(ja + " " + part.ja, en + ", " + part.en);
    }

    /// The same for the text of a page or mail: in easy Japanese with the readings that are known.
    @Override
    public String in(Words words) {
        return NameReadings.of(in(words.language()), words);
    }
}
