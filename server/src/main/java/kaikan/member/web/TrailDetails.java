package kaikan.member.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kaikan.platform.audit.DetailWords;
import kaikan.platform.audit.Entry;
import kaikan.platform.web.Page;

/// What changed, from what to what where that is known: roles, fields and choices by their names, the rest as its room says it.
@Singleton
public class TrailDetails {
    private static final Pattern FACT = Pattern.compile("; (?=[a-z_]+: |$)");

    private final List<DetailWords> rooms;

    TrailDetails(List<DetailWords> rooms) {
        this.rooms = rooms;
    }

    /// What an entry says besides who, what and why, one line each.
    public List<String> of(Page page, Entry entry) {
        String role = "member.role." + entry.detail().toLowerCase(Locale.ROOT);
        if (entry.verb().startsWith("role.") && page.words().has(role)) {
            return List.of(page.t(role));
        }
        if (entry.verb().startsWith("catalogue.") || entry.verb().equals("occupancy.set")) {
            return FACT.splitAsStream(entry.detail()).filter(fact -> !fact.isBlank()).map(fact -> fact(page, entry.verb(), fact)).toList();
        }
        Optional<String> facts = entry.facts().isEmpty() ? Optional.empty() : said(page, entry.verb(), "", entry.facts());
        if (facts.isPresent()) {
            return facts.get().lines().toList();
        }
        return entry.detail().isBlank()
                ? List.of()
                : List.of(said(page, entry.verb(), "", entry.detail()).orElse(entry.detail()));
    }

    /// What was done.
    public String verb(Page page, Entry entry) {
        return told(page, entry).map(DetailWords.Told::verb).orElseGet(() -> TrailWords.verb(page, entry.verb()));
    }

    /// Why it was done.
    public String reason(Page page, Entry entry) {
        return told(page, entry).map(DetailWords.Told::reason).orElse(entry.reason());
    }

    private Optional<DetailWords.Told> told(Page page, Entry entry) {
        return rooms.stream().flatMap(room -> room.tell(entry, page.words()).stream()).findFirst();
    }

    /// A field of the catalogue and its values, as its form calls them.
    private String fact(Page page, String verb, String fact) {
        int colon = fact.indexOf(": ");
        if (colon < 1) {
            return fact;
        }
        String field = fact.substring(0, colon);
        String values = Arrays.stream(fact.substring(colon + 2).split(" → ", -1))
                .map(value -> value(page, verb, field, value))
                .collect(Collectors.joining(" → "));
        return TrailWords.first(page, List.of("facility.field." + field, "member.audit." + field), field) + "： " + values;
    }

    /// The value of a fact, in words.
    ///
    /// @param verb the word of the trail under which it stands or would stand
    public String value(Page page, String verb, String field, String value) {
        return value.isBlank()
                ? page.t("member.audit.none-yet")
                : said(page, verb, field, value).orElseGet(() ->
                        TrailWords.first(page, List.of("facility." + field + "." + value, "member.audit." + value), value));
    }

    private Optional<String> said(Page page, String verb, String field, String value) {
        return rooms.stream().flatMap(room -> room.say(verb, field, value, page.words()).stream()).findFirst();
    }
}
