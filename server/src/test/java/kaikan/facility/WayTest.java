package kaikan.facility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WayTest {
    private static final Name STRAIGHT_ON = new Name("まっすぐです。", "Straight on.");
    private static final Name UPSTAIRS = new Name("2階です。", "Upstairs.");
    private static final Name UNKNOWN = new Name("", "");
    private final Space hall = space(1, null, STRAIGHT_ON);
    private final Space third = space(2, 1L, UNKNOWN);
    private final Space gallery = space(3, 1L, UPSTAIRS);
    private final Space room = space(4, null, UNKNOWN);
    private final Catalogue catalogue = new Catalogue(1, List.of(), List.of(), List.of(), List.of(hall, third, gallery, room));

    @Test
    void thePartOfAHallIsReachedLikeTheHall() {
        assertEquals(STRAIGHT_ON, catalogue.wayTo(third));
    }

    @Test
    void itsOwnWayComesFirstAndNobodyMakesOneUp() {
        assertEquals(UPSTAIRS, catalogue.wayTo(gallery));
        assertEquals(UNKNOWN, catalogue.wayTo(room));
    }

    private static Space space(long id, @Nullable Long parent, Name way) {
        Name name = new Name("名", "name");
        return new Space(id, 1, 1, parent, "s" + id, SpaceKind.HALL, "hall", name, way, name, null, null, Set.of(), Confirmation.REVIEW,
                Audience.EVERYBODY, Map.of(), null, null);
    }
}
