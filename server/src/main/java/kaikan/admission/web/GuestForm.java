package kaikan.admission.web;

import java.util.Map;
import kaikan.admission.GuestBound;
import kaikan.admission.Passes;
import kaikan.member.MailAddress;
import kaikan.platform.id.FormKey;
import kaikan.platform.text.Plain;
import kaikan.platform.text.TypedNumber;
import kaikan.platform.text.Words;
import kaikan.platform.web.FormErrors;

/// A guest pass to be added, as it was typed.
///
/// @param name the guest's name; empty for a pass that is handed on
/// @param people how many may be inside with it, as typed
/// @param email where to send it; empty for nowhere
/// @param key of the form, so that it adds one pass however often it is sent
public record GuestForm(String name, String people, String email, FormKey key) {
    static GuestForm empty() {
        return new GuestForm("", "1", "", FormKey.next());
    }

    static GuestForm of(Map<String, String> form) {
        return new GuestForm(
                field(form, "name"), Plain.half(field(form, "people")), address(field(form, "email")), FormKey.read(field(form, "key")));
    }

    int count() {
        return TypedNumber.of(people, TypedNumber.Unit.PEOPLE);
    }

    /// What one pass of this booking can be for, and why no more, in a sentence for the field and for its error; empty where nothing sets it.
    static String why(Words words, GuestBound bound) {
        return switch (bound.why()) {
            case ROOMS -> words.get("admission.passes.people.rooms", bound.most());
            case EXPECTED -> words.get("admission.passes.people.expected", bound.most());
            case NOTHING -> "";
        };
    }

    FormErrors errors(Words words, GuestBound bound) {
        FormErrors errors = FormErrors.none();
        if (name.length() > Passes.LONGEST_NAME) {
            errors = errors.with("name", words.get("admission.passes.name.long", Passes.LONGEST_NAME));
        }
        if (count() < 1 || count() > bound.most()) {
            String wrong = words.get("admission.passes.people.wrong", bound.most());
            errors = errors.with("people", (why(words, bound) + " " + wrong).strip());
        }
        if (!email.isEmpty() && MailAddress.read(email).isEmpty()) {
            errors = errors.with("email", words.get("admission.passes.email.wrong"));
        }
        return errors;
    }

    private static String address(String typed) {
        return MailAddress.read(typed).map(MailAddress::text).orElse(typed);
    }

    private static String field(Map<String, String> form, String name) {
        return Plain.line(form.getOrDefault(name, ""));
    }
}
