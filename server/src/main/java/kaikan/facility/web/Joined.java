package kaikan.facility.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Two people changed the same site: what I did not touch follows what the other saved, so that saving again undoes nothing of it. The times
/// of a weekday belong together, and so do the days on which a site is closed.
///
/// @param values the fields as the form comes back
/// @param followed the groups of fields that follow the other, by the names of their labels
record Joined(Map<String, String> values, List<String> followed) {
    /// The field in which a form carries what it showed when it was opened.
    static final String WAS = "was";

    private static final Set<String> ASIDE = Set.of(WAS, "version", "reason", "do", "key", "zone", "stranded", "csrf");
    private static final Set<String> TICKED = Set.of("publishes_titles", "demo");
    private static final Pattern CLOSED = Pattern.compile("(yearly|nth|weekly|closed)_.*");

    /// What a form shows, as one text.
    static String text(Map<String, String> shown) {
        return shown.entrySet().stream()
                .filter(field -> !ASIDE.contains(field.getKey()) && !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// What I sent, joined with what stands in the register now.
    ///
    /// @param theirs the fields of a form that is opened now; unheeded when what was sent does not say what it showed
    static Joined of(Sheet sent, Map<String, String> theirs) {
        Map<String, String> mine = sent.values();
        Map<String, String> was = read(sent.text(WAS));
        if (was.isEmpty()) {
            return new Joined(mine, List.of());
        }
        Set<String> all = new HashSet<>(mine.keySet());
        all.addAll(theirs.keySet());
        all.addAll(was.keySet());
        all.removeAll(ASIDE);
        Set<String> touched = differing(all, mine, was);
        Map<String, String> joined = new LinkedHashMap<>(mine);
        all.stream().filter(field -> !touched.contains(group(field))).forEach(field -> joined.put(field, value(theirs, field)));
        joined.put(WAS, text(theirs));
        Set<String> followed = differing(all, theirs, was);
        followed.removeAll(touched);
        return new Joined(joined, List.copyOf(followed));
    }

    /// The same as a sheet that is read again.
    Sheet sheet() {
        Map<String, Object> body = new LinkedHashMap<>(values);
        body.put("modules", Arrays.asList(values.getOrDefault("modules", "").split(" ")));
        return new Sheet(body);
    }

    private static Set<String> differing(Set<String> fields, Map<String, String> one, Map<String, String> other) {
        return fields.stream()
                .filter(field -> !value(one, field).equals(value(other, field)))
                .map(Joined::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A box that is not ticked is not sent.
    private static String value(Map<String, String> fields, String field) {
        String value = fields.getOrDefault(field, "");
        return TICKED.contains(field) && value.equals("no") ? "" : value;
    }

    private static String group(String field) {
        if (CLOSED.matcher(field).matches()) {
            return "closed";
        }
        String row = field.replaceFirst("_(from|to)_\\d$", "");
        return HoursSheet.ROWS.contains(row) ? row : field;
    }

    private static Map<String, String> read(String text) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String field : text.isEmpty() ? new String[0] : text.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                shown.put(field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return shown;
    }
}
