package kaikan.protocol;

import static kaikan.protocol.Door.at;
import static kaikan.protocol.Door.known;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The decision table of a room's door.
final class MovementTest {
    private static final Name BLUE = new Name("青の間", "Blue Room");
    private static final Name RED = new Name("赤の間", "Red Room");
    private static final Place ROOM = new Place("blue", BLUE, 3, List.of("blue", "floor"), List.of("blue"));
    private static final Place FLOOR = new Place(
            "floor", new Name("2階", "Second floor"), null, List.of("floor", "blue", "red"), List.of("floor", "blue", "red"));
    private static final Doorway DOOR = new Doorway(ROOM, 0);

    @Test
    void whoeverIsInTheHouseGoesInAndThenOut() {
        Known.Stay hall = new Known.Stay("V", at("09:50"));
        assertEquals("IN V", scan(of(blue(1), null, hall), "10:00"));
        Known in = of(blue(1), step("IN", "10:00"), in("V", "09:50", "blue", "10:00"));
        assertEquals("AGAIN IN", scan(in, "10:00:07"));
        assertEquals("ALREADY_IN_ROOM", scan(in, "10:00:08"));
        assertEquals("ALREADY_IN_ROOM", scan(in, "10:00:59"));
        assertEquals("OUT V", scan(in, "10:01"));
        assertEquals("OUT V", wish(in, Knock.Wish.LEAVE, "10:00:01"), "who asks for it leaves at once");
        Known out = of(blue(1), step("OUT", "10:30"), out("V", "09:50", "blue", "10:30"));
        assertEquals("AGAIN OUT", scan(out, "10:30:07"));
        assertEquals("IN V", scan(out, "10:30:08"));
    }

    @Test
    void whoeverIsNotInTheHouseComesIntoBothAtOnce() {
        assertEquals("IN BOTH", scan(of(blue(1), null), "10:00"));
        Known full = new Known(Door.HERE, List.of(), blue(1), List.of(), null, new Known.Headcount(40, 40), null);
        assertEquals("FULL", scan(full, "10:00"));
        Known inFull = new Known(
                Door.HERE, List.of(), blue(1), List.of(new Known.Stay("V", at("09:50"))), null, new Known.Headcount(40, 40), null);
        assertEquals("IN V", scan(inFull, "10:00"), "who is in the house takes no more place in it");
    }

    @Test
    void whoeverWorksInTheHouseGoesThroughEachOfItsDoorsAtAnyHour() {
        SpaceUse house = new SpaceUse(BLUE, BLUE, new Window(at("00:00"), at("23:59")), SpaceUse.Kind.HOUSE);
        Listing staff = new Listing.Listed(entry(1, house));
        for (String time : new String[] {"05:00", "10:00", "23:00"}) {
            assertEquals("IN BOTH", scan(of(staff, null), time), time);
            assertEquals("IN V", scan(of(staff, null, new Known.Stay("V", at("01:00"))), time), time);
        }
        assertEquals("OUT V", scan(of(staff, null, in("V", "08:00", "blue", "08:00")), "22:00"));
    }

    @Test
    void whoeverLeavesTheRoomAndThenTheHouseIsOutOfBoth() {
        Known in = of(blue(1), null, in("V", "09:50", "blue", "10:00"));
        assertEquals("OUT V", wish(in, Knock.Wish.LEAVE, "11:00"));
        Known out = of(blue(1), step("OUT", "11:00"), out("V", "09:50", "blue", "11:00"));
        assertEquals("GONE V", wish(out, Knock.Wish.LEAVE, "11:00:02"));
        Known gone = of(blue(1), new Known.Step(Known.Direction.OUT, "V", at("11:00:02")));
        assertEquals("AGAIN OUT", scan(gone, "11:00:05"), "the telephone is still there");
        assertEquals("NOT_INSIDE", wish(gone, Knock.Wish.LEAVE, "11:10"));
    }

    @ParameterizedTest
    @CsvSource({"09:29:59, TOO_EARLY", "09:30, IN V", "11:59:59, IN V", "12:00, OVER"})
    void theRoomIsOpenWhenTheHouseIsOpenForIt(String time, String answer) {
        assertEquals(answer, scan(of(blue(1), null, new Known.Stay("V", at("09:00"))), time));
    }

    @ParameterizedTest
    @CsvSource({"09:00, OUT V", "10:00, OUT V", "13:00, OUT V", "23:00, OUT V"})
    void nobodyIsKeptInARoom(String time, String answer) {
        Listing cancelled = new Listing.Listed(entry(1, use("blue", BLUE, "10:00-12:00")).cancelled());
        for (Listing listing : List.of(blue(1), cancelled, new Listing.Revoked(), new Listing.Unlisted(), red("10:00-12:00"))) {
            assertEquals(answer, scan(of(listing, null, in("V", "08:00", "blue", "08:00")), time));
        }
    }

    @Test
    void aPassOfAnotherRoomIsToldWhichIsItsOwn() {
        assertEquals(Optional.of(new Refusal.WrongRoom(BLUE, use("red", RED, "10:00-12:00"))), keptOut(red("10:00-12:00"), "10:30"));
        assertEquals(Optional.of(new Refusal.WrongRoom(BLUE, use("red", RED, "10:00-12:00"))), keptOut(red("10:00-12:00"), "13:30"), "over by now");
        Listing both = new Listing.Listed(entry(1, use("red", RED, "10:00-12:00"), use("blue", BLUE, "13:00-14:00")));
        assertEquals(Optional.of(new Refusal.WrongRoom(BLUE, use("red", RED, "10:00-12:00"))), keptOut(both, "10:30"), "its own is open later");
        assertEquals(Optional.of(new Refusal.TooEarly(at("12:30"))), keptOut(both, "12:10"));
        assertEquals(Optional.empty(), keptOut(both, "12:30"));
        Listing projector = new Listing.Listed(entry(1, new SpaceUse(
                BLUE, BLUE, Door.window("10:00-12:00"), SpaceUse.Kind.EQUIPMENT, "blue")));
        assertEquals(Optional.of(new Refusal.WrongRoom(BLUE, null)), keptOut(projector, "10:30"), "nobody goes to a projector");
    }

    @Test
    void aPassThatIsNotListedSaysNoRoomAndIsLetInForItsTime() {
        assertEquals("IN V", scan(of(new Listing.Unlisted(), null, new Known.Stay("V", at("10:00"))), "10:30"));
        assertEquals("CANCELLED", scan(of(new Listing.Revoked(), null), "10:30"));
    }

    @Test
    void aFullRoomTakesNobodyAndLetsEverybodyOut() {
        Known known = of(blue(1), null, new Known.Stay("V", at("09:50")));
        assertEquals("IN V", code(decide(known, Knock.Wish.INFERRED, "10:00", new Doorway(ROOM, 2))));
        assertEquals("ROOM_FULL", code(decide(known, Knock.Wish.INFERRED, "10:00", new Doorway(ROOM, 3))));
        Known in = of(blue(1), null, in("V", "09:50", "blue", "10:00"));
        assertEquals("OUT V", code(decide(in, Knock.Wish.INFERRED, "10:30", new Doorway(ROOM, 5))));
        assertEquals("IN V", code(decide(known, Knock.Wish.INFERRED, "10:00", new Doorway(FLOOR, 5_000))), "no limit is known");
    }

    @Test
    void someOfAGroupGoInUntilItsLimitTheRoomsOrTheHouses() {
        Known.Stay[] three = {in("A", "09:50", "blue", "09:51"), new Known.Stay("B", at("09:50")), new Known.Stay("C", at("09:50"))};
        Known known = of(blue(5), null, three);
        assertEquals(2, DOOR.room(new Known(
                Door.HERE, List.of(), blue(5), List.of(three), null, new Known.Headcount(3, 3), null)), "two are in the house, which is full");
        assertEquals(3, DOOR.room(known), "the room holds three");
        assertEquals(1, new Doorway(ROOM, 2).room(known));
        assertEquals(4, new Doorway(new Place("blue", BLUE, null, List.of("blue"), List.of("blue")), 2).room(known), "five may go, and one is there");
        assertEquals("IN B", scan(known, "10:30"), "each scan brings one more");
        assertEquals("OUT A", wish(known, Knock.Wish.LEAVE, "10:30"));
    }

    @Test
    void whoeverWentOutOfAPartIsStillInTheWhole() {
        Known.Stay part = in("V", "09:50", "blue", "10:00");
        Doorway floor = new Doorway(FLOOR, 1);
        assertEquals("OUT V", code(decide(of(blue(1), null, part), Knock.Wish.INFERRED, "11:00", floor)));
        assertEquals("OUT V", code(decide(of(blue(1), null, out("V", "09:50", "blue", "10:30")), Knock.Wish.INFERRED, "11:00", floor)));
        assertEquals("IN V", scan(of(blue(1), null, in("V", "09:50", "floor", "10:00")), "11:00"), "from the floor into the room");
    }

    @Test
    void theDoorOfTheHouseKnowsARoomsStepFromItsOwn() {
        Known moved = of(blue(1), step("OUT", "10:30"), out("V", "09:50", "blue", "10:30"));
        assertEquals("LEAVE V", Door.codeOf(Door.scan(moved, "10:30:03")), "out of the room, and on the way out of the house");
    }

    private static Optional<Refusal> keptOut(Listing listing, String time) {
        return Movement.keptOut(Door.PASS, of(listing, null), at(time), DOOR);
    }

    private static Known of(Listing listing, Known.@Nullable Step last, Known.Stay... stays) {
        return known(listing, Arrays.asList(stays), last);
    }

    private static Known.Step step(String way, String time) {
        return new Known.Step(Known.Direction.valueOf(way), "V", at(time), "blue");
    }

    private static Known.Stay in(String visit, String since, String place, String time) {
        return new Known.Stay(visit, at(since), null, new Seen(place, Known.Direction.IN, at(time)));
    }

    private static Known.Stay out(String visit, String since, String place, String time) {
        return new Known.Stay(visit, at(since), null, new Seen(place, Known.Direction.OUT, at(time)));
    }

    private static Listing blue(int limit) {
        return new Listing.Listed(entry(limit, use("blue", BLUE, "10:00-12:00")));
    }

    private static Listing red(String times) {
        return new Listing.Listed(entry(1, use("red", RED, times)));
    }

    static SpaceUse use(String code, Name name, String times) {
        return new SpaceUse(name, name, Door.window(times), null, code);
    }

    static PassEntry entry(int limit, SpaceUse... uses) {
        PassEntry one = Door.entry(limit, PassEntry.Standing.VALID);
        return one.with(Arrays.asList(uses));
    }

    private static String scan(Known known, String time) {
        return wish(known, Knock.Wish.INFERRED, time);
    }

    private static String wish(Known known, Knock.Wish wish, String time) {
        return code(decide(known, wish, time, DOOR));
    }

    private static MoveDecision decide(Known known, Knock.Wish wish, String time, Doorway door) {
        return Movement.decide(new Knock(new PassCheck.Genuine(Door.PASS), wish, at(time)), known, door);
    }

    private static String code(MoveDecision decision) {
        return switch (decision) {
            case MoveDecision.In(_, Known.Stay stay, _, _, _) -> stay == null ? "IN BOTH" : "IN " + stay.visit();
            case MoveDecision.Out(_, Known.Stay stay, _) -> "OUT " + stay.visit();
            case MoveDecision.Other(Decision.Leave(_, Known.Stay stay, _)) -> "GONE " + stay.visit();
            case MoveDecision.Other(Decision other) -> Door.codeOf(other);
        };
    }
}
