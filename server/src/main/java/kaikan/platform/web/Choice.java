package kaikan.platform.web;

import java.util.Set;

/// One answer that a select, a group of radio buttons or of checkboxes offers.
///
/// @param value what is sent
/// @param text what is read
/// @param note a line of explanation below it; may be empty
/// @param disabled whether it is shown but cannot be chosen
public record Choice(String value, String text, String note, boolean disabled) {
    public Choice(String value, String text, String note) {
        this(value, text, note, false);
    }

    /// An answer without explanation.
    public static Choice of(String value, String text) {
        return new Choice(value, text, "");
    }

    /// The same, which cannot be chosen.
    public Choice off() {
        return new Choice(value, text, note, true);
    }

    /// Whether this is among the chosen answers.
    public boolean in(Set<String> chosen) {
        return chosen.contains(value);
    }
}
