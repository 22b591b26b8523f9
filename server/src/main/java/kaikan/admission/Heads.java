package kaikan.admission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// How many people visits were. Whoever leaves and comes in again with the same pass is not a second person: a pass brought as many people
/// as were ever inside through it at once.
final class Heads {
    private Heads() {}

    /// The people of these visits; a visit without a pass is one of its own, and one without an entry is nobody yet.
    static long of(Collection<Insider> visits) {
        Map<String, List<Insider>> passes = visits.stream()
                .filter(visit -> visit.enteredAt() != null)
                .collect(Collectors.groupingBy(visit -> Objects.requireNonNullElse(visit.passId(), visit.visit())));
        return passes.values().stream().mapToLong(Heads::mostAtOnce).sum();
    }

    /// It is reached when one of them enters. Whoever came was somebody, even where the visit was over at once.
    private static long mostAtOnce(List<Insider> visits) {
        return visits.stream()
                .map(Insider::since)
                .mapToLong(moment -> visits.stream().filter(visit -> inside(visit, moment)).count())
                .reduce(1, Math::max);
    }

    private static boolean inside(Insider visit, Instant moment) {
        Instant left = visit.leftAt();
        return !visit.since().isAfter(moment) && (left == null || left.isAfter(moment));
    }
}
