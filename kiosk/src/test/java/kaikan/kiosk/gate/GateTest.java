package kaikan.kiosk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kaikan.kiosk.testing.AtADoor;
import kaikan.kiosk.testing.Door;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.protocol.Basis;
import kaikan.protocol.Envelope;
import kaikan.protocol.ExitNumbers;
import kaikan.protocol.Knock;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Name;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Present;
import kaikan.protocol.Refusal;
import kaikan.protocol.WalkInForm;
import org.junit.jupiter.api.Test;

final class GateTest extends AtADoor {
    @Test
    void withoutAManifestNothingIsDecidedAndNothingIsWritten() {
        assertInstanceOf(GateAnswer.NotReady.class, door.scan(door.fake.listed("佐藤")));
        assertEquals(0, door.journal.last());
    }

    @Test
    void aListedPassEntersIsRepeatedAndLeaves() {
        String pass = door.fake.listed("佐藤");
        door.withManifest();
        GateAnswer.Welcome welcome = assertInstanceOf(GateAnswer.Welcome.class, door.scan(pass));
        assertEquals(1, welcome.inside());
        assertEquals(welcome.undo().envelope(), door.rows().getLast().id());
        door.pass(3);
        assertInstanceOf(GateAnswer.Again.class, door.scan(pass));
        door.pass(20);
        assertEquals("ALREADY_INSIDE", refusal(door.scan(pass)));
        door.pass(600);
        GateAnswer.Farewell farewell = assertInstanceOf(GateAnswer.Farewell.class, door.scan(pass));
        assertEquals(623, farewell.stayed().toSeconds());
        assertEquals(List.of(), door.house.inside());
        assertEquals(3, door.journal.last(), "a repeat writes nothing");
    }

    @Test
    void whoeverIsInsideAlreadyIsToldWhereTheyCameInBeItHereOrAtAnotherDoor() {
        door.fake.has("正面玄関");
        String pass = door.fake.listed("佐藤");
        String other = door.fake.listed("鈴木");
        door.fake.cameIn("北口", 30);
        door.withManifest();
        door.scan(pass);
        door.pass(20);
        assertEquals(new Refusal.AlreadyInside(Door.NOON, new Name("正面玄関", "正面玄関")), why(door.scan(pass)));
        assertEquals(new Refusal.AlreadyInside(Door.NOON.minusSeconds(30), new Name("北口", "北口")), why(door.scan(other)));
    }

    @Test
    void anOlderServerTellsOfNoDoorAndThePassIsRefusedAsBefore() {
        String pass = door.fake.listed("佐藤");
        door.withManifest();
        door.scan(pass);
        door.pass(20);
        assertEquals(new Refusal.AlreadyInside(Door.NOON, null), why(door.scan(pass)));
    }

    private static Refusal why(GateAnswer answer) {
        return assertInstanceOf(GateAnswer.Refused.class, answer).why();
    }

    @Test
    void aYoungPassEntersProvisionallyAndAForgedOneDoesNot() {
        String young = door.fake.unlisted(6, door.fake.current());
        String forged = new FakeHouse(Door.NOON).listed("偽");
        door.withManifest();
        GateAnswer.Welcome welcome = assertInstanceOf(GateAnswer.Welcome.class, door.scan(young));
        assertEquals(Basis.PROVISIONAL, welcome.basis());
        assertEquals("BAD_SIGNATURE", refusal(door.scan(forged)));
        assertEquals("UNKNOWN_CODE", refusal(door.scan("https://example.com/")));
        assertEquals("WRONG_BUILDING", refusal(door.scan(door.fake.unlisted(1, door.fake.current()))));
    }

    @Test
    void aStepCanBeTakenBackForAMinuteAndOnlyOnce() {
        String pass = door.fake.listed("佐藤");
        door.withManifest();
        GateAnswer.Welcome welcome = assertInstanceOf(GateAnswer.Welcome.class, door.scan(pass));
        door.pass(59);
        assertInstanceOf(GateAnswer.Undone.class, door.gate.undo(welcome.undo()));
        assertEquals(List.of(), door.house.inside());
        assertInstanceOf(GateAnswer.UndoTooLate.class, door.gate.undo(welcome.undo()));
        GateAnswer.Welcome again = assertInstanceOf(GateAnswer.Welcome.class, door.scan(pass));
        door.pass(60);
        assertInstanceOf(GateAnswer.UndoTooLate.class, door.gate.undo(again.undo()));
        assertEquals(1, door.house.inside().size());
    }

    @Test
    void aPassThatIsShownAgainOffersItsOwnEntryAndNeverTheNextPersons() {
        String night = door.fake.listed("夜間");
        String group = door.fake.listed("団体", door.fake.current(), PassEntry.Standing.VALID, 5);
        door.withManifest();
        door.scan(night);
        door.pass(15);
        door.scan(group);
        door.pass(15);
        GateAnswer.Refused shown = assertInstanceOf(GateAnswer.Refused.class, door.scan(night));
        door.gate.undo(Objects.requireNonNull(shown.undo()));
        assertEquals(List.of("団体"), door.house.inside().stream().map(Present::name).toList());
    }

    @Test
    void aGroupThatSaysHowManyTheyAreIsCountedAndTakenBackAsSuch() {
        String group = door.fake.listed("団体", door.fake.current(), PassEntry.Standing.VALID, 5);
        door.withManifest();
        GateAnswer.Welcome one = assertInstanceOf(GateAnswer.Welcome.class, door.scan(group));
        assertEquals(new Party(5, 1, 1, 4), one.party());
        GateAnswer.Welcome three = assertInstanceOf(GateAnswer.Welcome.class, door.gate.together(group, one, 3));
        assertEquals(new Party(5, 3, 3, 0), three.party());
        assertEquals(3, door.house.inside().size());
        assertEquals(3, door.rows().stream().map(Envelope::message).filter(Message.Entered.class::isInstance).count());
        assertInstanceOf(GateAnswer.UndoTooLate.class, door.gate.undo(one.undo().with(List.of(new Undo("x", "y", Duration.ZERO, List.of())))));
        assertInstanceOf(GateAnswer.Undone.class, door.gate.undo(three.undo()));
        assertEquals(List.of(), door.house.inside());
    }

    @Test
    void whereThePowerGoesWhileAGroupIsTakenBackAllOfThemAreOut() {
        String group = door.fake.listed("団体", door.fake.current(), PassEntry.Standing.VALID, 5);
        door.withManifest();
        GateAnswer.Welcome three = assertInstanceOf(GateAnswer.Welcome.class, door.gate.together(group, door.scan(group), 3));
        door.pullThePlugAfterTheNextCommit();
        door.gate.undo(three.undo());
        door = door.restart();
        assertEquals(List.of(), door.house.inside());
    }

    @Test
    void aMemberOfAGroupInsideIsAskedWhichWayAndNothingIsCountedUntilThen() {
        String group = door.fake.listed("団体", door.fake.current(), PassEntry.Standing.VALID, 5);
        door.withManifest();
        door.gate.together(group, door.scan(group), 4);
        door.pass(30);
        assertEquals(new GateAnswer.Which(new Party(5, 4, 0, 1)), door.scan(group));
        assertEquals(4, door.house.inside().size());
        GateAnswer.Farewell one = assertInstanceOf(GateAnswer.Farewell.class, door.gate.scan(group, Knock.Wish.LEAVE));
        assertEquals(new Party(5, 3, 1, 3), one.party());
        GateAnswer.Farewell all = assertInstanceOf(GateAnswer.Farewell.class, door.gate.together(group, one, 9));
        assertEquals(new Party(5, 0, 4, 0), all.party());
        assertEquals(List.of(), door.house.inside());
        door.gate.undo(all.undo());
        assertEquals(4, door.house.inside().size());
        door.pass(5);
        GateAnswer.Welcome last = assertInstanceOf(GateAnswer.Welcome.class, door.gate.scan(group, Knock.Wish.ENTER));
        assertEquals(new Party(5, 5, 1, 0), last.party());
        door.pass(5);
        assertEquals(new GateAnswer.Which(new Party(5, 5, 0, 0)), door.scan(group));
    }

    @Test
    void aNumberThatHasJustLeftOffersItsOwnExit() {
        Manifest manifest = door.fake.manifest("v1", 0);
        door.house.replace(manifest);
        int number = register(manifest);
        door.leave(number);
        door.scan(door.fake.listed("佐藤"));
        door.pass(20);
        GateAnswer.Again again = assertInstanceOf(GateAnswer.Again.class, door.leave(number));
        door.gate.undo(Objects.requireNonNull(again.undo()));
        assertTrue(door.house.inside().stream().anyMatch(present -> Objects.equals(present.exitNumber(), number)));
        door.leave(number);
        door.pass(60);
        assertInstanceOf(GateAnswer.NoSuchNumber.class, door.leave(number));
    }

    @Test
    void anExitTakenBackBringsThePersonBack() {
        String pass = door.fake.listed("佐藤");
        door.withManifest();
        door.scan(pass);
        Present before = door.house.inside().getFirst();
        door.pass(300);
        GateAnswer.Farewell farewell = assertInstanceOf(GateAnswer.Farewell.class, door.scan(pass));
        door.gate.undo(farewell.undo());
        assertEquals(List.of(before), door.house.inside());
    }

    @Test
    void aWalkInRegistersAndLeavesByTheNumberTheyWereTold() {
        Manifest manifest = door.fake.manifest("v1", 0);
        door.house.replace(manifest);
        WalkInForm form = Objects.requireNonNull(manifest.walkIn());
        WalkIn typed = new WalkIn(" 高橋 ", "㈱髙﨑", "総務", "1", WalkIn.Consent.GIVEN, "easy");
        assertEquals(List.of(), typed.flaws(form));
        GateAnswer.Registered registered =
                assertInstanceOf(GateAnswer.Registered.class, door.gate.register(typed, manifest, form));
        Message.WalkInRegistered written = assertInstanceOf(Message.WalkInRegistered.class, door.last());
        assertEquals("高橋", written.name());
        assertEquals("㈱髙﨑", written.company(), "kept as typed");
        assertEquals("打合せ", written.purpose());
        assertEquals(List.of(new Name("総務", "総務")), door.house.inside().getFirst().places(), "where they said that they go");
        assertInstanceOf(GateAnswer.NoSuchNumber.class, door.leave(registered.exitNumber() + 1));
        assertInstanceOf(GateAnswer.Farewell.class, door.leave(registered.exitNumber()));
        assertInstanceOf(GateAnswer.Again.class, door.leave(registered.exitNumber()));
        door.pass(60);
        assertInstanceOf(GateAnswer.NoSuchNumber.class, door.leave(registered.exitNumber()));
    }

    @Test
    void nothingTheSiteDoesNotNeedIsKept() {
        Manifest manifest = door.fake.manifest("v1", 0);
        door.house.replace(manifest);
        WalkInForm form = new WalkInForm(Set.of(), List.of(), "2026-04", null);
        WalkIn typed = new WalkIn("高橋", "㈱髙﨑", "総務", "1", WalkIn.Consent.GIVEN, "ja");
        door.gate.register(typed, manifest, form);
        Message.WalkInRegistered written = assertInstanceOf(Message.WalkInRegistered.class, door.last());
        assertEquals("", written.company() + written.host() + written.purpose());
    }

    @Test
    void theFormSaysWhatIsMissing() {
        WalkInForm form = Objects.requireNonNull(door.fake.manifest("v1", 0).walkIn());
        assertEquals(
                List.of(WalkIn.Flaw.NAME_MISSING, WalkIn.Flaw.HOST_MISSING, WalkIn.Flaw.PURPOSE_MISSING, WalkIn.Flaw.CONSENT_MISSING),
                WalkIn.empty("ja").flaws(form));
        for (String unseen : List.of("\u200b", "\u3164 \u2060", "\u202e\u3000", "\ud800")) {
            WalkIn invisible = new WalkIn(unseen, "", unseen, "1", WalkIn.Consent.GIVEN, "ja");
            assertEquals(List.of(WalkIn.Flaw.NAME_MISSING, WalkIn.Flaw.HOST_MISSING), invisible.flaws(form));
        }
        WalkIn tooLong = new WalkIn("あ".repeat(101), "", "総務", "9", WalkIn.Consent.GIVEN, "ja");
        assertEquals(List.of(WalkIn.Flaw.TOO_LONG, WalkIn.Flaw.PURPOSE_MISSING), tooLong.flaws(form));
    }

    @Test
    void aRestartKnowsWhoIsInside() {
        String pass = door.fake.listed("佐藤");
        String group = door.fake.listed("会津第二小学校", door.fake.current(), PassEntry.Standing.VALID, 3);
        door.withManifest();
        door.scan(pass);
        door.gate.together(group, door.scan(group), 2);
        List<Present> before = door.house.inside();
        assertEquals(3, before.size());
        door = door.restart();
        assertEquals(before, door.house.inside());
        door.pass(100);
        assertInstanceOf(GateAnswer.Farewell.class, door.scan(pass));
        assertInstanceOf(GateAnswer.Farewell.class, door.gate.scan(group, Knock.Wish.LEAVE));
    }

    @Test
    void aNewManifestIsTheGroundAndOnlyLaterRowsAreAppliedOnTop() {
        String pass = door.fake.listed("佐藤");
        String other = door.fake.listed("鈴木");
        door.withManifest();
        door.scan(pass);
        door.scan(other);
        door.house.replace(door.fake.manifest("v2", 1));
        assertEquals(List.of("鈴木"), door.house.inside().stream().map(Present::name).toList(), "row 1 is the server's to tell");
        door.house.replace(door.fake.manifest("v3", 0));
        assertEquals(2, door.house.inside().size(), "a restored server is told again");
        assertTrue(door.house.age().isZero());
    }

    @Test
    void aManifestThatComesBetweenTwoScansChangesNeitherRepeatNorUndo() {
        String pass = door.fake.listed("佐藤");
        door.withManifest();
        door.scan(pass);
        door.pass(300);
        GateAnswer.Farewell farewell = assertInstanceOf(GateAnswer.Farewell.class, door.scan(pass));
        door.house.replace(door.fake.manifest("v2", door.journal.last()));
        door.pass(3);
        assertInstanceOf(GateAnswer.Again.class, door.scan(pass), "a double reading is no entry");
        assertInstanceOf(GateAnswer.Undone.class, door.gate.undo(farewell.undo()));
        assertEquals(List.of("佐藤"), door.house.inside().stream().map(Present::name).toList());
    }

    @Test
    void aManifestDoesNotPutAnEntryAtTheTimeOfAWrongWallClock() {
        String pass = door.fake.listed("佐藤");
        door.withManifest();
        door.clock.anchor(Door.NOON, Duration.ZERO);
        door.time.jump(Door.NOON.plusSeconds(1_800));
        door.scan(pass);
        door.house.replace(door.fake.manifest("v2", 0));
        assertEquals(Door.NOON, door.house.inside().getFirst().since());
        door.pass(20);
        assertEquals("ALREADY_INSIDE", refusal(door.scan(pass)), "nobody is signed out seconds after entering");
    }

    @Test
    void whoeverEnteredBeforeTheTimeWasKnownEnteredAtTheRightTimeOnceItIs() {
        String pass = door.fake.listed("佐藤");
        door.withManifest();
        door.time.jump(Door.NOON.plusSeconds(1_800));
        door.scan(pass);
        door.pass(20);
        door.clock.anchor(Door.NOON.plusSeconds(20), Duration.ZERO);
        door.house.record(new Message.ClockAnchored(Door.NOON.plusSeconds(20), -1_800_000, 0));
        assertEquals(Door.NOON, door.house.inside().getFirst().since());
        assertEquals("ALREADY_INSIDE", refusal(door.scan(pass)));
    }

    @Test
    void aRestartWithinTheMinuteLeavesTheStepToBeTakenBack() {
        String pass = door.fake.listed("佐藤");
        door.withManifest();
        GateAnswer.Welcome welcome = assertInstanceOf(GateAnswer.Welcome.class, door.scan(pass));
        door.pass(20);
        door = door.restart();
        GateAnswer.Refused shown = assertInstanceOf(GateAnswer.Refused.class, door.scan(pass));
        Undo open = Objects.requireNonNull(shown.undo(), "the same pass is shown");
        assertEquals(welcome.undo().envelope(), open.envelope());
        assertEquals(40, open.left(door.clock).toSeconds());
        assertInstanceOf(GateAnswer.Undone.class, door.gate.undo(open));
        assertEquals(List.of(), door.house.inside());
        door = door.restart();
        assertInstanceOf(GateAnswer.UndoTooLate.class, door.gate.undo(open), "once is once, over a restart too");
    }

    @Test
    void aRestartAfterTheMinuteOrWithAClockThatWentBackOffersNothing() {
        String pass = door.fake.listed("佐藤");
        door.withManifest();
        door.scan(pass);
        door.time.jump(Door.NOON.minusSeconds(5));
        door = door.restart();
        assertEquals(Map.of(), door.house.undoable());
        door.time.jump(Door.NOON.plusSeconds(60));
        door = door.restart();
        assertEquals(Map.of(), door.house.undoable());
    }

    @Test
    void anExitThatTheServerKnowsComesBackAfterARestart() {
        String pass = door.fake.listed("佐藤");
        door.withManifest();
        door.scan(pass);
        Present before = door.house.inside().getFirst();
        door.pass(300);
        GateAnswer.Farewell farewell = assertInstanceOf(GateAnswer.Farewell.class, door.scan(pass));
        door.house.replace(door.fake.manifest("v2", door.journal.last()));
        door = door.restart();
        Undo open = Objects.requireNonNull(door.house.undoable().get(before.visit()));
        assertEquals(farewell.undo().envelope(), open.envelope());
        door.gate.undo(open);
        assertEquals(List.of(before), door.house.inside(), "the manifest says nothing of who left");
    }

    @Test
    void twoDoorsThatCannotAskTheServerNeverTellTheSameNumber() {
        for (int place : List.of(0, 1, 9)) {
            ExitNumbers own = ExitNumbers.of(place);
            door.fake.tell(own);
            Manifest manifest = door.fake.manifest("v" + place, door.journal.last());
            door.house.replace(manifest);
            int told = register(manifest);
            assertTrue(told >= own.first() && told < own.first() + own.count(), () -> told + " is not of " + own);
        }
    }

    @Test
    void aDoorThatHasToldAllItsNumbersTellsLongerOnes() {
        door.fake.tell(new ExitNumbers(1_000, 3));
        Manifest manifest = door.fake.manifest("v1", 0);
        door.house.replace(manifest);
        Set<Integer> told = IntStream.range(0, 4).mapToObj(_ -> register(manifest)).collect(Collectors.toSet());
        assertTrue(told.containsAll(Set.of(1_000, 1_001, 1_002)), told::toString);
        assertTrue(told.stream().anyMatch(number -> number >= 100_000 && number < 100_300), told::toString);
    }

    private int register(Manifest manifest) {
        WalkIn typed = new WalkIn("高橋", "", "総務", "1", WalkIn.Consent.GIVEN, "ja");
        GateAnswer answer = door.gate.register(typed, manifest, Objects.requireNonNull(manifest.walkIn()));
        return assertInstanceOf(GateAnswer.Registered.class, answer).exitNumber();
    }

    private static String refusal(GateAnswer answer) {
        return assertInstanceOf(GateAnswer.Refused.class, answer).why().code();
    }
}
