package kaikan.ordinance.sale;

import kaikan.facility.NameReadings;
import kaikan.platform.text.Language;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;

/// What something is called in the three languages of the interface.
///
/// @param ja   as the ordinance calls it; never empty
/// @param en   for those who read no Japanese; the Japanese name where there is none
/// @param easy in やさしい日本語, readings as 漢字《かんじ》; the Japanese name where there is none
public record Label(String ja, String en, String easy) implements Spoken {
    /// @throws IllegalArgumentException without a Japanese name
    public Label {
        if (ja.isBlank()) {
            throw new IllegalArgumentException("a name needs its Japanese form");
        }
        en = en.isBlank() ? ja : en;
        easy = easy.isBlank() ? ja : easy;
    }

    /// A name without a text of its own in やさしい日本語.
    public static Label of(String ja, String en) {
        return new Label(ja, en, "");
    }

    /// The name for a reader of that language.
    public String in(Language language) {
        return switch (language) {
            case JA -> ja;
            case EN -> en;
            case EASY -> easy;
        };
    }

    /// The same for the text of a page or mail: what has no text of its own in やさしい日本語 gets the readings that names have.
    @Override
    public String in(Words words) {
        String name = in(words.language());
        return name.equals(ja) ? NameReadings.of(name, words) : name;
    }

    /// Both, one after the other.
    public Label and(Label other) {
        return new Label(ja + "・" + other.ja, en + " + " + other.en, easy + "・" + other.easy);
    }
}
