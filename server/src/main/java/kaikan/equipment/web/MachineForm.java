package kaikan.equipment.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaikan.equipment.AccessRule;
import kaikan.equipment.MachineInfo;
import kaikan.equipment.NewMachine;
import kaikan.facility.Name;
import kaikan.platform.text.Plain;
import kaikan.platform.text.TypedNumber;
import kaikan.platform.text.TypedNumber.Unit;
import kaikan.platform.text.Words;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Stamp;

/// The forms about a machine, as they were typed.
///
/// @param values field name to what stands in it
/// @param errors what must be corrected
public record MachineForm(Map<String, String> values, FormErrors errors) {
    private static final int LONGEST = 120;
    private static final int MOST_YEN = 9_999_999;
    private static final int LONGEST_TEXT = 200;

    public MachineForm {
        values = new LinkedHashMap<>(values);
    }

    static MachineForm empty() {
        return new MachineForm(Map.of("rule", "QUALIFIED"), FormErrors.none());
    }

    static MachineForm of(MachineInfo machine) {
        Map<String, String> values = stored(machine);
        values.put(Stamp.FIELD, Stamp.of(values));
        return new MachineForm(values, FormErrors.none());
    }

    private static Map<String, String> stored(MachineInfo machine) {
        Long yen = machine.yenPerHour();
        return new LinkedHashMap<>(Map.of(
                "name_ja", machine.name().ja(),
                "name_en", machine.name().en(),
                "rule", machine.access().rule().name(),
                "meter", machine.meterCode(),
                "yen", yen == null ? "" : yen.toString()));
    }

    /// Whether somebody else saved the machine after this form was opened.
    boolean isOlderThan(MachineInfo machine) {
        return Stamp.isOlder(value(Stamp.FIELD), stored(machine));
    }

    /// What was typed, with numbers and codes in half-width signs.
    static MachineForm typed(Map<String, String> form) {
        Map<String, String> values = new LinkedHashMap<>();
        form.forEach((name, value) -> values.put(name, Plain.text(value)));
        values.computeIfPresent("code", (_, code) -> plain(code).toUpperCase(Locale.ROOT));
        values.computeIfPresent("yen", (_, yen) -> plain(yen));
        return new MachineForm(values, FormErrors.none());
    }

    /// The same with what was typed over it. Sent again, the form overwrites knowingly what is stored now.
    MachineForm with(MachineForm typed) {
        Map<String, String> both = new LinkedHashMap<>(values);
        both.putAll(typed.values);
        both.put(Stamp.FIELD, value(Stamp.FIELD));
        both.put(TermsForm.STAMP, value(TermsForm.STAMP));
        return new MachineForm(both, typed.errors);
    }

    /// The same with more fields, which stand after these.
    MachineForm with(Map<String, String> more) {
        Map<String, String> both = new LinkedHashMap<>(values);
        both.putAll(more);
        return new MachineForm(both, errors);
    }

    /// The same; a form that does not ask for the meter leaves the machine its own.
    MachineForm keepingMeter(MachineInfo machine) {
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.putIfAbsent("meter", machine.meterCode());
        return new MachineForm(kept, errors);
    }

    MachineForm wrong(String field, String sentence) {
        return new MachineForm(values, errors.with(field, sentence));
    }

    /// With a sentence about a text that is missing or too long, and no other.
    ///
    /// @param key of the sentence about one that is too long; the other's ends in `.missing`
    MachineForm needs(String field, String key, Words words) {
        if (value(field).isEmpty()) {
            return wrong(field, words.get(key + ".missing"));
        }
        return value(field).length() <= LONGEST_TEXT ? this : wrong(field, words.get(key, LONGEST_TEXT));
    }

    MachineForm checkedCode(Words words) {
        return NewMachine.CODE.matcher(value("code")).matches() ? this : wrong("code", words.get("equipment.code.wrong"));
    }

    /// Checks all but the code.
    ///
    /// @param meters what can count it
    MachineForm checked(Words words, Map<String, String> meters) {
        MachineForm form = this;
        if (value("name_ja").isEmpty()) {
            form = form.wrong("name_ja", words.get("equipment.name.missing"));
        }
        for (String name : new String[] {"name_ja", "name_en"}) {
            form = value(name).length() > LONGEST ? form.wrong(name, words.get("equipment.name.long", LONGEST)) : form;
        }
        if (!value("meter").isEmpty() && !meters.containsKey(value("meter"))) {
            form = form.wrong("meter", words.get("equipment.meter.wrong"));
        }
        return value("yen").isEmpty() || fee().isPresent() ? form : form.wrong("yen", words.get("equipment.yen.wrong"));
    }

    /// The yen for an hour; empty for what is none, or too much.
    private Optional<Long> fee() {
        int yen = TypedNumber.of(value("yen"), Unit.YEN);
        boolean read = yen > 0 || TypedNumber.zero(value("yen"), Unit.YEN);
        return read && yen <= MOST_YEN ? Optional.of((long) yen) : Optional.empty();
    }

    NewMachine machine(long siteId, String code) {
        AccessRule access = value("rule").equals("OPEN") ? AccessRule.OPEN : AccessRule.QUALIFIED;
        return new NewMachine(siteId, code, new Name(value("name_ja"), value("name_en")), access, value("meter"), fee().orElse(null));
    }

    /// What stands in a field; an empty text for none.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    private static String plain(String text) {
        return Plain.half(text);
    }
}
