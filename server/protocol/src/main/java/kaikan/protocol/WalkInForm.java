package kaikan.protocol;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a site asks of people without a pass, beside their name: nothing it does not need.
///
/// @param asks the further questions
/// @param purposes the purposes to choose from, in the order shown; the answer is the index
/// @param consentVersion which wording of the consent the site uses; it is stored with the answer
/// @param keptDays after so many days the names are erased, on the device as well; absent = not told
public record WalkInForm(Set<Question> asks, List<Name> purposes, String consentVersion, @Nullable Integer keptDays) {
    public WalkInForm {
        asks = Sorted.copyOf(asks);
        purposes = List.copyOf(purposes);
        Objects.requireNonNull(consentVersion, "consentVersion");
        if (keptDays != null && keptDays < 1) {
            throw new IllegalArgumentException("names are kept for a day at least: " + keptDays);
        }
    }

    /// A question beside the name.
    public enum Question {
        COMPANY,
        HOST,
        PURPOSE
    }
}
