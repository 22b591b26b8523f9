package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Space;
import kaikan.ledger.Claim;
import kaikan.ledger.Conflict;
import kaikan.ledger.Holder;
import kaikan.ledger.Ledger;
import kaikan.ledger.Want;

/// How many are left of what there are several of, such as projectors, at the times for which they are wanted. Nothing is taken.
@Singleton
public class StillLeft {
    private final Ledger ledger;
    private final Catalogues catalogues;

    StillLeft(Ledger ledger, Catalogues catalogues) {
        this.ledger = ledger;
        this.catalogues = catalogues;
    }

    /// How many of each space are left throughout all of its times, by the id of the space; what these bookings hold counts as free.
    public Map<Long, Integer> of(Map<Space, List<TimeSlot>> times, Set<String> own) {
        Catalogue catalogue = catalogues.current();
        List<Want> all = times.entrySet().stream().flatMap(one -> all(catalogue, one.getKey(), one.getValue())).toList();
        Set<Holder> holders = own.stream().map(ref -> new Holder(Holder.Kind.BOOKING, ref)).collect(Collectors.toSet());
        List<Conflict> conflicts = all.isEmpty() ? List.of() : ledger.conflicts(holders, all);
        Map<Long, Integer> left = new HashMap<>();
        times.keySet().forEach(space -> left.put(space.id(), in(catalogue, space, conflicts)));
        return left;
    }

    private static Stream<Want> all(Catalogue catalogue, Space space, List<TimeSlot> slots) {
        return slots.stream().flatMap(slot -> space.unitIds().stream().map(unit -> new Want(unit, catalogue.unit(unit).capacity(), slot)));
    }

    /// How many of a space those leave who stand in its way.
    static int in(Catalogue catalogue, Space space, List<Conflict> conflicts) {
        return conflicts.stream()
                .filter(conflict -> space.units().containsKey(conflict.want().unitId()))
                .mapToInt(conflict -> {
                    long unit = conflict.want().unitId();
                    return Math.max(0, catalogue.unit(unit).capacity() - most(conflict)) / space.units().getOrDefault(unit, 1);
                })
                .min()
                .orElse(catalogue.count(space));
    }

    /// How much is held at the moment at which most is.
    private static int most(Conflict conflict) {
        TimeSlot slot = conflict.want().slot();
        return Stream.concat(Stream.of(slot.start()), conflict.claims().stream().map(claim -> claim.slot().start()).filter(slot::contains))
                .mapToInt(at -> held(conflict.claims(), at))
                .max()
                .orElse(0);
    }

    private static int held(List<Claim> claims, Instant at) {
        return claims.stream().filter(claim -> claim.slot().contains(at)).mapToInt(Claim::amount).sum();
    }
}
