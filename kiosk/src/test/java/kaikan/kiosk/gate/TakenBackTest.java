package kaikan.kiosk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import kaikan.kiosk.testing.AtADoor;
import kaikan.protocol.Knock;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Present;
import org.junit.jupiter.api.Test;

/// A booking is cancelled while its people come.
final class TakenBackTest extends AtADoor {
    @Test
    void aPassThatIsTakenBackMeanwhileIsRefusedFromThenOnAndLeadsWhoeverIsInsideOut() {
        for (int seconds : List.of(0, 3, 7, 8, 30, 59)) {
            String holder = "佐藤" + seconds;
            String pass = door.fake.listed(holder);
            door.withManifest();
            assertInstanceOf(GateAnswer.Welcome.class, door.scan(pass));
            door.pass(seconds);
            door.fake.cancel(holder);
            door.house.replace(door.fake.manifest("v" + seconds, 0));
            GateAnswer.Refused refused = assertInstanceOf(GateAnswer.Refused.class, door.scan(pass));
            assertEquals("CANCELLED", refused.why().code());
            assertEquals(1, refused.inside(), "the screen offers to leave");
            assertInstanceOf(GateAnswer.Farewell.class, door.gate.scan(pass, Knock.Wish.LEAVE));
            assertInstanceOf(GateAnswer.Again.class, door.scan(pass), "whoever has just left is not refused for it");
            door.pass(8);
            assertEquals("CANCELLED", refusal(door.scan(pass)));
            assertEquals(List.of(), door.house.inside());
        }
    }

    @Test
    void aGroupWhosePassIsTakenBackMeanwhileLetsNobodyElseInAndLeavesTogether() {
        String group = door.fake.listed("団体", door.fake.current(), PassEntry.Standing.VALID, 5);
        door.withManifest();
        GateAnswer.Welcome three = assertInstanceOf(GateAnswer.Welcome.class, door.gate.together(group, door.scan(group), 3));
        door.gate.undo(three.undo());
        GateAnswer one = door.scan(group);
        door.fake.cancel("団体");
        door.house.replace(door.fake.manifest("v2", 0));
        assertEquals("CANCELLED", refusal(door.gate.together(group, one, 4)), "those behind the first");
        assertInstanceOf(GateAnswer.Welcome.class, door.gate.together(group, one, 1), "there is nobody behind");
        assertEquals("CANCELLED", refusal(door.scan(group)));
        assertEquals("CANCELLED", refusal(door.gate.scan(group, Knock.Wish.ENTER)));
        Present inside = door.house.inside().getFirst();
        assertEquals("団体", inside.name(), "the list of who is inside names them still");
        GateAnswer.Farewell gone = assertInstanceOf(GateAnswer.Farewell.class, door.gate.scan(group, Knock.Wish.LEAVE));
        assertEquals(new Party(5, 0, 1, 0), gone.party());
    }

    private static String refusal(GateAnswer answer) {
        return assertInstanceOf(GateAnswer.Refused.class, answer).why().code();
    }
}
