package kaikan.equipment.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.equipment.MachineInfo;
import kaikan.equipment.MachineTerms;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.facility.web.AtSite;
import kaikan.platform.text.TypedNumber;
import kaikan.platform.text.TypedNumber.Unit;
import kaikan.platform.web.Choice;
import kaikan.platform.web.Stamp;
import org.jspecify.annotations.Nullable;

/// The part of a machine's page about its terms. Its fields begin with `terms_`, beside those of the machine itself.
final class TermsForm {
    static final String STAMP = "terms_stamp";

    /// So short a use, or so short a time to go on, is none.
    private static final int LEAST = 5;
    private static final int LONGEST_USE = 1_440;
    private static final int LONGEST_WARNING = 60;
    private static final String STARTS = "terms_starts";
    private static final String SPACE = "terms_space";
    private static final String WALK_UP = "terms_walk_up";
    private static final String LONGER = "terms_longer";
    private static final String WARN = "terms_warn";
    private static final String LEAST_PEOPLE = "terms_least";
    private static final String ROOM = "terms_room";
    private static final String WATTS = "terms_watts";
    private static final String IDLE = "terms_idle";
    private static final int MOST_PEOPLE = 20;
    private static final int MOST_WATTS = 100_000;
    private static final int LONGEST_IDLE = 120;

    private TermsForm() {}

    /// What the form of a machine shows before anything is typed.
    static Map<String, String> values(AtSite at, MachineInfo machine) {
        Map<String, String> values = stored(at, machine);
        values.put(STAMP, Stamp.of(stored(at, machine)));
        return values;
    }

    /// Whether somebody else saved the terms after this form was opened.
    static boolean isOlder(AtSite at, MachineInfo machine, MachineForm form) {
        return Stamp.isOlder(form.value(STAMP), stored(at, machine));
    }

    private static Map<String, String> stored(AtSite at, MachineInfo machine) {
        MachineTerms terms = machine.terms();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(STARTS, terms == null ? "" : terms.starts().name());
        values.put(SPACE, terms == null || terms.spaceId() == null ? "" : at.catalogue().space(terms.spaceId()).key());
        values.put(WALK_UP, terms == null ? "" : number(terms.walkUpMinutes()));
        values.put(LONGER, terms == null ? "" : number(terms.extensionMinutes()));
        values.put(WARN, terms == null ? "10" : number(terms.warnMinutes()));
        values.put(LEAST_PEOPLE, terms == null ? "" : number(terms.leastPeople()));
        values.put(ROOM, terms == null || terms.roomId() == null ? "" : at.catalogue().space(terms.roomId()).key());
        values.put(WATTS, terms == null ? "" : number(terms.idleWatts()));
        values.put(IDLE, terms == null ? "" : number(terms.idleMinutes()));
        return values;
    }

    /// What can be booked for a machine.
    static List<Choice> spaces(AtSite at) {
        Stream<Choice> none = Stream.of(Choice.of("", at.page().t("equipment.terms.space.none")));
        return Stream.concat(none, bookable(at).map(space -> Choice.of(space.key(), at.catalogue().fullName(space).in(at.page().words())))).toList();
    }

    /// Where the people can be counted that a machine asks for.
    static List<Choice> rooms(AtSite at) {
        Stream<Choice> none = Stream.of(Choice.of("", at.page().t("equipment.terms.room.none")));
        return Stream.concat(none, doored(at).map(space -> Choice.of(space.key(), at.catalogue().fullName(space).in(at.page().words())))).toList();
    }

    private static Stream<Space> doored(AtSite at) {
        return at.catalogue().spaces(at.site()).stream().filter(space -> space.kind() != SpaceKind.EQUIPMENT);
    }

    private static Stream<Space> bookable(AtSite at) {
        return at.catalogue().spaces(at.site()).stream().filter(space -> !space.kind().tenancy());
    }

    /// With a sentence about each field that says what cannot be. Numbers are looked at even where a machine is to have no terms: whoever typed one
    /// may have forgotten to say that it is to have some.
    static MachineForm checked(AtSite at, MachineForm typed) {
        MachineForm form = isBooked(typed) ? typed : minutes(at, typed, WALK_UP, LONGEST_USE);
        form = numbers(at, form);
        if (form.value(STARTS).isEmpty()) {
            return form;
        }
        if (!form.value(SPACE).isEmpty() && space(at, form).isEmpty()) {
            form = form.wrong(SPACE, at.page().t("equipment.terms.space.wrong"));
        }
        if (isBooked(form) && form.value(SPACE).isEmpty()) {
            form = form.wrong(SPACE, at.page().t("equipment.terms.space.missing"));
        }
        if (!form.value(ROOM).isEmpty() && room(at, form).isEmpty()) {
            form = form.wrong(ROOM, at.page().t("equipment.terms.space.wrong"));
        }
        boolean half = form.value(WATTS).isEmpty() != form.value(IDLE).isEmpty();
        return half ? form.wrong(form.value(WATTS).isEmpty() ? WATTS : IDLE, at.page().t("equipment.terms.idle.half")) : form;
    }

    private static MachineForm numbers(AtSite at, MachineForm typed) {
        MachineForm form = minutes(at, typed, LONGER, LONGEST_USE);
        form = minutes(at, form, WARN, LONGEST_WARNING);
        form = number(at, form, LEAST_PEOPLE, new Range(Unit.PEOPLE, 2, MOST_PEOPLE));
        form = number(at, form, WATTS, new Range(Unit.NONE, 1, MOST_WATTS));
        return number(at, form, IDLE, new Range(Unit.MINUTES, 1, LONGEST_IDLE));
    }

    /// What a number may be.
    private record Range(Unit unit, int least, int most) {}

    private static MachineForm number(AtSite at, MachineForm form, String field, Range range) {
        int number = TypedNumber.of(form.value(field), range.unit);
        boolean fine = form.value(field).isEmpty() || (number >= range.least && number <= range.most);
        String sentence = at.page().t("equipment.terms.number.wrong", at.page().t("equipment." + field), range.least, range.most);
        return fine ? form : form.wrong(field, sentence);
    }

    private static MachineForm minutes(AtSite at, MachineForm form, String field, int most) {
        int least = field.equals(WARN) ? 1 : LEAST;
        int minutes = TypedNumber.of(form.value(field), Unit.MINUTES);
        boolean fine = form.value(field).isEmpty() || (minutes >= least && minutes <= most);
        return fine ? form : form.wrong(field, at.page().t("equipment.terms.minutes.wrong", at.page().t("equipment." + field), least, most));
    }

    /// What was typed, once it is checked; `null` where a machine is to have no terms.
    static @Nullable MachineTerms terms(AtSite at, MachineForm form) {
        if (form.value(STARTS).isEmpty()) {
            return null;
        }
        return new MachineTerms(
                space(at, form).map(Space::id).orElse(null),
                isBooked(form) ? MachineTerms.Starts.BOOKED : MachineTerms.Starts.ANYBODY,
                isBooked(form) ? null : minutes(form, WALK_UP),
                minutes(form, LONGER),
                minutes(form, WARN),
                number(form, LEAST_PEOPLE, Unit.PEOPLE),
                form.value(LEAST_PEOPLE).isEmpty() ? null : room(at, form).map(Space::id).orElse(null),
                number(form, WATTS, Unit.NONE),
                number(form, IDLE, Unit.MINUTES));
    }

    private static Optional<Space> room(AtSite at, MachineForm form) {
        return doored(at).filter(space -> space.key().equals(form.value(ROOM))).findFirst();
    }

    private static @Nullable Integer number(MachineForm form, String field, Unit unit) {
        return form.value(field).isEmpty() ? null : Integer.valueOf(TypedNumber.of(form.value(field), unit));
    }

    private static boolean isBooked(MachineForm form) {
        return form.value(STARTS).equals(MachineTerms.Starts.BOOKED.name());
    }

    private static Optional<Space> space(AtSite at, MachineForm form) {
        return bookable(at).filter(space -> space.key().equals(form.value(SPACE))).findFirst();
    }

    private static @Nullable Integer minutes(MachineForm form, String field) {
        return form.value(field).isEmpty() ? null : Integer.valueOf(TypedNumber.of(form.value(field), Unit.MINUTES));
    }

    private static String number(@Nullable Integer minutes) {
        return minutes == null ? "" : minutes.toString();
    }
}
