package kaikan.admission.web;

import java.util.Map;
import kaikan.platform.text.Plain;

/// Why somebody is checked out by hand, and when they left if that was told: as it was typed.
///
/// @param at empty for now
public record Explained(String reason, String at) {
    static final Explained NOTHING = new Explained("", "");

    static Explained of(Map<String, String> form) {
        return new Explained(Plain.line(form.getOrDefault("reason", "")), form.getOrDefault("at", "").strip());
    }
}
