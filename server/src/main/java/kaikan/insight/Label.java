package kaikan.insight;

import kaikan.facility.Name;
import kaikan.facility.NameReadings;
import kaikan.platform.text.Language;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;

/// A name in both languages.
public record Label(String ja, String en) implements Spoken {
    static Label of(Name name) {
        return new Label(name.ja(), name.en());
    }

    /// The name for readers of that language, with the readings that are known.
    @Override
    public String in(Words words) {
        return NameReadings.of(words.language() == Language.EN ? en : ja, words);
    }

    Label and(Label other) {
        return new Label(ja + "＋" + other.ja, en + " + " + other.en);
    }
}
