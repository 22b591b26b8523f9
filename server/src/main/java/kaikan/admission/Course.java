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
/// @param seen what was said of them last at the door of a room; absent where nothing was
/// @param doubtedExit an exit after which they were seen at the door of a room: they are inside, and one of the two is wrong
record Course(
        VisitState state,
        @Nullable Instant enteredAt,
        @Nullable Instant leftAt,
        String leftHow,
        @Nullable Saying entry,
        @Nullable Saying seen,
        @Nullable Instant doubtedExit) {
    static Course of(List<Saying> sayings) {
        Set<String> undone = sayings.stream()
                .filter(saying -> saying.what() == Saying.What.UNDO)
                .map(Saying::undoes)
                .collect(Collectors.toSet());
        List<Saying> counting = sayings.stream().filter(saying -> !undone.contains(saying.envelope())).toList();
        Saying entry = first(counting, Saying.What.IN).orElse(null);
        Instant entered = entry == null ? null : entry.at();
        Saying seen = seen(counting).orElse(null);
        List<Saying> exits = counting.stream().filter(saying -> saying.what() == Saying.What.OUT && lasts(saying, seen)).toList();
        Instant doubted = exits.isEmpty() ? first(counting, Saying.What.OUT).map(Saying::at).orElse(null) : null;
        return first(exits, Saying.What.OUT)
                .map(out -> new Course(VisitState.LEFT, entered, out.at(), how(out.by()), entry, seen, null))
                .orElseGet(() -> new Course(
                        entered == null ? VisitState.UNDONE : VisitState.INSIDE, entered, null, "", entry, seen, doubted));
    }

    private static Optional<Saying> seen(List<Saying> sayings) {
        return sayings.stream()
                .filter(saying -> saying.spaceId() != null)
                .max(Comparator.comparing(Saying::at).thenComparingLong(Saying::id));
    }

    /// Whoever is seen in the house after they left it is inside: a door that knew nothing of the exit let them in, and a list for an emergency
    /// names them rather than not. Somebody at the desk who knew of it says otherwise.
    private static boolean lasts(Saying exit, @Nullable Saying seen) {
        return seen == null || !seen.at().isAfter(exit.at()) || (exit.by() == Origin.By.STAFF && exit.id() > seen.id());
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
