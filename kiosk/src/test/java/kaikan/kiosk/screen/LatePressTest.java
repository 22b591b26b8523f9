package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import kaikan.kiosk.gate.GateAnswer;
import org.junit.jupiter.api.Test;

/// A finger and a scanner at the same moment: the finger meant the screen that stood there before.
final class LatePressTest extends InTheFoyer {
    @Test
    void aButtonOfTheScreenBeforeDoesNotTakeAwayWhatWasJustSaidToSomebodyElse() {
        long seen = foyer.stage.snapshot().version();
        foyer.scan(foyer.pass);
        for (Button button : List.of(Button.HOME, Button.WALK_IN, Button.EXIT, Button.MUSTER, Button.SELF_TEST, Button.UNDO)) {
            foyer.stage.press(button, seen);
            assertInstanceOf(GateAnswer.Welcome.class, foyer.answer(), button::name);
        }
        foyer.stage.press(Button.HOME, foyer.stage.snapshot().version());
        assertInstanceOf(View.Idle.class, foyer.view());
    }

    @Test
    void whoeverCallsForHelpOrChoosesALanguageIsHeardAllTheSame() {
        long seen = foyer.stage.snapshot().version();
        foyer.scan(foyer.pass);
        foyer.stage.press(Button.SPEAK_EN, seen);
        assertEquals(Language.EN, foyer.stage.snapshot().language());
        foyer.stage.press(Button.CALL, seen);
        assertInstanceOf(View.Called.class, foyer.view());
    }
}
