package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.testing.Door;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// It is noon, and the house opens at two.
final class ClosedHouseTest extends InTheFoyer {
    private static final WalkIn TYPED = new WalkIn("高橋", "", "総務", "0", WalkIn.Consent.GIVEN, "ja");
    private static final int TWO_HOURS = 7_200;

    @BeforeEach
    void open() {
        closedUntil(TWO_HOURS);
    }

    @Test
    void theScreenSaysWhenPeopleWithoutAPassAreTakenAndOffersItByItselfOnceItIsSo() {
        foyer.stage.tick();
        String shut = foyer.drawn(Language.JA);
        assertTrue(shut.contains("いまは閉館しています"), shut);
        assertTrue(shut.contains("12月8日（火） 14:00から"), shut);
        assertFalse(shut.contains("value=\"WALK_IN\""), shut);
        assertTrue(shut.contains("value=\"EXIT\""), "whoever is inside still leaves by number");
        assertTrue(foyer.drawn(Language.EN).contains("from Tuesday 8 December, 14:00"));
        long version = foyer.stage.snapshot().version();
        foyer.stage.tick();
        assertEquals(version, foyer.stage.snapshot().version(), "nothing is drawn anew without a change");
        foyer.after(TWO_HOURS);
        assertTrue(foyer.stage.snapshot().version() > version);
        assertTrue(foyer.drawn(Language.JA).contains("value=\"WALK_IN\""));
        assertEquals(0, foyer.door.panel.state().tones());
    }

    @Test
    void aButtonOfTheTimeBeforeLeadsToTheSameWords() {
        foyer.stage.press(Button.WALK_IN);
        assertInstanceOf(Reception.Shut.class, assertInstanceOf(View.Idle.class, foyer.view()).reception());
    }

    @Test
    void aPassThatCountsOpensTheDoorAndWhoeverIsInsideLeaves() {
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer());
        foyer.door.pass(600);
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer());
    }

    @Test
    void whoBeganToRegisterWhileItWasOpenIsTakenAndLeavesByNumberWhenItIsClosed() {
        closedUntil(0);
        foyer.stage.press(Button.WALK_IN);
        closedUntil(TWO_HOURS);
        foyer.stage.tick();
        assertInstanceOf(View.Form.class, foyer.view(), "what was typed is not lost");
        foyer.register(TYPED);
        int number = assertInstanceOf(GateAnswer.Registered.class, foyer.answer()).exitNumber();
        foyer.after(100);
        foyer.stage.press(Button.EXIT);
        foyer.stage.leave(Integer.toString(number));
        foyer.stage.press(Button.LEAVE);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer());
    }

    @Test
    void noRefusalSendsAnybodyToARegistrationThatIsClosed() {
        String over = foyer.door.fake.listed("朝", foyer.door.fake.endingIn(-60), PassEntry.Standing.VALID, 1);
        String cancelled = foyer.door.fake.listed("取消", foyer.door.fake.current(), PassEntry.Standing.CANCELLED, 1);
        String tomorrow = foyer.door.fake.listed("明日", foyer.door.fake.inHours(26), PassEntry.Standing.VALID, 1);
        closedUntil(TWO_HOURS);
        for (String code : List.of(over, cancelled, tomorrow, "nonsense")) {
            foyer.scan(code);
            assertInstanceOf(GateAnswer.Refused.class, foyer.answer());
            for (Language language : Language.values()) {
                String shut = foyer.drawn(language);
                assertFalse(shut.contains("WALK_IN") || shut.contains(Words.in(language).get("button.walkInToday")), shut);
                assertTrue(shut.contains("14:00"), shut);
            }
        }
        closedUntil(0);
        assertTrue(foyer.drawn(Language.JA).contains("value=\"WALK_IN\""));
    }

    @Test
    void aServerThatDoesNotTellTheHoursOrHasNotForDaysTurnsNobodyAway() throws IOException {
        assertInstanceOf(Reception.Shut.class, reception());
        foyer.door.pass(Duration.ofDays(2).toSeconds());
        assertInstanceOf(Reception.Open.class, reception());
        foyer.close();
        foyer = new Foyer(Files.createDirectory(folder.resolve("older")));
        assertInstanceOf(Reception.Open.class, reception());
    }

    private Reception reception() {
        return Reception.of(foyer.door.house.manifest(), foyer.door.clock.instant());
    }

    private void closedUntil(long seconds) {
        foyer.door.fake.opens(new Window(Door.NOON.plusSeconds(seconds), Door.NOON.plusSeconds(seconds + TWO_HOURS)));
        foyer.door.withManifest();
    }
}
