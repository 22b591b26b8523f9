package kaikan.admission.web;

import java.util.Objects;
import java.util.stream.Collectors;
import kaikan.platform.text.Language;
import kaikan.platform.web.Page;
import kaikan.protocol.Name;
import kaikan.protocol.PassEntry;
import org.jspecify.annotations.Nullable;

/// Whose a pass is, in words.
final class HolderWords {
    private HolderWords() {}

    /// The person whose pass it is, or the group by its plain name, or a word for somebody whose pass has no name.
    static String who(Page page, @Nullable PassEntry entry) {
        return entry == null ? called(page, "", 1) : called(page, entry.holder(), entry.limit());
    }

    /// A visitor in a sentence: one person with the polite word of the language, a group by its plain name.
    ///
    /// @param name empty where nobody has written one down
    /// @param limit how many people come in with one pass
    static String called(Page page, String name, int limit) {
        if (name.isEmpty()) {
            return page.t("admission.someone");
        }
        return limit > 1 ? name : page.t("admission.named", name);
    }

    /// What a door is called; of the desk, the word of the language.
    static String door(Page page, Name door) {
        return switch (page.language()) {
            case JA -> door.ja();
            case EN -> door.en();
            case EASY -> Objects.requireNonNullElse(door.easy(), door.ja());
        };
    }

    /// The name on the pass, and the rooms that it is for.
    static String whose(Page page, PassEntry entry) {
        String places = entry.deciding().stream()
                .map(use -> page.language() == Language.EN ? use.space().en() : use.space().ja())
                .distinct()
                .collect(Collectors.joining(page.t("admission.place.and")));
        return page.t("admission.desk.who", who(page, entry), places);
    }
}
