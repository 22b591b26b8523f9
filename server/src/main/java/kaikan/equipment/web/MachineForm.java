package kaikan.equipment.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import kaikan.equipment.AccessRule;
import kaikan.equipment.NewMachine;
import kaikan.facility.Name;
import kaikan.platform.text.Words;
import kaikan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A machine to be added, as it was typed.
public record MachineForm(String code, String nameJa, String nameEn, String rule, String meter, String yen) {
    private static final int LONGEST = 120;

    static MachineForm empty() {
        return new MachineForm("", "", "", "QUALIFIED", "", "");
    }

    static MachineForm of(Map<String, String> form) {
        return new MachineForm(
                plain(form, "code").toUpperCase(Locale.ROOT),
                form.getOrDefault("name_ja", "").strip(),
                form.getOrDefault("name_en", "").strip(),
                plain(form, "rule"),
                plain(form, "meter").toUpperCase(Locale.ROOT),
                plain(form, "yen"));
    }

    FormErrors errors(Words words) {
        FormErrors errors = FormErrors.none();
        if (!NewMachine.CODE.matcher(code).matches()) {
            errors = errors.with("code", words.get("equipment.code.wrong"));
        }
        if (nameJa.isEmpty() || nameJa.length() > LONGEST || nameEn.length() > LONGEST) {
            errors = errors.with("name_ja", words.get("equipment.name.wrong", LONGEST));
        }
        if (!meter.isEmpty() && !NewMachine.CODE.matcher(meter).matches()) {
            errors = errors.with("meter", words.get("equipment.meter.wrong"));
        }
        if (!yen.matches("[0-9]{0,7}")) {
            errors = errors.with("yen", words.get("equipment.yen.wrong"));
        }
        return errors;
    }

    NewMachine machine(long siteId) {
        @Nullable Long fee = yen.isEmpty() ? null : Long.valueOf(yen);
        AccessRule access = rule.equals("OPEN") ? AccessRule.OPEN : AccessRule.QUALIFIED;
        return new NewMachine(siteId, code, new Name(nameJa, nameEn), access, meter, fee);
    }

    private static String plain(Map<String, String> form, String name) {
        return Normalizer.normalize(form.getOrDefault(name, ""), Normalizer.Form.NFKC).strip();
    }
}
