package kaikan.admission.web;

import java.util.stream.Collectors;
import kaikan.platform.text.Language;
import kaikan.platform.web.Page;
import kaikan.protocol.PassEntry;
import org.jspecify.annotations.Nullable;

/// Whose a pass is, in words.
final class HolderWords {
    private HolderWords() {}

    /// The name on the pass, or a word for somebody whose pass has none.
    static String who(Page page, @Nullable PassEntry entry) {
        return entry == null || entry.holder().isEmpty() ? page.t("admission.someone") : entry.holder();
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
