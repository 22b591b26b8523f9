package kaikan.platform.web;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What must be corrected in a form: for each field one sentence in the reader's language, in the order of the fields.
///
/// @param sentences field name to sentence
public record FormErrors(Map<String, String> sentences) {
    private static final Pattern ROW = Pattern.compile("^([a-z]+)-\\d+$");
    private static final FormErrors NONE = new FormErrors(Map.of());

    public FormErrors {
        sentences = new LinkedHashMap<>(sentences);
    }

    /// Nothing to correct.
    public static FormErrors none() {
        return NONE;
    }

    /// These and one more; the first sentence about a field wins.
    public FormErrors with(String field, String sentence) {
        FormErrors more = new FormErrors(sentences);
        more.sentences.putIfAbsent(field, sentence);
        return more;
    }

    /// These and after them those of other fields.
    public FormErrors with(FormErrors others) {
        FormErrors all = this;
        for (Map.Entry<String, String> one : others.sentences.entrySet()) {
            all = all.with(one.getKey(), one.getValue());
        }
        return all;
    }

    /// The sentence about that field, if there is one.
    public @Nullable String of(String field) {
        return sentences.get(field);
    }

    /// The sentences for a list of them. What is wrong in the same words with one field of several rows, `date-0` and `date-1`, stands there
    /// once, at the first of them; two fields of a form that are wrong in the same way are two things to correct.
    public Map<String, String> listed() {
        Map<String, String> listed = new LinkedHashMap<>();
        Set<String> said = new HashSet<>();
        sentences.forEach((field, sentence) -> {
            if (said.add(ROW.matcher(field).replaceFirst("$1") + " " + sentence)) {
                listed.put(field, sentence);
            }
        });
        return listed;
    }

    /// Whether there is nothing to correct.
    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    /// The ids of what describes a field, for `aria-describedby`: its error before its help.
    public @Nullable String describedBy(String field, @Nullable String help) {
        String error = of(field) == null ? "" : field + "-error";
        String both = help == null ? error : (error + " " + field + "-help").strip();
        return both.isEmpty() ? null : both;
    }
}
