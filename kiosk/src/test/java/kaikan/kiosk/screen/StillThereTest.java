package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.testing.FakeHouse;
import org.junit.jupiter.api.Test;

/// A screen that nobody touches any more does not keep what somebody left on it.
final class StillThereTest extends InTheFoyer {
    private final WalkIn typed = new WalkIn("高橋", "会津電子", "", "", WalkIn.Consent.NOT_GIVEN, "ja");

    @Test
    void aFormLeftOpenIsCoveredByAQuestionAndThenForgotten() {
        foyer.stage.press(Button.WALK_IN);
        foyer.register(typed);
        foyer.after(59);
        assertEquals(Duration.ZERO, foyer.stage.snapshot().notice());
        foyer.after(1);
        assertEquals(15, foyer.stage.snapshot().notice().toSeconds());
        foyer.after(14);
        assertEquals(typed, assertInstanceOf(View.Form.class, foyer.view()).typed());
        foyer.after(1);
        assertInstanceOf(View.Idle.class, foyer.view());
        assertFalse(foyer.drawn(Language.JA).contains("高橋"));
        foyer.stage.press(Button.WALK_IN);
        assertFalse(foyer.drawn(Language.JA).contains("高橋"), "the next visitor begins with an empty form");
    }

    @Test
    void whoeverGoesOnLosesNothing() {
        foyer.stage.press(Button.WALK_IN);
        foyer.register(typed);
        Snapshot before = foyer.stage.snapshot();
        foyer.after(70);
        assertFalse(foyer.stage.snapshot().notice().isZero());
        foyer.stage.press(Button.STAY);
        assertTrue(foyer.stage.snapshot().notice().isZero());
        assertEquals(before.version(), foyer.stage.snapshot().version(), "the form is not drawn anew");
        foyer.after(59);
        assertEquals(typed, assertInstanceOf(View.Form.class, foyer.view()).typed());
    }

    @Test
    void everyScreenThatWaitsForAnAnswerAsksBeforeItGoes() {
        String group = foyer.group(10);
        for (Runnable way : List.<Runnable>of(
                () -> foyer.stage.press(Button.EXIT),
                () -> foyer.scan(group),
                () -> foyer.scan(group),
                () -> foyer.scan(FakeHouse.label("MC-1")),
                () -> foyer.stage.press(Button.MUSTER))) {
            way.run();
            Duration stays = foyer.view().stays();
            foyer.after(stays == null ? 0 : stays.toSeconds());
            assertEquals(15, foyer.stage.snapshot().notice().toSeconds(), foyer.view()::toString);
            for (Language language : Language.values()) {
                assertTrue(still(language).contains("data-countdown=\"15000\">15</span>"), still(language));
            }
            foyer.after(15);
            assertInstanceOf(View.Idle.class, foyer.view());
        }
    }

    @Test
    void whatWasSaidToSomebodyGoesWithoutAQuestion() {
        foyer.scan(foyer.pass);
        foyer.after(19);
        assertEquals(Duration.ZERO, foyer.stage.snapshot().notice());
        foyer.after(1);
        assertInstanceOf(View.Idle.class, foyer.view());
    }

    private String still(Language language) {
        return foyer.screens().still(foyer.stage.snapshot().in(language)).markup();
    }

    @Test
    void aPageThatAsksNoMoreIsMissed() {
        foyer.after(300);
        assertEquals(Duration.ZERO, foyer.stage.unwatched(), "a screen that never was there is not missed");
        foyer.stage.watched();
        foyer.after(61);
        assertEquals(61, foyer.stage.unwatched().toSeconds());
        foyer.stage.watched();
        assertEquals(0, foyer.stage.unwatched().toSeconds());
    }
}
