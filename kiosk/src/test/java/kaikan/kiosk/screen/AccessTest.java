package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.panel.Lamp;
import kaikan.kiosk.scan.Scan;
import kaikan.kiosk.testing.FakeHouse;
import org.junit.jupiter.api.Test;

/// What a screen may show, by the device's standing and the staff's number.
final class AccessTest extends InTheFoyer {
    @Test
    void whereNoNumberIsAskedTheListCountsAndNamesNobody() {
        foyer.stage.press(Button.MUSTER);
        assertEquals(View.Names.HIDDEN, assertInstanceOf(View.Muster.class, foyer.view()).names());
        foyer.stage("4711");
        foyer.stage.press(Button.MUSTER);
        foyer.stage.pin("4711");
        assertEquals(View.Names.SHOWN, assertInstanceOf(View.Muster.class, foyer.view()).names());
    }

    @Test
    void theStaffsPagesTakeTheScreenFromNoVisitor() {
        foyer.stage("4711");
        for (Runnable way : List.<Runnable>of(
                () -> foyer.stage.press(Button.WALK_IN),
                () -> foyer.stage.press(Button.EXIT),
                () -> foyer.scan(foyer.pass),
                () -> foyer.scan(FakeHouse.label("MC-1")),
                () -> foyer.stage.call())) {
            foyer.stage.press(Button.HOME);
            way.run();
            View before = foyer.view();
            foyer.stage.pin("4711");
            foyer.stage.press(Button.MUSTER);
            foyer.stage.press(Button.SELF_TEST);
            assertEquals(before, foyer.view());
        }
        foyer.stage.press(Button.HOME);
        foyer.stage.pin("4711");
        assertInstanceOf(View.Idle.class, foyer.view(), "a number that nobody asked for");
        foyer.stage.press(Button.MUSTER);
        foyer.stage.pin("4711");
        foyer.stage.press(Button.SELF_TEST);
        foyer.stage.pin("4711");
        assertInstanceOf(View.SelfTest.class, foyer.view(), "from one of their pages the staff goes to another");
    }

    @Test
    void aRevokedKioskLeavesWhateverItShowedAndWritesNothing() {
        for (Button button : List.of(Button.WALK_IN, Button.EXIT, Button.MUSTER, Button.CALL)) {
            foyer.standing.set(Standing.KNOWN);
            foyer.stage.press(button);
            foyer.standing.set(Standing.REVOKED);
            foyer.stage.tick();
            assertInstanceOf(View.Closed.class, foyer.view(), button.name());
        }
        long rows = foyer.door.journal.last();
        for (Button button : Button.values()) {
            foyer.stage.press(button);
        }
        foyer.stage.scan(new Scan(foyer.pass, Scan.Source.KEYBOARD));
        foyer.stage.call();
        assertEquals(rows, foyer.door.journal.last());
        assertInstanceOf(View.Closed.class, foyer.view());
        assertEquals(Lamp.Light.REFUSED, foyer.door.panel.state().light());
        foyer.standing.set(Standing.KNOWN);
        foyer.stage.tick();
        assertInstanceOf(View.Idle.class, foyer.view());
    }

    @Test
    void whoeverUsesAMachineReadsThatItEndsAndTheWordsGoWithIt() {
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass);
        foyer.standing.set(Standing.REVOKED);
        foyer.stage.tick();
        assertTrue(foyer.drawn(Language.JA).contains("予約の終わりに電源が切れます"));
        foyer.scan(FakeHouse.label("MC-1"));
        assertInstanceOf(View.Closed.class, foyer.view(), "nothing starts");
        foyer.door.pass(3_600);
        foyer.door.desk.endWhatIsOver();
        foyer.stage.tick();
        assertFalse(foyer.drawn(Language.JA).contains("予約の終わりに電源が切れます"));
    }

    /// Between the server's answer and the next tick the old screen still stands.
    @Test
    void whatWasTypedIntoAScreenThatMayStandNoLongerIsNotTaken() {
        foyer.stage.press(Button.WALK_IN);
        foyer.standing.set(Standing.REVOKED);
        foyer.register(new WalkIn("高橋", "", "総務", "0", WalkIn.Consent.GIVEN, "ja"));
        assertInstanceOf(View.Closed.class, foyer.view());
        foyer.standing.set(Standing.KNOWN);
        foyer.stage.press(Button.EXIT);
        foyer.standing.set(Standing.REVOKED);
        foyer.stage.leave("1234");
        assertInstanceOf(View.Closed.class, foyer.view());
        assertEquals(0, foyer.door.journal.last());
    }

    @Test
    void onlyTheSelfTestLeadsToAnEnrolmentAndOnlyWhereOneIsNeeded() {
        foyer.stage("4711");
        foyer.stage.press(Button.SELF_TEST);
        foyer.stage.pin("4711");
        foyer.stage.press(Button.ENROL);
        assertInstanceOf(View.Idle.class, foyer.view());
        for (Standing lost : List.of(Standing.UNKNOWN, Standing.REVOKED)) {
            foyer.standing.set(lost);
            foyer.stage.press(Button.HOME);
            foyer.stage.press(Button.ENROL);
            assertEquals(lost == Standing.UNKNOWN ? View.Idle.class : View.Closed.class, foyer.view().getClass());
            foyer.stage.press(Button.SELF_TEST);
            foyer.stage.press(Button.ENROL);
            assertEquals(lost == Standing.UNKNOWN ? View.Idle.class : View.Closed.class, foyer.view().getClass(), "the number comes first");
            foyer.stage.press(Button.SELF_TEST);
            foyer.stage.pin("4711");
            foyer.stage.press(Button.ENROL);
            assertInstanceOf(View.EnrolAgain.class, foyer.view());
            foyer.stage.enrolment("CODE_UNKNOWN");
            assertEquals("CODE_UNKNOWN", assertInstanceOf(View.EnrolAgain.class, foyer.view()).problem());
            foyer.standing.set(Standing.KNOWN);
            foyer.stage.tick();
            assertInstanceOf(View.Idle.class, foyer.view(), "the configured code was quicker");
        }
    }

    @Test
    void anAnswerToACodeThatComesLateDisturbsNobody() {
        foyer.stage.press(Button.WALK_IN);
        foyer.stage.enrolment("CODE_UNKNOWN");
        assertInstanceOf(View.Form.class, foyer.view());
    }
}
