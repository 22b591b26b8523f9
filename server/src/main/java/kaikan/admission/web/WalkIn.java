package kaikan.admission.web;

import java.util.List;
import java.util.Map;
import kaikan.platform.text.Plain;
import kaikan.platform.text.Words;
import kaikan.platform.web.FormErrors;
import kaikan.protocol.RandomId;

/// Somebody without a pass, as the desk typed it.
///
/// @param visit what the form calls its visit, so that sent twice it is one; a form that says nothing of the kind is a visit of its own
public record WalkIn(String visit, String name, String company, String destination) {
    static final int LONGEST = 100;

    static WalkIn empty() {
        return new WalkIn(RandomId.next(), "", "", "");
    }

    static WalkIn of(Map<String, String> form) {
        String said = form.getOrDefault("visit", "");
        return new WalkIn(
                RandomId.is(said) ? said : RandomId.next(), field(form, "name"), field(form, "company"), field(form, "destination"));
    }

    FormErrors errors(Words words) {
        FormErrors errors = FormErrors.none();
        if (name.isEmpty()) {
            errors = errors.with("name", words.get("admission.walkin.name", LONGEST));
        }
        for (Map.Entry<String, String> typed : List.of(
                Map.entry("name", name), Map.entry("company", company), Map.entry("destination", destination))) {
            if (typed.getValue().length() > LONGEST) {
                errors = errors.with(typed.getKey(), words.get("admission.walkin.long." + typed.getKey(), LONGEST));
            }
        }
        return errors;
    }

    private static String field(Map<String, String> form, String name) {
        return Plain.line(form.getOrDefault(name, ""));
    }
}
