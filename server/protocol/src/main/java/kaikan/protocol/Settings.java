package kaikan.protocol;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the staff sets for a device on the server. Where it is, which server it talks to and what it is made of stays the device's own.
///
/// @param languages the languages that its screen offers, in this order: some of [#LANGUAGES]
/// @param language the one in which the screen waits for the next visitor, out of those
/// @param start what the screen shows when nobody uses it
/// @param answerSeconds how long whoever types or chooses is waited for; from [#SHORTEST] to [#LONGEST]
/// @param staffNumber a [NumberHash] of what the staff types for the list of who is inside; empty = nothing is asked, and the list names nobody;
/// absent = as it was set on the device itself
public record Settings(List<String> languages, String language, Start start, int answerSeconds, @Nullable String staffNumber) {
    /// All languages of a screen.
    public static final List<String> LANGUAGES = List.of("ja", "en", "easy");
    public static final int SHORTEST = 30;
    public static final int LONGEST = 300;
    /// What a screen waits that nobody has set.
    public static final int USUAL = 60;

    /// What a screen shows when nobody uses it.
    public enum Start {
        /// It asks for passes, and people without one register.
        DOOR,
        /// It stands among machines and asks for their labels; nobody registers there.
        MACHINES
    }

    public Settings {
        Objects.requireNonNull(start, "start");
        languages = List.copyOf(languages);
        if (languages.isEmpty() || Set.copyOf(languages).size() != languages.size() || !LANGUAGES.containsAll(languages)) {
            throw new IllegalArgumentException("languages must be some of " + String.join(", ", LANGUAGES) + ", each once, not " + languages + ".");
        }
        if (!languages.contains(language)) {
            throw new IllegalArgumentException("language must be one of the languages that are offered, not \"" + language + "\".");
        }
        if (answerSeconds < SHORTEST || answerSeconds > LONGEST) {
            throw new IllegalArgumentException(
                    "answerSeconds must be a whole number from " + SHORTEST + " to " + LONGEST + ", not " + answerSeconds + ".");
        }
        if (staffNumber != null && !staffNumber.isEmpty() && !NumberHash.isOne(staffNumber)) {
            throw new IllegalArgumentException("staffNumber must be a hash of a number, or empty.");
        }
    }
}
