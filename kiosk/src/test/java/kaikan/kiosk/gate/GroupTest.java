package kaikan.kiosk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import kaikan.kiosk.journal.JournalBroken;
import kaikan.kiosk.testing.AtADoor;
import kaikan.protocol.Knock;
import kaikan.protocol.PassEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Forty people with one pass are counted together or not at all.
final class GroupTest extends AtADoor {
    private String group;

    @BeforeEach
    void open() {
        group = door.fake.listed("団体", door.fake.current(), PassEntry.Standing.VALID, 40);
        door.withManifest();
    }

    @Test
    void whereThePowerGoesWhileAGroupComesInOrLeavesItIsAllOfThemOrNobody() {
        GateAnswer one = door.scan(group);
        door.pullThePlugAfterTheNextCommit();
        assertInstanceOf(GateAnswer.Welcome.class, door.gate.together(group, one, 40));
        door = door.restart();
        assertEquals(40, door.house.inside().size());
        door.pass(600);
        GateAnswer out = door.gate.scan(group, Knock.Wish.LEAVE);
        door.pullThePlugAfterTheNextCommit();
        assertInstanceOf(GateAnswer.Farewell.class, door.gate.together(group, out, 40));
        door = door.restart();
        assertEquals(List.of(), door.house.inside());
    }

    @Test
    void whereTheJournalFailsNobodyElseOfAGroupIsInside() {
        GateAnswer one = door.scan(group);
        door.journal.close();
        assertThrows(JournalBroken.class, () -> door.gate.together(group, one, 40));
        assertEquals(1, door.house.inside().size());
        door = door.restart();
        assertEquals(1, door.house.inside().size());
    }
}
