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
            for (TimeSlot stretch : stretches(want.slot(), rivals)) {
                int left = capacities.getOrDefault(want.unitId(), 0) - at(stretch.start(), rivals);
                add(free, new Piece(want.unitId(), Math.min(left, want.amount()), stretch));
            }
        }
        return free;
    }

    /// What of `before` is not in `after`: what its holder has given up.
    static List<Want> freed(List<Claim> before, List<Claim> after) {
        List<Want> freed = new ArrayList<>();
        for (Claim claim : before) {
            List<Claim> kept = after.stream().filter(one -> one.unitId() == claim.unitId()).toList();
            for (TimeSlot stretch : stretches(claim.slot(), kept)) {
                add(freed, new Piece(claim.unitId(), claim.amount() - at(stretch.start(), kept), stretch));
            }
        }
        return freed;
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

    /// The slot, cut wherever a claim begins or ends.
    private static List<TimeSlot> stretches(TimeSlot slot, List<Claim> claims) {
        TreeSet<Instant> cuts = new TreeSet<>(List.of(slot.start(), slot.end()));
        for (Claim claim : claims) {
            claim.slot().intersection(slot).ifPresent(shared -> cuts.addAll(List.of(shared.start(), shared.end())));
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
