package kaikan.platform.text;

import java.util.Optional;

/// A language of the interface. やさしい日本語 is a language of its own: other sentences, not a simplification by machine.
public enum Language {
    /// 日本語
    JA("ja", "ja", "日本語"),
    /// English, for a visitor who knows none of the domain's terms
    EN("en", "en", "English"),
    /// やさしい日本語, with furigana
    EASY("easy", "ja", "やさしい日本語");

    private final String tag;
    private final String htmlLang;
    private final String ownName;

    Language(String tag, String htmlLang, String ownName) {
        this.tag = tag;
        this.htmlLang = htmlLang;
        this.ownName = ownName;
    }

    /// The tag used in addresses, cookies and file names: `ja`, `en`, `easy`.
    public String tag() {
        return tag;
    }

    /// The value of HTML's `lang` attribute.
    public String htmlLang() {
        return htmlLang;
    }

    /// The language's name in itself.
    public String ownName() {
        return ownName;
    }

    /// What stands between two sentences of one paragraph.
    public String betweenSentences() {
        return this == JA ? "" : " ";
    }

    /// The language with that tag, if there is one.
    public static Optional<Language> ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// The first language of an `Accept-Language` header that we speak. Anyone who asks for no language of ours reads Japanese
    /// if the header is empty, and English otherwise.
    public static Language preferred(String acceptLanguage) {
        for (String range : acceptLanguage.split(",")) {
            String primary = range.strip().split("[-;_]")[0];
            if (primary.equalsIgnoreCase("ja")) {
                return JA;
            }
            if (primary.equalsIgnoreCase("en")) {
                return EN;
            }
        }
        return acceptLanguage.isBlank() || acceptLanguage.strip().equals("*") ? JA : EN;
    }
}
