package kaikan.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kaikan.calendar.TimeSlot;

/// What remains of wants and claims when others are taken away from them, stretch by stretch. Pure.
final class Leftover {
    private Leftover() {}

    /// The parts of the wants that are free beside what is held: at most what is wanted, never more than there is.
    static List<Want> free(Map<Long, Integer> capacities, Collection<Claim> held, List<Want> wants) {
        List<Want> free = new ArrayList<>();
        for (Want want : wants) {
            List<Claim> rivals = held.stream().filter(claim -> claim.unitId() == want.unitId()).toList();
            for (TimeSlot stretch : stretches(List.of(want.slot()), rivals)) {
                int left = capacities.getOrDefault(want.unitId(), 0) - at(stretch.start(), rivals);
                add(free, new Piece(want.unitId(), Math.min(left, want.amount()), stretch));
            }
        }
        return free;
    }

    /// What of `before` is not in `after`: what its holder has given up.
    static List<Want> freed(List<Claim> before, List<Claim> after) {
        return beyond(before.stream().map(claim -> new Want(claim.unitId(), claim.amount(), claim.slot())).toList(), after);
    }

    /// What of the wants, all of them together, is not in what is held.
    static List<Want> beyond(List<Want> wants, Collection<Claim> held) {
        List<Want> beyond = new ArrayList<>();
        for (long unit : new TreeSet<>(wants.stream().map(Want::unitId).toList())) {
            List<Claim> had = held.stream().filter(one -> one.unitId() == unit).toList();
            List<Want> here = wants.stream().filter(one -> one.unitId() == unit).toList();
            for (TimeSlot stretch : stretches(here.stream().map(Want::slot).toList(), had)) {
                int wanted = here.stream().filter(one -> one.slot().contains(stretch.start())).mapToInt(Want::amount).sum();
                add(beyond, new Piece(unit, wanted - at(stretch.start(), had), stretch));
            }
        }
        return beyond;
    }

    /// What of the piece is left when the want has had its share.
    static List<Want> without(Want piece, Want share) {
        List<Want> left = new ArrayList<>();
        piece.slot().minus(share.slot()).forEach(slot -> left.add(new Want(piece.unitId(), piece.amount(), slot)));
        if (piece.amount() > share.amount()) {
            left.add(new Want(piece.unitId(), piece.amount() - share.amount(), share.slot()));
        }
        return left;
    }

    private record Piece(long unitId, int amount, TimeSlot slot) {}

    private static void add(List<Want> pieces, Piece piece) {
        if (piece.amount > 0) {
            pieces.add(new Want(piece.unitId, piece.amount, piece.slot));
        }
    }

    /// From the first start of the slots to their last end, cut wherever one of them or a claim begins or ends.
    private static List<TimeSlot> stretches(List<TimeSlot> slots, List<Claim> claims) {
        TreeSet<Instant> cuts = new TreeSet<>();
        slots.forEach(slot -> cuts.addAll(List.of(slot.start(), slot.end())));
        for (Claim claim : claims) {
            slots.forEach(slot -> claim.slot().intersection(slot).ifPresent(shared -> cuts.addAll(List.of(shared.start(), shared.end()))));
        }
        List<TimeSlot> stretches = new ArrayList<>();
        Instant from = cuts.first();
        for (Instant to : cuts.tailSet(from, false)) {
            stretches.add(new TimeSlot(from, to));
            from = to;
        }
        return stretches;
    }

    private static int at(Instant moment, List<Claim> claims) {
        return claims.stream().filter(claim -> claim.slot().contains(moment)).mapToInt(Claim::amount).sum();
    }
}
