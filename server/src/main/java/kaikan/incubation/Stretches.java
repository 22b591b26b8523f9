package kaikan.incubation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What becomes of a tenancy's stretches when its end, its room or its rent changes. Pure. The stretches are in order, without overlap; a
/// change that makes no sense for them, or for none, gives nothing.
public final class Stretches {
    private Stretches() {}

    /// With another last day: longer or shorter; null for no agreed end. It must not end before it begins.
    public static Optional<List<Stretch>> ending(List<Stretch> all, @Nullable LocalDate last) {
        if (all.isEmpty() || (last != null && last.isBefore(all.getFirst().from()))) {
            return Optional.empty();
        }
        List<Stretch> kept = new ArrayList<>(all.stream().filter(stretch -> last == null || !stretch.from().isAfter(last)).toList());
        kept.addLast(kept.removeLast().until(last));
        return Optional.of(List.copyOf(kept));
    }

    /// The agreed moves to other rooms that another last day leaves without effect: those of later days.
    public static List<Stretch> movesAfter(List<Stretch> all, @Nullable LocalDate last) {
        return IntStream.range(1, all.size())
                .filter(next -> all.get(next).spaceId() != all.get(next - 1).spaceId())
                .mapToObj(all::get)
                .filter(stretch -> last != null && stretch.from().isAfter(last))
                .toList();
    }

    /// In another room, at its rent, from that day on. What was agreed for that day and later gives way.
    public static Optional<List<Stretch>> moving(List<Stretch> all, Move move) {
        return there(all, move.from()).map(old ->
                upTo(all, List.of(new Stretch(move.spaceId(), move.from(), all.getLast().until(), move.rent(), old.note()))));
    }

    /// At another rent from that day on. Other rents that were agreed for later give way; an agreed move to another room stays as it was
    /// agreed, with its rent.
    public static Optional<List<Stretch>> paying(List<Stretch> all, Rent rent, LocalDate from) {
        return there(all, from).map(old -> {
            List<Stretch> kept = all.stream()
                    .dropWhile(stretch -> !stretch.from().isAfter(from) || stretch.spaceId() == old.spaceId())
                    .toList();
            LocalDate last = kept.isEmpty() ? all.getLast().until() : kept.getFirst().from().minusDays(1);
            List<Stretch> next = new ArrayList<>(List.of(new Stretch(old.spaceId(), from, last, rent, old.note())));
            next.addAll(kept);
            return upTo(all, next);
        });
    }

    private static Optional<Stretch> there(List<Stretch> all, LocalDate day) {
        return all.stream().filter(stretch -> stretch.on(day)).findFirst();
    }

    /// What was agreed before, up to the day before what is agreed next.
    private static List<Stretch> upTo(List<Stretch> all, List<Stretch> next) {
        LocalDate from = next.getFirst().from();
        List<Stretch> after = new ArrayList<>(all.stream().filter(stretch -> stretch.from().isBefore(from)).toList());
        if (!after.isEmpty()) {
            after.addLast(after.removeLast().until(from.minusDays(1)));
        }
        after.addAll(next);
        return List.copyOf(after);
    }
}
