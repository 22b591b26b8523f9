package kaikan.facility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import kaikan.calendar.OpeningHours;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SharingTest {
    private static final Name NAME = new Name("名", "name");
    private static final Site SITE = new Site(1, "house", NAME, NAME, NAME, "", Contact.NONE, ZoneId.of("Asia/Tokyo"),
            OpeningHours.parse("9:00-21:00"), false, Set.of(), false, true);

    private static Space space(long id, Map<Long, Integer> units) {
        return new Space(id, 1, 1, null, "s" + id, SpaceKind.HALL, "hall", NAME, NAME, NAME, null, null, Set.of(), Confirmation.REVIEW,
                Audience.EVERYBODY, units, null, null);
    }

    private static Catalogue house(int units, List<Space> spaces) {
        List<Unit> all = LongStream.rangeClosed(1, units).mapToObj(id -> new Unit(id, 1, "u" + id, NAME, 1, null)).toList();
        return new Catalogue(1, List.of(), List.of(SITE), all, spaces);
    }

    @Test
    void aHallAndItsThirdsAreOneFloorAndALoneRoomIsNone() {
        Space hall = space(1, Map.of(1L, 1, 2L, 1, 3L, 1));
        Space third = space(2, Map.of(3L, 1));
        List<Sharing> groups = Sharing.of(house(4, List.of(hall, third, space(3, Map.of(4L, 1)))), SITE);
        assertEquals(1, groups.size());
        assertEquals(List.of(hall, third), groups.getFirst().spaces());
        assertEquals(3, groups.getFirst().units().size());
        assertEquals(0, groups.getFirst().amount(third, groups.getFirst().units().getFirst()));
    }

    @Test
    void whatSharesWithANeighboursNeighbourIsOnTheSameFloor() {
        List<Space> chain = List.of(space(1, Map.of(1L, 1, 2L, 1)), space(2, Map.of(3L, 1, 4L, 1)), space(3, Map.of(2L, 1, 3L, 1)));
        assertEquals(List.of(chain), Sharing.of(house(4, chain), SITE).stream().map(Sharing::spaces).toList());
    }

    @RepeatedTest(60)
    void twoSpacesShareAUnitOnlyWithinOneGroup(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Space> spaces = new ArrayList<>();
        for (long id = 1; id <= 12; id++) {
            Map<Long, Integer> units = new HashMap<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                units.put(1L + random.nextInt(14), 1);
            }
            spaces.add(space(id, units));
        }
        List<Sharing> groups = Sharing.of(house(14, spaces), SITE);
        Set<Long> seen = new HashSet<>();
        for (Space one : spaces) {
            for (Space other : spaces) {
                boolean together = groups.stream().anyMatch(group -> group.spaces().contains(one) && group.spaces().contains(other));
                assertTrue(one.id() == other.id() || !one.sharesUnitsWith(other) || together, () -> one.id() + " and " + other.id());
            }
        }
        groups.forEach(group -> group.spaces().forEach(space -> assertTrue(seen.add(space.id()), "in one group only")));
    }
}
