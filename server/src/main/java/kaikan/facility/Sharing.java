package kaikan.facility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A group of spaces that are the same floor: whoever takes one leaves less of another.
///
/// @param units what the group consists of, in their order
/// @param spaces who takes of it, in the order in which they are drawn; at least one of them shares with another
public record Sharing(List<Unit> units, List<Space> spaces) {
    public Sharing {
        units = List.copyOf(units);
        spaces = List.copyOf(spaces);
    }

    /// How much of a unit a space takes; 0 for nothing.
    public int amount(Space space, Unit unit) {
        return space.units().getOrDefault(unit.id(), 0);
    }

    /// The groups of a site. Spaces that share with nobody are in none.
    public static List<Sharing> of(Catalogue catalogue, Site site) {
        List<Space> left = new ArrayList<>(catalogue.spaces(site));
        List<Sharing> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Space> group = around(left.getFirst(), left);
            left.removeAll(group);
            if (group.size() > 1) {
                Set<Long> ids = unitIds(group);
                groups.add(new Sharing(catalogue.units(site).stream().filter(unit -> ids.contains(unit.id())).toList(), group));
            }
        }
        return groups;
    }

    private static List<Space> around(Space first, List<Space> all) {
        Set<Long> units = new HashSet<>(first.units().keySet());
        List<Space> group = List.of(first);
        List<Space> larger = touching(units, all, first);
        while (larger.size() > group.size()) {
            group = larger;
            units.addAll(unitIds(group));
            larger = touching(units, all, first);
        }
        return group;
    }

    private static List<Space> touching(Set<Long> units, List<Space> all, Space first) {
        return all.stream().filter(space -> space.id() == first.id() || space.units().keySet().stream().anyMatch(units::contains)).toList();
    }

    private static Set<Long> unitIds(List<Space> spaces) {
        Set<Long> ids = new HashSet<>();
        spaces.forEach(space -> ids.addAll(space.units().keySet()));
        return ids;
    }
}
