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
    private GateAnswer last = new GateAnswer.NotReady();

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
    void whoeverComesBehindWithTheSamePassIsAddedToThoseInsideAndAWrongNumberIsTakenBack() {
        comes(12);
        door.pass(600);
        assertInstanceOf(GateAnswer.Which.class, door.scan(group), "the way is asked, and then how many there are");
        comes(9);
        assertEquals(21, door.house.inside().size());
        GateAnswer.Welcome nine = (GateAnswer.Welcome) last;
        assertInstanceOf(GateAnswer.Undone.class, door.gate.undo(nine.undo()));
        assertEquals(12, door.house.inside().size());
        comes(8);
        door = door.restart();
        assertEquals(20, door.house.inside().size(), "also without a server");
        door.pass(600);
        GateAnswer out = door.gate.scan(group, Knock.Wish.LEAVE);
        door.gate.together(group, out, 12);
        assertEquals(8, door.house.inside().size());
    }

    private void comes(int people) {
        last = door.gate.together(group, door.gate.scan(group, Knock.Wish.ENTER), people);
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
