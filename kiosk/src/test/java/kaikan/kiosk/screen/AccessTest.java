package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.link.CallState;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.panel.Lamp;
import kaikan.kiosk.scan.Scan;
import kaikan.kiosk.testing.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a screen may show, by the device's standing and the staff's number.
final class AccessTest {
    @TempDir
    private Path folder;

    private final AtomicReference<Standing> standing = new AtomicReference<>(Standing.KNOWN);
    private Door door;
    private Stage stage;
    private String pass;

    @BeforeEach
    void open() {
        door = Door.at(folder);
        pass = door.fake.listed("佐藤");
        door.withManifest();
        stage = stage("");
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whereNoNumberIsAskedTheListCountsAndNamesNobody() {
        stage.press(Button.MUSTER);
        assertEquals(View.Names.HIDDEN, assertInstanceOf(View.Muster.class, view()).names());
        stage = stage("4711");
        stage.press(Button.MUSTER);
        stage.pin("MUSTER", "4711");
        assertEquals(View.Names.SHOWN, assertInstanceOf(View.Muster.class, view()).names());
    }

    @Test
    void aRevokedKioskLeavesWhateverItShowedAndWritesNothing() {
        for (Button button : List.of(Button.WALK_IN, Button.EXIT, Button.MUSTER, Button.CALL)) {
            standing.set(Standing.KNOWN);
            stage.press(button);
            standing.set(Standing.REVOKED);
            stage.tick();
            assertInstanceOf(View.Closed.class, view(), button.name());
        }
        long rows = door.journal.last();
        for (Button button : Button.values()) {
            stage.press(button);
        }
        stage.scan(new Scan(pass, Scan.Source.KEYBOARD));
        stage.call();
        assertEquals(rows, door.journal.last());
        assertInstanceOf(View.Closed.class, view());
        assertEquals(Lamp.Light.REFUSED, door.panel.state().light());
        standing.set(Standing.KNOWN);
        stage.tick();
        assertInstanceOf(View.Idle.class, view());
    }

    /// Between the server's answer and the next tick the old screen still stands.
    @Test
    void whatWasTypedIntoAScreenThatMayStandNoLongerIsNotTaken() {
        stage.press(Button.WALK_IN);
        standing.set(Standing.REVOKED);
        stage.register(new WalkIn("高橋", "", "総務", "0", WalkIn.Consent.GIVEN, "ja"));
        assertInstanceOf(View.Closed.class, view());
        standing.set(Standing.KNOWN);
        stage.press(Button.EXIT);
        standing.set(Standing.REVOKED);
        stage.leave("1234");
        assertInstanceOf(View.Closed.class, view());
        assertEquals(0, door.journal.last());
    }

    @Test
    void onlyTheSelfTestLeadsToAnEnrolmentAndOnlyWhereOneIsNeeded() {
        stage = stage("4711");
        stage.press(Button.SELF_TEST);
        stage.pin("SELF_TEST", "4711");
        stage.press(Button.ENROL);
        assertInstanceOf(View.Idle.class, view());
        for (Standing lost : List.of(Standing.UNKNOWN, Standing.REVOKED)) {
            standing.set(lost);
            stage.press(Button.HOME);
            stage.press(Button.ENROL);
            assertEquals(lost == Standing.UNKNOWN ? View.Idle.class : View.Closed.class, view().getClass());
            stage.press(Button.SELF_TEST);
            stage.press(Button.ENROL);
            assertEquals(lost == Standing.UNKNOWN ? View.Idle.class : View.Closed.class, view().getClass(), "the number comes first");
            stage.press(Button.SELF_TEST);
            stage.pin("SELF_TEST", "4711");
            stage.press(Button.ENROL);
            assertInstanceOf(View.EnrolAgain.class, view());
            stage.enrolment("CODE_UNKNOWN");
            assertEquals("CODE_UNKNOWN", assertInstanceOf(View.EnrolAgain.class, view()).problem());
            standing.set(Standing.KNOWN);
            stage.tick();
            assertInstanceOf(View.Idle.class, view(), "the configured code was quicker");
        }
    }

    @Test
    void anAnswerToACodeThatComesLateDisturbsNobody() {
        stage.press(Button.WALK_IN);
        stage.enrolment("CODE_UNKNOWN");
        assertInstanceOf(View.Form.class, view());
    }

    private Stage stage(String pin) {
        return new Stage(
                new Stage.Rooms(door.house, door.gate, door.desk, door.panel.asPanel(), (_, _) -> CallState.ON_ITS_WAY, new Asked()),
                door.clock,
                new Stage.Manners(Language.JA, pin, standing::get));
    }

    private View view() {
        return stage.snapshot().view();
    }
}
