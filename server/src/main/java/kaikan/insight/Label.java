package kaikan.insight;

import kaikan.facility.Name;
import kaikan.platform.text.Language;

/// A name in both languages.
public record Label(String ja, String en) {
    static Label of(Name name) {
        return new Label(name.ja(), name.en());
    }

    /// The name for readers of that language.
    public String in(Language language) {
        return language == Language.EN ? en : ja;
    }

    Label and(Label other) {
        return new Label(ja + "＋" + other.ja, en + " + " + other.en);
    }
}
