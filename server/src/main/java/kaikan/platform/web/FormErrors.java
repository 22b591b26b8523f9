package kaikan.platform.web;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What must be corrected in a form: what is wrong with each field, in the order of the fields.
///
/// @param wrong field name to what is wrong with it
public record FormErrors(Map<String, Wrong> wrong) {
    private static final Pattern ROW = Pattern.compile("^([a-z]+)-\\d+$");
    private static final FormErrors NONE = new FormErrors(Map.of());

    public FormErrors {
        wrong = new LinkedHashMap<>(wrong);
    }

    /// Nothing to correct.
    public static FormErrors none() {
        return NONE;
    }

    /// These and one more; the first that is said about a field wins.
    public FormErrors with(String field, Wrong more) {
        FormErrors all = new FormErrors(wrong);
        all.wrong.putIfAbsent(field, more);
        return all;
    }

    /// The same, for a sentence that says by itself what can be done.
    public FormErrors with(String field, String sentence) {
        return with(field, Wrong.of(sentence));
    }

    /// These and after them those of other fields.
    public FormErrors with(FormErrors others) {
        FormErrors all = this;
        for (Map.Entry<String, Wrong> one : others.wrong.entrySet()) {
            all = all.with(one.getKey(), one.getValue());
        }
        return all;
    }

    /// What stands beside that field, if something is wrong with it.
    public @Nullable String of(String field) {
        Wrong said = wrong.get(field);
        return said == null ? null : said.brief();
    }

    /// The fields with which something is wrong.
    public Set<String> fields() {
        return Collections.unmodifiableSet(wrong.keySet());
    }

    /// The whole sentences for a list of them. What is wrong in the same words with one field of several rows, `date-0` and `date-1`, stands there
    /// once, at the first of them; two fields of a form that are wrong in the same way are two things to correct.
    public Map<String, String> listed() {
        Map<String, String> listed = new LinkedHashMap<>();
        Set<String> said = new HashSet<>();
        wrong.forEach((field, one) -> {
            if (said.add(ROW.matcher(field).replaceFirst("$1") + " " + one.whole())) {
                listed.put(field, one.whole());
            }
        });
        return listed;
    }

    /// Whether there is nothing to correct.
    public boolean isEmpty() {
        return wrong.isEmpty();
    }

    /// The ids of what describes a field, for `aria-describedby`: its error before its help.
    public @Nullable String describedBy(String field, @Nullable String help) {
        String error = of(field) == null ? "" : field + "-error";
        String both = help == null ? error : (error + " " + field + "-help").strip();
        return both.isEmpty() ? null : both;
    }
}
