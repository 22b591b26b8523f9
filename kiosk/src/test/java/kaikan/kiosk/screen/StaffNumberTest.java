package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import kaikan.kiosk.testing.Door;
import kaikan.kiosk.testing.FakeHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody guesses the staff's number.
final class StaffNumberTest extends InTheFoyer {
    private static final String NUMBER = "4711";

    @BeforeEach
    void open() {
        foyer.stage(NUMBER);
    }

    @Test
    void whoeverGuessesWaitsAndSeesHowLongAndTheRightNumberIsNotLookedAtMeanwhile() {
        guess("1", "2", "3");
        assertEquals(30, foyer.stage.snapshot().waits().toSeconds());
        foyer.stage.pin(NUMBER);
        assertInstanceOf(View.Pin.class, foyer.view(), "a wait that ends with the right number is none");
        foyer.after(29);
        assertEquals(1, foyer.stage.snapshot().waits().toSeconds());
        foyer.after(1);
        assertEquals(new View.Pin(Button.MUSTER, View.Tries.NONE, Duration.ZERO), foyer.view(), "the screen asks again by itself");
        foyer.stage.pin(NUMBER);
        assertInstanceOf(View.Muster.class, foyer.view());
    }

    @Test
    void twoSlipsAndADoubleTapCostNothing() {
        guess("1", "1", "1", "", "2", "2");
        assertEquals(View.Tries.WRONG, assertInstanceOf(View.Pin.class, foyer.view()).tries());
        foyer.stage.pin(NUMBER);
        assertInstanceOf(View.Muster.class, foyer.view());
        guess("3", "4");
        assertEquals(Duration.ZERO, foyer.stage.snapshot().waits(), "the right number has ended it");
    }

    @Test
    void nothingTypedIsAskedForAgainAndIsNoWrongNumber() {
        guess("", " ", "", "");
        assertEquals(new View.Pin(Button.MUSTER, View.Tries.EMPTY, Duration.ZERO), foyer.view());
        String drawn = foyer.drawn(Language.JA);
        assertTrue(drawn.contains("番号を入れてください。") && !drawn.contains("番号がちがいます"), drawn);
        guess("1", "2", "3", "");
        assertEquals(30, foyer.stage.snapshot().waits().toSeconds(), "the wait goes on");
        foyer.after(30);
        foyer.stage.pin(NUMBER);
        assertInstanceOf(View.Muster.class, foyer.view());
    }

    @Test
    void eachFurtherGuessWaitsLongerButTheStaffIsNeverKeptOutForGood() {
        guess("1", "2", "3");
        for (int seconds : List.of(30, 60, 120, 240, 300, 300)) {
            assertEquals(seconds, foyer.stage.snapshot().waits().toSeconds());
            foyer.after(seconds);
            guess("9" + foyer.door.clock.uptime().toSeconds());
        }
        foyer.after(300);
        foyer.stage.press(Button.SELF_TEST);
        foyer.stage.pin(NUMBER);
        assertInstanceOf(View.SelfTest.class, foyer.view());
    }

    @Test
    void aRestartIsNoWayRoundTheWaitEvenWhereTheTimeOfDayGoesBack() {
        guess("1", "2", "3");
        foyer.door.pass(10);
        foyer.restart(NUMBER);
        foyer.stage.press(Button.MUSTER);
        assertEquals(20, foyer.stage.snapshot().waits().toSeconds());
        foyer.door.time.jump(Door.NOON.minusSeconds(86_400));
        foyer.restart(NUMBER);
        foyer.stage.press(Button.MUSTER);
        assertEquals(30, foyer.stage.snapshot().waits().toSeconds(), "the whole wait, and no more");
        foyer.after(30);
        guess("4");
        assertEquals(60, foyer.stage.snapshot().waits().toSeconds(), "what was tried before counts on");
    }

    @Test
    void whereNothingCanBeKeptGuessesAreCountedAllTheSame() {
        foyer.door.journal.close();
        guess("1", "2", "3");
        assertEquals(30, foyer.stage.snapshot().waits().toSeconds());
        foyer.restart(NUMBER);
    }

    @Test
    void theWaitIsDrawnWithItsSecondsInEveryLanguage() {
        for (Language language : Language.values()) {
            String drawn = new FormScenes(Canvas.of(language, FakeHouse.TOKYO, Duration.ZERO))
                    .wait("pin", Duration.ofSeconds(119))
                    .main()
                    .markup();
            assertTrue(drawn.contains("data-countdown=\"119000\">119</span>"), drawn);
            assertFalse(drawn.contains("{0}"), drawn);
        }
    }

    private void guess(String... numbers) {
        foyer.stage.press(Button.MUSTER);
        for (String number : numbers) {
            foyer.stage.pin(number);
        }
    }
}
