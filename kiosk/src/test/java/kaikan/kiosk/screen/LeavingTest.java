package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.testing.Door;
import kaikan.protocol.Present;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever leaves with a number says first that it is theirs.
final class LeavingTest extends InTheFoyer {
    private int number;

    @BeforeEach
    void register() {
        foyer.stage.press(Button.WALK_IN);
        foyer.register(new WalkIn("高橋", "会津電子", "総務 田中", "0", WalkIn.Consent.GIVEN, "ja"));
        number = assertInstanceOf(GateAnswer.Registered.class, foyer.answer()).exitNumber();
        foyer.after(600);
        foyer.stage.press(Button.EXIT);
    }

    @Test
    void aNumberAloneSignsNobodyOutAndTheQuestionSaysWhenTheyCameAndNotWhoTheyAre() {
        type(number);
        assertEquals(new GateAnswer.Leaving(number, inside().visit(), Door.NOON), foyer.answer());
        for (Language language : Language.values()) {
            String drawn = foyer.drawn(language);
            assertTrue(drawn.contains("12:00") && drawn.contains(Integer.toString(number)), drawn);
            assertFalse(drawn.contains("高橋") || drawn.contains("会津電子") || drawn.contains("田中"), drawn);
        }
        assertTrue(foyer.drawn(Language.JA).contains("はい、帰ります"));
        foyer.stage.press(Button.LEAVE);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer());
        assertEquals(0, foyer.door.house.inside().size());
        foyer.stage.press(Button.UNDO);
        assertEquals(1, foyer.door.house.inside().size());
    }

    @Test
    void whoeverMistypedGoesBackAndNobodyHasLeft() {
        type(number);
        foyer.stage.press(Button.EXIT);
        assertEquals("", assertInstanceOf(View.ExitNumber.class, foyer.view()).wrong());
        foyer.stage.press(Button.LEAVE);
        assertEquals(1, foyer.door.house.inside().size());
    }

    @Test
    void whoeverTypedNothingIsAskedForTheNumberAndHasTriedNone() {
        for (int time = 0; time < 9; time++) {
            foyer.stage.leave(time % 2 == 0 ? "" : " ");
        }
        assertEquals(new View.ExitNumber(View.Tries.EMPTY, "", Duration.ZERO), foyer.view());
        String drawn = foyer.drawn(Language.JA);
        assertTrue(drawn.contains("番号を入れてください。") && !drawn.contains("入館していません"), drawn);
        type(number);
        foyer.stage.press(Button.LEAVE);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer());
    }

    @Test
    void aButtonOfAQuestionThatIsGoneSignsNobodyOut() {
        type(number);
        long seen = foyer.stage.snapshot().version();
        foyer.scan(foyer.pass);
        foyer.stage.press(Button.LEAVE, seen);
        assertEquals(2, foyer.door.house.inside().size());
    }

    @Test
    void whoeverLeftAtAnotherDoorMeanwhileIsNotSignedOutAgain() {
        type(number);
        foyer.door.leave(number);
        long rows = foyer.door.journal.last();
        foyer.stage.press(Button.LEAVE);
        assertInstanceOf(GateAnswer.Again.class, foyer.answer());
        assertEquals(rows, foyer.door.journal.last());
    }

    @Test
    void whoeverTriesNumbersIsSlowedDownByWrongOnesAndByThoseThatWereNotTheirs() {
        for (int wrong = 1; wrong <= 4; wrong++) {
            type(wrong);
            assertTrue(foyer.stage.snapshot().waits().isZero());
        }
        type(number);
        foyer.stage.press(Button.EXIT);
        assertEquals(10, foyer.stage.snapshot().waits().toSeconds());
        assertTrue(foyer.drawn(Language.JA).contains("data-countdown=\"10000\""), "the screen says how long");
        type(number);
        assertInstanceOf(View.ExitNumber.class, foyer.view(), "nothing is looked at during the wait");
        foyer.after(10);
        assertTrue(foyer.stage.snapshot().waits().isZero());
        type(5);
        assertEquals(20, foyer.stage.snapshot().waits().toSeconds());
        foyer.after(20);
        type(number);
        foyer.stage.press(Button.LEAVE);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer());
    }

    private Present inside() {
        return foyer.door.house.inside().getFirst();
    }

    private void type(int digits) {
        foyer.stage.leave(Integer.toString(digits));
    }
}
