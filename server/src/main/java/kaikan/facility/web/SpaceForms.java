package kaikan.facility.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.facility.Audience;
import kaikan.facility.ClassUse;
import kaikan.facility.Confirmation;
import kaikan.facility.Feature;
import kaikan.facility.Name;
import kaikan.facility.Owner;
import kaikan.facility.Sharing;
import kaikan.facility.Space;
import kaikan.facility.SpaceClasses;
import kaikan.facility.SpaceEntry;
import kaikan.facility.SpaceKind;
import kaikan.platform.web.Choice;
import kaikan.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// What the form of a space offers to choose from.
@Singleton
class SpaceForms {
    private final List<SpaceClasses> classes;
    private final Unpriced unpriced;

    SpaceForms(List<SpaceClasses> classes, Unpriced unpriced) {
        this.classes = classes;
        this.unpriced = unpriced;
    }

    /// What an empty form starts with: an ordinary meeting room, of the owner of the site's spaces where they have only one.
    static Map<String, String> blank(Desk desk) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("made_of", "own", "own_capacity", "1"));
        fields.put("kind", SpaceKind.MEETING_ROOM.name());
        fields.put("confirmation", Confirmation.IMMEDIATE.name());
        fields.put("audience", Audience.EVERYBODY.name());
        fields.put("offered_from", LocalDate.ofInstant(desk.page().now(), desk.site().zone()).toString());
        List<Long> owners = desk.catalogue().spaces(desk.site()).stream().map(Space::ownerId).distinct().toList();
        fields.put("owner", owners.size() == 1 ? desk.catalogue().owner(owners.getFirst()).key() : "");
        return fields;
    }

    Forms.Subject subject(Desk desk, @Nullable SpaceEntry entry) {
        Page page = desk.page();
        Map<String, Object> offers = new LinkedHashMap<>();
        offers.put("site", desk.site());
        offers.put("kinds", enumChoices(page, "kind", SpaceKind.values()));
        offers.put("confirmations", enumChoices(page, "confirmation", Confirmation.values()));
        offers.put("audiences", enumChoices(page, "audience", Audience.values()));
        offers.put("administrator", desk.viewer().administrator());
        offers.put("unpriced", entry != null && unpriced(desk, entry));
        offers.put("owners", owners(desk, entry));
        offers.put("parents", parents(desk, entry));
        offers.put("unfit", entry != null && unpriced.unfit(desk.catalogue().owner(entry.ownerId()), desk.site(),
                new SpaceClasses.Typed(entry.kind(), entry.spaceClass())));
        Map<ClassUse, List<Choice>> named = named(desk);
        offers.put("classes", classes(desk, entry, named));
        offers.put("items", named.getOrDefault(ClassUse.WITH_A_ROOM, List.of()));
        offers.put("features", Feature.known().stream().map(key -> Choice.of(key, page.t("facility.feature." + key))).toList());
        offers.put("units", desk.catalogue().units(desk.site()));
        offers.put("wholes", wholes(desk));
        offers.put("sharing", Sharing.of(desk.catalogue(), desk.site()).stream()
                .filter(group -> entry != null && group.spaces().stream().anyMatch(space -> space.id() == entry.id()))
                .toList());
        return new Forms.Subject("space", "space", entry, offers);
    }

    /// Tells the reader of a class that the form does not offer, and of an owner whose ordinances have not the class, where those of another
    /// owner here have it. Owner and class that stand there already are not judged again.
    void check(Desk desk, @Nullable SpaceEntry before, SpaceEntry typed, SheetReader reader) {
        if (typed.spaceClass().isEmpty() || (before != null && before.ownerId() == typed.ownerId() && sameClass(before, typed))) {
            return;
        }
        Map<ClassUse, List<Choice>> named = named(desk);
        List<Choice> items = named.getOrDefault(ClassUse.WITH_A_ROOM, List.of());
        List<Choice> offered = Stream.concat(classes(desk, before, named).stream(), items.stream()).toList();
        Optional<Choice> chosen = offered.stream().filter(one -> one.value().equals(typed.spaceClass())).findFirst();
        if (!offered.isEmpty() && chosen.isEmpty()) {
            reader.wrong("class", "choose");
        } else if (typed.ownerId() != 0 && unpriced.ofOthersOnly(desk.catalogue(), typed)) {
            reader.wrong("owner", "not-theirs", chosen.map(Choice::text).orElse(typed.spaceClass()));
        }
    }

    private static boolean sameClass(SpaceEntry before, SpaceEntry typed) {
        return before.spaceClass().equals(typed.spaceClass()) && before.kind() == typed.kind();
    }

    /// Whether nobody can book the space because the ordinances of its owner have no fee for its class.
    boolean unpriced(Desk desk, SpaceEntry entry) {
        return unpriced.is(desk.catalogue().owner(entry.ownerId()), desk.site(), entry.kind(), entry.spaceClass());
    }

    /// For each unit the whole that it is part of, because every hall has its A and B.
    private static Map<Long, String> wholes(Desk desk) {
        Map<Long, String> wholes = new LinkedHashMap<>();
        desk.catalogue().spaces(desk.site()).stream()
                .filter(space -> space.parentId() == null && space.units().size() > 1)
                .forEach(space -> space.units().keySet().forEach(unit -> wholes.put(unit, space.name().in(desk.page().language()))));
        return wholes;
    }

    /// What goes with a space: the units that only it needs. Its parts are named as staying.
    static Removals.Removal removal(Desk desk, Space space) {
        Page page = desk.page();
        Stream<String> units = desk.catalogue().onlyOf(space.id()).stream()
                .map(unit -> page.t("facility.remove.unit-goes", unit.name().in(page.words())));
        Stream<String> parts = desk.catalogue().spaces(desk.site()).stream()
                .filter(part -> Long.valueOf(space.id()).equals(part.parentId()))
                .map(part -> page.t("facility.remove.part-stays", part.name().in(page.words())));
        String path = Overview.path(desk.site()) + "/spaces/" + space.key();
        String name = desk.catalogue().fullName(space).in(page.words());
        return new Removals.Removal("space", name, Stream.concat(units, parts).toList(), path, Overview.deleted(desk.site()));
    }

    private static List<Choice> enumChoices(Page page, String group, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> {
            String note = "facility." + group + "." + value.name() + ".note";
            String text = page.t("facility." + group + "." + value.name());
            return new Choice(value.name(), text, page.words().has(note) ? page.t(note) : "");
        }).toList();
    }

    /// A new space has no owner until one is chosen.
    private static List<Choice> owners(Desk desk, @Nullable SpaceEntry entry) {
        Stream<Choice> none = entry == null ? Stream.of(Choice.of("", desk.page().t("facility.form.choose-owner"))) : Stream.empty();
        Stream<Choice> all = desk.catalogue().owners().stream()
                .map(owner -> Choice.of(owner.key(), owner.name().in(desk.page().language())));
        return Stream.concat(none, all).toList();
    }

    private static List<Choice> parents(Desk desk, @Nullable SpaceEntry entry) {
        Stream<Choice> wholes = desk.catalogue().spaces(desk.site()).stream()
                .filter(space -> space.parentId() == null && (entry == null || space.id() != entry.id()))
                .map(space -> Choice.of(space.key(), space.name().in(desk.page().language())));
        return Stream.concat(Stream.of(Choice.of("", desk.page().t("facility.form.by-itself"))), wholes).toList();
    }

    /// The classes that ordinances which hold here name for what is let by itself, those already in use here that no ordinance names, and
    /// the one that the space has. Empty where there is none, so that one is typed.
    private static List<Choice> classes(Desk desk, @Nullable SpaceEntry entry, Map<ClassUse, List<Choice>> named) {
        List<Choice> known = named.getOrDefault(ClassUse.BY_ITSELF, List.of());
        List<Choice> metered = named.getOrDefault(ClassUse.BY_METER, List.of());
        Set<String> items = Stream.of(named.getOrDefault(ClassUse.WITH_A_ROOM, List.of()), metered)
                .flatMap(List::stream)
                .map(Choice::value)
                .collect(Collectors.toSet());
        Map<String, Choice> all = new LinkedHashMap<>();
        known.forEach(one -> all.put(one.value(), one));
        desk.catalogue().spaces(desk.site()).stream()
                .map(Space::spaceClass)
                .filter(key -> !items.contains(key))
                .forEach(key -> all.putIfAbsent(key, Choice.of(key, key)));
        metered.stream()
                .filter(one -> entry != null && one.value().equals(entry.spaceClass()))
                .forEach(one -> all.put(one.value(), one));
        Stream<Choice> none = entry == null && !all.isEmpty()
                ? Stream.of(Choice.of("", desk.page().t("facility.form.choose-class")))
                : Stream.empty();
        return Stream.concat(none, all.values().stream()).toList();
    }

    /// The classes that the owners of this site's spaces have, at a site without spaces those of all owners, by what they are for, each by
    /// the name that its ordinance has for it. The same key may be for something else with another owner.
    private Map<ClassUse, List<Choice>> named(Desk desk) {
        Map<ClassUse, Map<String, Choice>> all = new EnumMap<>(ClassUse.class);
        List<Owner> here = desk.catalogue().spaces(desk.site()).stream()
                .map(Space::ownerId).distinct().map(desk.catalogue()::owner).toList();
        for (Owner owner : here.isEmpty() ? desk.catalogue().owners() : here) {
            classes.forEach(known -> {
                Map<String, Name> names = known.names(owner);
                known.uses(owner, desk.site()).forEach((key, use) ->
                        all.computeIfAbsent(use, _ -> new LinkedHashMap<>()).putIfAbsent(key, Choice.of(key, named(names, key, desk))));
            });
        }
        Map<ClassUse, List<Choice>> choices = new EnumMap<>(ClassUse.class);
        all.forEach((use, of) -> choices.put(use, List.copyOf(of.values())));
        return choices;
    }

    private static String named(Map<String, Name> names, String key, Desk desk) {
        Name name = names.get(key);
        return name == null ? key : name.in(desk.page().language());
    }
}
