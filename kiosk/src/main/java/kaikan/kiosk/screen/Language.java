package kaikan.kiosk.screen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kaikan.protocol.Name;

/// The languages of a visit.
public enum Language {
    JA("ja"),
    EN("en"),
    EASY("ja");

    private final String htmlLang;

    Language(String htmlLang) {
        this.htmlLang = htmlLang;
    }

    /// The name of its texts, and what a journal says: ja, en or easy.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the page's `lang` says.
    public String htmlLang() {
        return htmlLang;
    }

    /// The language of a tag.
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

    /// A name in this language; easy Japanese falls back to Japanese, and an empty English name to the Japanese one.
    String of(Name name) {
        return switch (this) {
            case JA -> name.ja();
            case EN -> name.en().isBlank() ? name.ja() : name.en();
            case EASY -> name.easy() == null ? name.ja() : name.easy();
        };
    }
}
