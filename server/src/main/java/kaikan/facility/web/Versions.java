package kaikan.facility.web;

import java.util.LinkedHashMap;
import java.util.Map;
import kaikan.facility.Entry;
import org.jspecify.annotations.Nullable;

/// The number by which a second editor is noticed, as it travels through a form; and the reason that every change asks for.
final class Versions {
    private Versions() {}

    /// The version that the form was opened with; −1, which nothing has, if it carries none.
    static long of(Sheet sheet) {
        String text = sheet.half("version");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    /// What a form for changing an entry starts with.
    static Map<String, String> fields(Entry entry) {
        Map<String, String> fields = new LinkedHashMap<>(entry.facts());
        fields.put("version", Long.toString(entry.version()));
        return fields;
    }

    /// Asks for the reason of a change; what is new explains itself.
    static void reason(SheetReader reader, @Nullable Entry before) {
        if (before == null) {
            reader.optional("reason", 400);
        } else {
            reader.required("reason", 400);
        }
    }
}
