package kaikan.platform.web;

import java.util.Set;

/// One answer that a select, a group of radio buttons or of checkboxes offers.
///
/// @param value what is sent
/// @param text what is read
/// @param note a line of explanation below it; may be empty
public record Choice(String value, String text, String note) {
    /// An answer without explanation.
    public static Choice of(String value, String text) {
        return new Choice(value, text, "");
    }

    /// Whether this is among the chosen answers.
    public boolean in(Set<String> chosen) {
        return chosen.contains(value);
    }
}
