package kaikan.kiosk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import kaikan.kiosk.testing.AtADoor;
import kaikan.protocol.Basis;
import kaikan.protocol.Envelope;
import kaikan.protocol.Knock;
import kaikan.protocol.Known;
import kaikan.protocol.Message;
import kaikan.protocol.Name;
import kaikan.protocol.Place;
import kaikan.protocol.Present;
import kaikan.protocol.Refusal;
import kaikan.protocol.Seen;
import kaikan.protocol.SpaceUse;
import org.junit.jupiter.api.Test;

/// A kiosk at the door of a room.
final class RoomGateTest extends AtADoor {
    private static final Name BLUE = new Name("青の間", "Blue Room");
    private static final Place ROOM = new Place("blue", BLUE, 3, List.of("blue"), List.of("blue"));

    @Test
    void oneScanAtTheRoomIsBothInTheNextLeavesTheRoomAndAWishTheHouse() {
        String pass = atTheRoom(1);
        GateAnswer.Welcome in = assertInstanceOf(GateAnswer.Welcome.class, door.scan(pass));
        assertEquals(ROOM, in.room());
        assertEquals(1, in.inside());
        Message.Entered entered = assertInstanceOf(Message.Entered.class, door.last());
        assertEquals("blue", entered.place());
        assertEquals(List.of(BLUE), only().places(), "they are where they were seen");
        door.pass(61);
        GateAnswer.Farewell out = assertInstanceOf(GateAnswer.Farewell.class, door.scan(pass));
        assertEquals(ROOM, out.room());
        assertEquals(61, out.stayed().toSeconds());
        assertEquals(new Message.Moved(entered.visit(), entered.pass(), "blue", Known.Direction.OUT), door.last());
        assertEquals(List.of(), only().places(), "in the house at large");
        GateAnswer.Farewell home = assertInstanceOf(GateAnswer.Farewell.class, door.gate.scan(pass, Knock.Wish.LEAVE));
        assertNull(home.room());
        assertEquals(List.of(), door.house.inside());
        assertInstanceOf(GateAnswer.Again.class, door.scan(pass), "the code is still there");
    }

    @Test
    void whoeverCameInByAnotherDoorOnlyMoves() {
        String pass = atTheRoom(1);
        door.fake.cameIn("正面玄関", 90);
        door.withManifest();
        assertInstanceOf(GateAnswer.Welcome.class, door.scan(pass));
        assertInstanceOf(Message.Moved.class, door.last());
        Present one = only();
        assertEquals(new Seen("blue", Known.Direction.IN, door.clock.instant()), one.seen());
        assertEquals("正面玄関", Objects.requireNonNull(one.door()).ja(), "where they came in stays");
    }

    @Test
    void aStepThroughTheRoomsDoorCanBeTakenBackForAMinute() {
        String pass = atTheRoom(1);
        door.fake.cameIn("正面玄関", 90);
        door.withManifest();
        GateAnswer.Welcome in = assertInstanceOf(GateAnswer.Welcome.class, door.scan(pass));
        door.pass(59);
        GateAnswer.Undone undone = assertInstanceOf(GateAnswer.Undone.class, door.gate.undo(in.undo()));
        assertEquals(ROOM, undone.room());
        assertNull(only().seen(), "in the house, and in no room");
        assertInstanceOf(GateAnswer.UndoTooLate.class, door.gate.undo(in.undo()));
        door.scan(pass);
        door.pass(100);
        GateAnswer.Farewell out = assertInstanceOf(GateAnswer.Farewell.class, door.scan(pass));
        GateAnswer.Undone back = assertInstanceOf(GateAnswer.Undone.class, door.gate.undo(out.undo()));
        assertEquals(Known.Direction.OUT, back.direction());
        assertEquals(List.of(BLUE), only().places(), "in the room after all");
    }

    @Test
    void bothStepsInOneAreTakenBackAsOne() {
        String pass = atTheRoom(1);
        GateAnswer.Welcome in = assertInstanceOf(GateAnswer.Welcome.class, door.scan(pass));
        GateAnswer.Undone undone = assertInstanceOf(GateAnswer.Undone.class, door.gate.undo(in.undo()));
        assertNull(undone.room());
        assertEquals(List.of(), door.house.inside());
    }

    @Test
    void afterARestartWhoeverWentInIsInTheRoomAndTheStepCanStillBeTakenBack() {
        String pass = atTheRoom(1);
        door.fake.cameIn("正面玄関", 90);
        door.withManifest();
        door.scan(pass);
        door = door.restart();
        assertEquals(List.of(BLUE), only().places());
        Undo open = door.house.undoable().values().iterator().next();
        assertInstanceOf(GateAnswer.Undone.class, door.gate.undo(open));
        assertNull(only().seen());
    }

    @Test
    void theRoomIsFullBeforeTheHouseIs() {
        String group = atTheRoom(5);
        GateAnswer.Welcome one = assertInstanceOf(GateAnswer.Welcome.class, door.scan(group));
        assertEquals(new Party(5, 1, 1, 2), one.party(), "the room holds three");
        GateAnswer.Welcome all = assertInstanceOf(GateAnswer.Welcome.class, door.gate.together(group, one, 5));
        assertEquals(new Party(5, 3, 3, 0), all.party());
        assertEquals(3, all.inside());
        String other = door.fake.booked("鈴木", use("blue", BLUE));
        door.withManifest();
        GateAnswer.Refused refused = assertInstanceOf(GateAnswer.Refused.class, door.scan(other));
        assertEquals(new Refusal.RoomFull(BLUE, 3), refused.why());
        assertEquals(0, refused.inside());
    }

    @Test
    void someOfAGroupWhoAreInTheHouseGoIntoTheRoomAndOutOfItTogether() {
        door.fake.standsAt("", ROOM);
        String group = door.fake.group("団体", 5, use("blue", BLUE));
        door.withManifest();
        door.gate.together(group, door.scan(group), 4);
        door.fake.standsAt("blue", ROOM);
        door.withManifest();
        GateAnswer.Welcome one = assertInstanceOf(GateAnswer.Welcome.class, door.scan(group));
        GateAnswer.Welcome two = assertInstanceOf(GateAnswer.Welcome.class, door.gate.together(group, one, 2));
        assertEquals(4, door.house.inside().size(), "nobody is doubled");
        assertEquals(2, two.inside());
        door.pass(30);
        assertEquals(new GateAnswer.Which(new Party(5, 2, 0, 1), ROOM), door.scan(group));
        GateAnswer.Farewell out = assertInstanceOf(GateAnswer.Farewell.class, door.gate.scan(group, Knock.Wish.LEAVE));
        GateAnswer.Farewell both = assertInstanceOf(GateAnswer.Farewell.class, door.gate.together(group, out, 2));
        assertEquals(new Party(5, 0, 2, 0), both.party());
        assertEquals(4, door.house.inside().size(), "they are in the house");
        assertInstanceOf(GateAnswer.Undone.class, door.gate.undo(both.undo()));
        assertEquals(2, door.house.doorway().orElseThrow().inside());
        assertEquals(4, door.rows().stream().map(Envelope::message).filter(Message.Moved.class::isInstance).count());
    }

    @Test
    void anotherRoomsPassIsSentThere() {
        SpaceUse red = use("red", new Name("赤の間", "Red Room"));
        String pass = door.fake.booked("佐藤", red);
        door.fake.standsAt("blue", ROOM);
        door.withManifest();
        GateAnswer.Refused refused = assertInstanceOf(GateAnswer.Refused.class, door.scan(pass));
        assertEquals(new Refusal.WrongRoom(BLUE, red), refused.why());
        assertEquals("WRONG_ROOM", assertInstanceOf(Message.ScanRefused.class, door.last()).code());
    }

    @Test
    void aPassThatIsNotListedGoesInProvisionally() {
        String young = door.fake.unlisted(6, door.fake.current());
        door.fake.standsAt("blue", ROOM);
        door.withManifest();
        assertEquals(Basis.PROVISIONAL, assertInstanceOf(GateAnswer.Welcome.class, door.scan(young)).basis());
    }

    private String atTheRoom(int people) {
        door.fake.standsAt("blue", ROOM);
        String pass = people == 1
                ? door.fake.booked("佐藤", use("blue", BLUE))
                : door.fake.group("団体", people, use("blue", BLUE));
        door.withManifest();
        return pass;
    }

    private SpaceUse use(String code, Name name) {
        return new SpaceUse(name, new Name("", ""), door.fake.current(), null, code);
    }

    private Present only() {
        List<Present> inside = door.house.inside();
        assertEquals(1, inside.size());
        return inside.getFirst();
    }
}
