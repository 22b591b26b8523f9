package kaikan.admission.web;

import java.util.Map;
import java.util.Optional;
import kaikan.admission.AskedGuest;
import kaikan.admission.Passes;
import kaikan.platform.text.Plain;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Page;

/// What a guest types on the page of their pass.
public record AboutForm(String name, String company, boolean consents) {
    static AboutForm of(Optional<AskedGuest> asked) {
        return asked.map(one -> new AboutForm(one.name(), one.company(), one.told())).orElseGet(() -> new AboutForm("", "", false));
    }

    static AboutForm of(Map<String, String> form) {
        return new AboutForm(field(form, "name"), field(form, "company"), form.getOrDefault("consent", "").equals("yes"));
    }

    /// Whether nothing is told, or what was told is taken back.
    boolean isEmpty() {
        return name.isEmpty() && company.isEmpty();
    }

    FormErrors errors(Page page) {
        FormErrors errors = FormErrors.none();
        if (name.length() > Passes.LONGEST_NAME) {
            errors = errors.with("name", page.t("admission.passes.name.long", Passes.LONGEST_NAME));
        }
        if (company.length() > Passes.LONGEST_NAME) {
            errors = errors.with("company", page.t("admission.badge.company.long", Passes.LONGEST_NAME));
        }
        if (!isEmpty() && !consents) {
            errors = errors.with("consent", page.t("admission.about.consent.missing"));
        }
        return errors;
    }

    private static String field(Map<String, String> form, String name) {
        return Plain.line(form.getOrDefault(name, ""));
    }
}
