package kaikan.incubation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What becomes of a tenancy's stretches when its end, its room or its rent changes. Pure. The stretches are in order, without overlap; a
/// change that makes no sense for them gives nothing.
public final class Stretches {
    private Stretches() {}

    /// With another last day: longer or shorter; null for no agreed end. It must not end before it begins.
    public static Optional<List<Stretch>> ending(List<Stretch> all, @Nullable LocalDate last) {
        if (last != null && last.isBefore(all.getFirst().from())) {
            return Optional.empty();
        }
        List<Stretch> kept = new ArrayList<>(all.stream().filter(stretch -> last == null || !stretch.from().isAfter(last)).toList());
        kept.addLast(kept.removeLast().until(last));
        return Optional.of(List.copyOf(kept));
    }

    /// In another room from that day on.
    public static Optional<List<Stretch>> moving(List<Stretch> all, long spaceId, LocalDate from) {
        return replacing(all, from, old -> new Stretch(spaceId, from, all.getLast().until(), old.rent(), old.note()));
    }

    /// At another rent from that day on.
    public static Optional<List<Stretch>> paying(List<Stretch> all, Rent rent, LocalDate from) {
        return replacing(all, from, old -> new Stretch(old.spaceId(), from, all.getLast().until(), rent, old.note()));
    }

    private interface Follower {
        Stretch after(Stretch old);
    }

    /// What was agreed for that day and later gives way to one new stretch up to the same end.
    private static Optional<List<Stretch>> replacing(List<Stretch> all, LocalDate from, Follower follower) {
        Optional<Stretch> there = all.stream().filter(stretch -> stretch.on(from)).findFirst();
        return there.map(old -> {
            List<Stretch> after = new ArrayList<>(all.stream().filter(stretch -> stretch.from().isBefore(from)).toList());
            if (!after.isEmpty()) {
                after.addLast(after.removeLast().until(from.minusDays(1)));
            }
            after.add(follower.after(old));
            return List.copyOf(after);
        });
    }
}
