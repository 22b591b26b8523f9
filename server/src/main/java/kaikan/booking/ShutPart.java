package kaikan.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.facility.Catalogue;
import kaikan.facility.Name;
import kaikan.facility.Space;
import kaikan.platform.text.Spoken;

/// Says which part of a space is shut, so that whoever booked it knows what of it could still be used.
final class ShutPart {
    private final Catalogue catalogue;
    private final Space space;
    private final Set<Long> units;

    private ShutPart(Catalogue catalogue, Space space, Set<Long> units) {
        this.catalogue = catalogue;
        this.space = space;
        this.units = units;
    }

    /// The space by its full name where all of it is shut, else with the fewest spaces that make up what is: 大ホール A面＋B面 のうち A面.
    ///
    /// @param shut ids of units, some of the space's at least; those of other spaces say nothing
    /// @param day on which it is shut: a part is called by what was offered then
    static Spoken of(Catalogue catalogue, Space space, Set<Long> shut, LocalDate day) {
        Spoken whole = Telling.space(catalogue, space);
        Set<Long> units = new TreeSet<>(space.units().keySet());
        units.retainAll(shut);
        if (units.size() == space.units().size()) {
            return whole;
        }
        List<Name> parts = new ShutPart(catalogue, space, units).parts(day);
        return words -> words.get(
                "booking.shut-part",
                whole.in(words),
                parts.stream().map(part -> part.in(words)).collect(Collectors.joining(words.get("booking.shut-part.and"))));
    }

    private List<Name> parts(LocalDate day) {
        List<Space> within = catalogue.spaces(catalogue.site(space.siteId())).stream()
                .filter(one -> one.offeredOn(day) && !one.units().isEmpty() && units.containsAll(one.units().keySet()))
                .toList();
        List<Space> widest = within.stream().filter(one -> within.stream().noneMatch(other -> wider(other, one))).toList();
        Set<Long> known = widest.stream().flatMap(one -> one.units().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        Stream<Name> unknown = units.stream().filter(unit -> !known.contains(unit)).map(unit -> catalogue.unit(unit).name());
        List<Space> fewest = fewest(known, widest);
        return Stream.concat(widest.stream().filter(fewest::contains).map(this::called), unknown).toList();
    }

    private static boolean wider(Space other, Space one) {
        return other.units().size() > one.units().size() && other.units().keySet().containsAll(one.units().keySet());
    }

    /// As few of the spaces as have all these units between them.
    private static List<Space> fewest(Set<Long> left, List<Space> spaces) {
        if (left.isEmpty()) {
            return List.of();
        }
        long next = left.iterator().next();
        List<Space> best = List.of();
        for (Space one : spaces) {
            if (one.units().containsKey(next)) {
                Set<Long> rest = new TreeSet<>(left);
                rest.removeAll(one.units().keySet());
                List<Space> all = new ArrayList<>(List.of(one));
                all.addAll(fewest(rest, spaces));
                best = best.isEmpty() || all.size() < best.size() ? all : best;
            }
        }
        return best;
    }

    /// Beside the hall's name its part needs no more than its own.
    private Name called(Space part) {
        Long parent = part.parentId();
        boolean besideIt = parent != null && (parent == space.id() || parent.equals(space.parentId()));
        return besideIt ? part.name() : catalogue.fullName(part);
    }
}
