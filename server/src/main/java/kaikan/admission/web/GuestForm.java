package kaikan.admission.web;

import java.util.Map;
import java.util.regex.Pattern;
import kaikan.admission.Passes;
import kaikan.platform.text.Plain;
import kaikan.platform.text.Words;
import kaikan.platform.web.FormErrors;

/// A guest pass to be added, as it was typed.
///
/// @param name the guest's name; empty for a pass that is handed on
/// @param people how many may be inside with it, as typed
/// @param email where to send it; empty for nowhere
public record GuestForm(String name, String people, String email) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+");
    /// As many people as one pass can be for, whatever is booked.
    static final int MOST_PEOPLE = 9999;

    static GuestForm empty() {
        return new GuestForm("", "1", "");
    }

    static GuestForm of(Map<String, String> form) {
        return new GuestForm(field(form, "name"), Plain.half(field(form, "people")), field(form, "email"));
    }

    int count() {
        return people.matches("[0-9]{1,4}") ? Integer.parseInt(people) : 0;
    }

    /// @param most for how many people one pass of this booking can be
    FormErrors errors(Words words, int most) {
        FormErrors errors = FormErrors.none();
        if (name.length() > Passes.LONGEST_NAME) {
            errors = errors.with("name", words.get("admission.passes.name.long", Passes.LONGEST_NAME));
        }
        if (count() < 1 || count() > most) {
            errors = errors.with("people", words.get("admission.passes.people.wrong", most));
        }
        if (!email.isEmpty() && (email.length() > 254 || !ADDRESS.matcher(email).matches())) {
            errors = errors.with("email", words.get("admission.passes.email.wrong"));
        }
        return errors;
    }

    private static String field(Map<String, String> form, String name) {
        return Plain.line(form.getOrDefault(name, ""));
    }
}
