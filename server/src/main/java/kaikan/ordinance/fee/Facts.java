package kaikan.ordinance.fee;

import java.util.Set;

/// What the conditions of one line may ask about.
///
/// @param days          day classes of the date; a date may belong to several
/// @param circumstances who and what for
/// @param use           what the time is taken for
public record Facts(Set<String> days, Circumstances circumstances, UseKind use) {
    public Facts {
        days = Set.copyOf(days);
    }
}
