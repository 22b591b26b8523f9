package kaikan.member.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaikan.member.Person;
import kaikan.platform.web.Choice;
import kaikan.platform.web.Page;
import kaikan.platform.web.TypedSearch;
import org.jspecify.annotations.Nullable;

/// The trail in words. A feature names its own verbs and things: the verb `booking.approve` is called by the sentence
/// `booking.verb.approve`, the thing `booking` by `booking.thing`; what nobody has named is shown as it is stored.
public final class TrailWords {
    private static final List<String> TYPES = List.of(
            "booking", "closure", "tenancy", "visit", "pass", "device", "call", "machine", "use", "meter", "site", "space", "unit", "owner",
            "person", "organisation");

    private TrailWords() {}

    /// Who did it.
    public static String actor(Page page, @Nullable Long id, Map<Long, Person> actors) {
        Person person = id == null ? null : actors.get(id);
        return person == null ? page.t("member.audit.house") : person.called().in(page.words());
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

    /// The kinds of things that can be looked for.
    static List<Choice> types(Page page) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", page.t("member.audit.type.all"))));
        TYPES.forEach(type -> choices.add(Choice.of(type, subject(page, type))));
        return choices;
    }

    /// The address of the search that is going on.
    ///
    /// @param before the place from which older entries are shown; empty for the newest
    public static String address(Form form, String before) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("before", before));
        List.of("by", "type", "about", "from", "until", TypedSearch.REFERENCE).forEach(name -> all.put(name, form.value(name)));
        return TypedSearch.address("/staff/audit", all, Map.of("before", before));
    }

    static String first(Page page, List<String> keys, String otherwise) {
        return keys.stream().filter(key -> page.words().has(key)).findFirst().map(key -> page.t(key)).orElse(otherwise);
    }
}
