package kaikan.member.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kaikan.member.Person;
import kaikan.platform.audit.Entry;
import kaikan.platform.web.Choice;
import kaikan.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// The trail in words. A feature names its own verbs and things: the verb `booking.approve` is called by the sentence
/// `booking.verb.approve`, the thing `booking` by `booking.thing`; what nobody has named is shown as it is stored.
public final class TrailWords {
    private static final Pattern FACT = Pattern.compile("; (?=[a-z_]+: |$)");
    private static final List<String> TYPES = List.of(
            "booking", "closure", "tenancy", "visit", "pass", "device", "call", "machine", "use", "meter", "site", "space", "unit", "owner",
            "person", "organisation");

    private TrailWords() {}

    /// Who did it.
    public static String actor(Page page, @Nullable Long id, Map<Long, Person> actors) {
        Person person = id == null ? null : actors.get(id);
        if (person == null) {
            return page.t("member.audit.house");
        }
        return person.name().isEmpty() ? page.t("member.deleted") : person.name();
    }

    /// What was done.
    public static String verb(Page page, String verb) {
        String named = "member.verb." + verb;
        int dot = verb.indexOf('.');
        String own = dot < 1 ? named : verb.substring(0, dot) + ".verb" + verb.substring(dot);
        return first(page, List.of(named, own), verb);
    }

    /// What it was done to.
    public static String subject(Page page, String type) {
        return first(page, List.of("member.thing." + type, type + ".thing"), type);
    }

    /// What changed, from what to what where that is known, one line each: roles, fields and choices by their names.
    public static List<String> detail(Page page, Entry entry) {
        String role = "member.role." + entry.detail().toLowerCase(Locale.ROOT);
        if (entry.verb().startsWith("role.") && page.words().has(role)) {
            return List.of(page.t(role));
        }
        boolean fields = entry.verb().startsWith("catalogue.") || entry.verb().equals("occupancy.set");
        return fields
                ? FACT.splitAsStream(entry.detail()).filter(fact -> !fact.isBlank()).map(fact -> fact(page, fact)).toList()
                : List.of(entry.detail()).stream().filter(text -> !text.isBlank()).toList();
    }

    /// The kinds of things that can be looked for.
    static List<Choice> types(Page page) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", page.t("member.audit.type.all"))));
        TYPES.forEach(type -> choices.add(Choice.of(type, subject(page, type))));
        return choices;
    }

    /// A field of the catalogue and its values, as its form calls them.
    private static String fact(Page page, String fact) {
        int colon = fact.indexOf(": ");
        if (colon < 1) {
            return fact;
        }
        String field = fact.substring(0, colon);
        String values = Arrays.stream(fact.substring(colon + 2).split(" → ", -1))
                .map(value -> value(page, field, value))
                .collect(Collectors.joining(" → "));
        return first(page, List.of("facility.field." + field, "member.audit." + field), field) + "： " + values;
    }

    private static String value(Page page, String field, String value) {
        if (value.isBlank()) {
            return page.t("member.audit.none-yet");
        }
        return first(page, List.of("facility." + field + "." + value, "member.audit." + value), value);
    }

    /// The search that is going on, to be added to an address that has a query already.
    public static String query(Form form) {
        return List.of("by", "type", "about", "from", "until").stream()
                .filter(name -> !form.value(name).isEmpty())
                .map(name -> "&" + name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private static String first(Page page, List<String> keys, String otherwise) {
        return keys.stream().filter(key -> page.words().has(key)).findFirst().map(key -> page.t(key)).orElse(otherwise);
    }
}
