package kaikan.booking.availability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.facility.Catalogue;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.Unit;

/// What is the same on all days of a site: which spaces are drawn, in which order, and which of them take a unit.
///
/// @param spaces in the order in which they are drawn
/// @param parts what each of them takes, in the same order
/// @param laneOf the place of a space in that order, by its id
/// @param lanesOf the places of the spaces that take a unit, by the unit's id
record SiteFrame(
        Site site, List<Space> spaces, List<SpacePlan.Parts> parts, Map<Long, Integer> laneOf, Map<Long, int[]> lanesOf) {
    private static final int[] NONE = {};

    static SiteFrame of(Site site, Catalogue catalogue) {
        List<Space> spaces = catalogue.spaces(site).stream().filter(space -> drawn(site, space)).toList();
        return of(site, spaces, spaces.stream().map(space -> SpacePlan.Parts.of(space, catalogue)).toList());
    }

    static SiteFrame of(Site site, List<Space> spaces, List<SpacePlan.Parts> parts) {
        Map<Long, Integer> laneOf = HashMap.newHashMap(spaces.size());
        Map<Long, List<Integer>> lanes = new HashMap<>();
        for (int lane = 0; lane < spaces.size(); lane++) {
            laneOf.put(spaces.get(lane).id(), lane);
            for (Unit unit : parts.get(lane).units()) {
                lanes.computeIfAbsent(unit.id(), _ -> new ArrayList<>()).add(lane);
            }
        }
        Map<Long, int[]> lanesOf = HashMap.newHashMap(lanes.size());
        lanes.forEach((unit, list) -> lanesOf.put(unit, list.stream().mapToInt(Integer::intValue).toArray()));
        return new SiteFrame(site, spaces, parts, laneOf, lanesOf);
    }

    /// What a site has switched off leaves nothing visible.
    static boolean drawn(Site site, Space space) {
        return space.kind().tenancy() ? site.has(Module.INCUBATION) || site.has(Module.BOOKING) : site.has(Module.BOOKING);
    }

    int[] lanesOf(long unitId) {
        return lanesOf.getOrDefault(unitId, NONE);
    }

    /// The place of that space; behind all where it is not drawn.
    int lane(long spaceId) {
        return laneOf.getOrDefault(spaceId, spaces.size());
    }

    /// The place of the first space that is just the unit; behind all where there is none.
    int laneOfJust(long unitId) {
        for (int lane : lanesOf(unitId)) {
            if (parts.get(lane).units().length == 1) {
                return lane;
            }
        }
        return spaces.size();
    }
}
