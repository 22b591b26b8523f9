package kaikan.kiosk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import kaikan.kiosk.testing.AtADoor;
import kaikan.protocol.Knock;
import kaikan.protocol.Manifest;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Present;
import org.junit.jupiter.api.Test;

/// The server knows already that they left, and the kiosk starts anew while that can be taken back.
final class LeaversTest extends AtADoor {
    @Test
    void allWhoLeftTogetherComeBackAfterARestartAndNotOnlyTheLast() {
        String group = door.fake.listed("団体", door.fake.current(), PassEntry.Standing.VALID, 5);
        Manifest manifest = door.fake.manifest("v1", 0);
        door.house.replace(manifest);
        GateAnswer in = door.gate.together(group, door.scan(group), 3);
        assertInstanceOf(GateAnswer.Welcome.class, in);
        int number = registered(manifest);
        List<Present> before = door.house.inside();
        door.pass(300);
        GateAnswer first = door.gate.scan(group, Knock.Wish.LEAVE);
        door.gate.together(group, first, 3);
        door.leave(number);
        assertEquals(List.of(), door.house.inside());
        door.house.replace(door.fake.manifest("v2", door.journal.last()));
        door = door.restart().restart();
        List.copyOf(door.house.undoable().values()).forEach(open -> assertInstanceOf(GateAnswer.Undone.class, door.gate.undo(open)));
        assertEquals(Set.copyOf(before), Set.copyOf(door.house.inside()));
        assertEquals(4, before.size());
    }

    @Test
    void whoeverLeftLongerAgoIsNotKeptForAnUndo() {
        String pass = door.fake.listed("佐藤");
        door.withManifest();
        door.scan(pass);
        door.pass(300);
        door.scan(pass);
        door.house.replace(door.fake.manifest("v2", door.journal.last()));
        assertTrue(door.journal.fact("presence.leavers").orElse("").contains("佐藤"));
        door.pass(61);
        door.house.replace(door.fake.manifest("v3", door.journal.last()));
        assertEquals("[]", door.journal.fact("presence.leavers").orElse(""));
    }

    private int registered(Manifest manifest) {
        WalkIn typed = new WalkIn("高橋", "", "総務", "1", WalkIn.Consent.GIVEN, "ja");
        GateAnswer answer = door.gate.register(typed, manifest, Objects.requireNonNull(manifest.walkIn()));
        return assertInstanceOf(GateAnswer.Registered.class, answer).exitNumber();
    }
}
