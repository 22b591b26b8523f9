package kaikan.facility.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.facility.Audience;
import kaikan.facility.Catalogue;
import kaikan.facility.Confirmation;
import kaikan.facility.Feature;
import kaikan.facility.Owner;
import kaikan.facility.Parts;
import kaikan.facility.Space;
import kaikan.facility.SpaceEntry;
import kaikan.facility.SpaceKind;
import kaikan.facility.Unit;
import kaikan.platform.text.TypedNumber;
import org.jspecify.annotations.Nullable;

/// A space as its form shows it: its own fields, and an amount for each unit of the site (`unit_hall-a`), or a unit of its own.
/// Owners, spaces and units go by their keys in it, because no number of a row is shown to anybody.
///
/// @param entry the space as typed; to be used only if the reader found nothing to correct
/// @param parts what it consists of
record SpaceSheet(SpaceEntry entry, Parts parts) {
    private static final int MOST = 100_000;
    private static final String UNIT = "unit_";

    /// What the form starts with for a space of the register.
    static Map<String, String> fields(Catalogue catalogue, SpaceEntry entry, Space space) {
        Map<String, String> fields = new LinkedHashMap<>(Versions.fields(entry));
        fields.put("owner", catalogue.owner(entry.ownerId()).key());
        Long parent = entry.parentId();
        fields.put("parent", parent == null ? "" : catalogue.space(parent).key());
        space.units().forEach((unit, amount) -> fields.put(field(catalogue.unit(unit)), amount.toString()));
        return fields;
    }

    /// The field for how much of that unit one booking takes.
    static String field(Unit unit) {
        return UNIT + unit.key();
    }

    static SpaceSheet read(Desk desk, Sheet sheet, SheetReader reader, @Nullable SpaceEntry before) {
        String nameJa = reader.required("name_ja", 120);
        String nameEn = reader.optional("name_en", 120);
        SpaceKind kind = reader.choice("kind", SpaceKind.class);
        SpaceEntry entry = new SpaceEntry(
                before == null ? 0 : before.id(),
                desk.site().id(),
                owner(desk, sheet, reader),
                parent(desk, sheet, reader),
                reader.key("key", nameEn),
                kind,
                reader.required("class", 64),
                nameJa,
                nameEn.isEmpty() ? nameJa : nameEn,
                reader.optional("way_ja", 200),
                reader.optional("way_en", 200),
                reader.optional("note_ja", 400),
                reader.optional("note_en", 400),
                reader.area("area"),
                reader.number("people", 1, MOST),
                features(sheet, before),
                reader.choice("confirmation", Confirmation.class),
                reader.choice("audience", Audience.class),
                reader.date("offered_from"),
                withdrawn(desk, reader, before),
                before == null ? 0 : before.position(),
                !sheet.text("demo").isEmpty(),
                Versions.of(sheet));
        SpaceEntry timed = begun(desk, reader, entry);
        return new SpaceSheet(timed, parts(desk, sheet, reader));
    }

    /// What is new begins on the day it is added, if no other is given; and nothing ends before it has begun.
    private static SpaceEntry begun(Desk desk, SheetReader reader, SpaceEntry typed) {
        LocalDate today = LocalDate.ofInstant(desk.page().now(), desk.site().zone());
        LocalDate begin = typed.offeredFrom() == null && typed.id() == 0 ? today : typed.offeredFrom();
        LocalDate end = typed.withdrawnFrom();
        if (begin != null && end != null && !begin.isBefore(end)) {
            reader.wrong("withdrawn", "not-after-begin");
        }
        return typed.beginning(begin);
    }

    /// A day from today on; one that stands there already is not judged again.
    private static @Nullable LocalDate withdrawn(Desk desk, SheetReader reader, @Nullable SpaceEntry before) {
        LocalDate day = reader.date("withdrawn");
        boolean stands = before != null && Objects.equals(day, before.withdrawnFrom());
        if (day != null && !stands && day.isBefore(LocalDate.ofInstant(desk.page().now(), desk.site().zone()))) {
            reader.wrong("withdrawn", "past");
        }
        return day;
    }

    private static long owner(Desk desk, Sheet sheet, SheetReader reader) {
        Optional<Owner> chosen =
                desk.catalogue().owners().stream().filter(owner -> owner.key().equals(sheet.text("owner"))).findFirst();
        return chosen.map(Owner::id).orElseGet(() -> {
            reader.wrong("owner", "choose");
            return 0L;
        });
    }

    private static @Nullable Long parent(Desk desk, Sheet sheet, SheetReader reader) {
        String typed = sheet.text("parent");
        if (typed.isEmpty()) {
            return null;
        }
        Optional<Space> chosen = desk.catalogue().space(desk.site(), typed);
        if (chosen.isEmpty()) {
            reader.wrong("parent", "choose");
        }
        return chosen.map(Space::id).orElse(null);
    }

    /// What was ticked, in the order of the list, and whatever the space has that the list does not know.
    private static String features(Sheet sheet, @Nullable SpaceEntry before) {
        List<String> known = Feature.known();
        List<String> kept = before == null
                ? List.of()
                : Arrays.stream(before.features().split(" ")).filter(word -> !word.isEmpty() && !known.contains(word)).toList();
        String ticked = known.stream().filter(sheet.all("features")::contains).collect(Collectors.joining(" "));
        return (ticked + " " + String.join(" ", kept)).strip();
    }

    private static Parts parts(Desk desk, Sheet sheet, SheetReader reader) {
        Map<Long, Integer> amounts = new HashMap<>();
        List<Unit> units = desk.catalogue().units(desk.site());
        boolean composed = !sheet.text("made_of").equals("own");
        if (strange(sheet, units)) {
            reader.wrong("units", "choose");
        }
        if (composed) {
            units.forEach(unit -> amount(sheet, reader, unit, amounts));
        } else if (units.stream().anyMatch(unit -> !sheet.half(field(unit)).matches("0*"))) {
            reader.wrong("units", "own-and-amounts");
        }
        if (composed && !sheet.half("own_capacity").matches("0*1?")) {
            reader.wrong("units", "amounts-and-own");
        }
        Integer own = composed ? Integer.valueOf(0) : reader.number("own_capacity", 1, MOST);
        Parts parts = new Parts(amounts, Objects.requireNonNullElse(own, 1));
        if (parts.isEmpty()) {
            reader.wrong("units", "no-units");
        }
        return parts;
    }

    /// Whether something is wanted of a unit that the site has not, or no longer under that key.
    private static boolean strange(Sheet sheet, List<Unit> units) {
        Set<String> known = units.stream().map(SpaceSheet::field).collect(Collectors.toSet());
        return sheet.values().keySet().stream()
                .anyMatch(name -> name.startsWith(UNIT) && !known.contains(name) && !sheet.half(name).matches("0*"));
    }

    private static void amount(Sheet sheet, SheetReader reader, Unit unit, Map<Long, Integer> amounts) {
        String typed = sheet.half(field(unit));
        int amount = TypedNumber.of(typed, TypedNumber.Unit.PIECES);
        boolean none = typed.isEmpty() || TypedNumber.zero(typed, TypedNumber.Unit.PIECES);
        if ((amount == 0 && !none) || amount > unit.capacity()) {
            reader.wrong("units", "amount", unit.name().ja(), unit.capacity());
        } else if (amount > 0) {
            amounts.put(unit.id(), amount);
        }
    }
}
