package kaikan.admission;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What follows from everything said about one visit, in whatever order it was heard.
///
/// @param state where the visit stands
/// @param enteredAt absent as long as only the exit is known
/// @param leftAt absent while inside
/// @param leftHow how the exit is known; empty while inside
/// @param entry what was said of the entry; absent as long as only the exit is known
record Course(VisitState state, @Nullable Instant enteredAt, @Nullable Instant leftAt, String leftHow, @Nullable Saying entry) {
    static Course of(List<Saying> sayings) {
        Set<String> undone = sayings.stream()
                .filter(saying -> saying.what() == Saying.What.UNDO)
                .map(Saying::undoes)
                .collect(Collectors.toSet());
        List<Saying> counting = sayings.stream().filter(saying -> !undone.contains(saying.envelope())).toList();
        Saying entry = first(counting, Saying.What.IN).orElse(null);
        Instant entered = entry == null ? null : entry.at();
        return first(counting, Saying.What.OUT)
                .map(out -> new Course(VisitState.LEFT, entered, out.at(), how(out.by()), entry))
                .orElseGet(() -> new Course(entered == null ? VisitState.UNDONE : VisitState.INSIDE, entered, null, "", entry));
    }

    /// Whoever was there knows better than the house that concludes.
    private static Optional<Saying> first(List<Saying> sayings, Saying.What what) {
        return sayings.stream()
                .filter(saying -> saying.what() == what)
                .min(Comparator.comparing((Saying saying) -> saying.by() == Origin.By.HOUSE).thenComparing(Saying::at));
    }

    private static String how(Origin.By by) {
        return switch (by) {
            case KIOSK -> "SCANNED";
            case STAFF -> "STAFF";
            case HOUSE -> "PROPOSED";
        };
    }
}
