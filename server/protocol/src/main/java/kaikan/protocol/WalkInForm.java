package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
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
public record WalkInForm(
        @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL) Set<Question> asks,
        List<Name> purposes,
        String consentVersion,
        @Nullable Integer keptDays) {
    public WalkInForm {
        asks = Sorted.copyOf(asks.stream().filter(Objects::nonNull).toList());
        purposes = List.copyOf(purposes);
        Objects.requireNonNull(consentVersion, "consentVersion");
        if (keptDays != null && keptDays < 1) {
            throw new IllegalArgumentException("names are kept for a day at least: " + keptDays);
        }
    }

    /// A question beside the name. One that only a newer server knows is not asked: the kiosk has no words for it.
    public enum Question {
        COMPANY,
        HOST,
        PURPOSE
    }
}
