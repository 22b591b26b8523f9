package kaikan.device.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaikan.device.WantedConfig;
import kaikan.platform.text.Plain;
import kaikan.platform.text.TypedNumber;
import kaikan.platform.text.TypedNumber.Unit;
import kaikan.platform.text.Words;
import kaikan.platform.web.FormErrors;
import kaikan.protocol.NumberHash;
import kaikan.protocol.Settings;
import org.jspecify.annotations.Nullable;

/// How a kiosk is to behave, as it was typed. The staff's number is never shown again: it is kept, replaced, or not asked any more.
///
/// @param values field name to what stands in it
public record ConfigForm(Map<String, String> values, FormErrors errors) {
    static final int LONGEST_REASON = 100;
    private static final String DIGITS = "[0-9]{4,6}";

    public ConfigForm {
        values = new LinkedHashMap<>(values);
    }

    /// What stands there before anything is typed: what is wanted now, or what a kiosk does that nobody has set.
    static ConfigForm of(WantedConfig wanted) {
        Settings now = wanted.settings() == null
                ? new Settings(Settings.LANGUAGES, "ja", Settings.Start.DOOR, Settings.USUAL, null)
                : wanted.settings();
        Map<String, String> values = new LinkedHashMap<>();
        now.languages().forEach(language -> values.put("offer_" + language, "on"));
        values.put("language", now.language());
        values.put("start", now.start().name());
        values.put("answer", Integer.toString(now.answerSeconds()));
        values.put("number", "KEEP");
        values.put("seen", Long.toString(wanted.version()));
        return new ConfigForm(values, FormErrors.none());
    }

    /// What was typed, with numbers in half-width signs.
    static ConfigForm typed(Map<String, String> form) {
        Map<String, String> values = new LinkedHashMap<>();
        form.forEach((name, value) -> values.put(name, Plain.line(value)));
        for (String name : List.of("answer", "digits", "seen")) {
            values.computeIfPresent(name, (_, typed) -> Plain.half(typed).strip());
        }
        return new ConfigForm(values, FormErrors.none());
    }

    /// The same with one sentence for each field that must be corrected.
    ConfigForm checked(Words words) {
        FormErrors wrong = FormErrors.none();
        if (languages().isEmpty()) {
            wrong = wrong.with("offer_ja", words.get("device.config.languages.missing"));
        } else if (!languages().contains(value("language"))) {
            wrong = wrong.with("language", words.get("device.config.language.wrong"));
        }
        if (start() == null) {
            wrong = wrong.with("start", words.get("device.config.start.wrong"));
        }
        int answer = TypedNumber.of(value("answer"), Unit.NONE);
        if (answer < Settings.SHORTEST || answer > Settings.LONGEST) {
            wrong = wrong.with("answer", words.get("device.config.answer.wrong", Settings.SHORTEST, Settings.LONGEST));
        }
        if (value("number").equals("NEW") && !value("digits").matches(DIGITS)) {
            wrong = wrong.with("digits", words.get("device.config.digits.wrong"));
        }
        return new ConfigForm(values, wrong.with(reason(words)));
    }

    private FormErrors reason(Words words) {
        String reason = value("reason");
        if (reason.isEmpty()) {
            return FormErrors.none().with("reason", words.get("device.config.reason.missing"));
        }
        return reason.length() <= LONGEST_REASON
                ? FormErrors.none()
                : FormErrors.none().with("reason", words.get("device.revoke.long", LONGEST_REASON));
    }

    /// The same, to be looked at again because somebody else has set another version meanwhile; sent again it replaces that one knowingly.
    ConfigForm after(WantedConfig meanwhile, Words words) {
        Map<String, String> again = new LinkedHashMap<>(values);
        again.put("seen", Long.toString(meanwhile.version()));
        return new ConfigForm(again, errors.with("offer_ja", words.get("device.config.meanwhile", meanwhile.version())));
    }

    /// What a checked form says.
    ///
    /// @param now what is wanted until now, which has the staff's number
    Settings settings(@Nullable Settings now) {
        Settings.Start start = start();
        return new Settings(
                languages(),
                value("language"),
                start == null ? Settings.Start.DOOR : start,
                TypedNumber.of(value("answer"), Unit.NONE),
                number(now));
    }

    private @Nullable String number(@Nullable Settings now) {
        return switch (value("number")) {
            case "NEW" -> NumberHash.of(value("digits"));
            case "NONE" -> "";
            case "OWN" -> null;
            default -> now == null ? null : now.staffNumber();
        };
    }

    /// The version that stood in the form; -1 for none.
    long seen() {
        return value("seen").matches("[0-9]{1,9}") ? Long.parseLong(value("seen")) : -1;
    }

    private List<String> languages() {
        return Settings.LANGUAGES.stream().filter(language -> !value("offer_" + language).isEmpty()).toList();
    }

    private Settings.@Nullable Start start() {
        return switch (value("start")) {
            case "DOOR" -> Settings.Start.DOOR;
            case "MACHINES" -> Settings.Start.MACHINES;
            default -> null;
        };
    }

    /// What stands in a field; an empty text for none.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
