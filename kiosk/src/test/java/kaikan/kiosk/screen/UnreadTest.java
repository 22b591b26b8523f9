package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.testing.FakeHouse;
import org.junit.jupiter.api.Test;

/// Somebody without a pass is told a number for leaving, and the next visitor does not wait until they have read it.
final class UnreadTest extends InTheFoyer {
    @Test
    void theNextScanIsAnsweredAtOnceAndTheNumberStandsBesideItInItsOwnersLanguage() {
        int number = register();
        foyer.after(5);
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer());
        assertEquals(Language.JA, foyer.stage.snapshot().language());
        assertEquals(2, foyer.door.house.inside().size());
        assertTrue(foyer.drawn(Language.JA).contains("Your number for leaving: <b>" + number + "</b>"), foyer.drawn(Language.JA));
        assertEquals(55, beside().left().toSeconds());
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.stage.press(Button.HOME);
        assertEquals(number, beside().unread().exitNumber(), "whoever comes after the next one does not end it either");
        foyer.after(55);
        assertNull(foyer.stage.snapshot().beside());
        assertFalse(foyer.drawn(Language.JA).contains("<b>" + number + "</b>"));
    }

    @Test
    void whoeverWasToldWhereToGoIsToldTheWayBesideTheirNumber() {
        foyer.stage.press(Button.WALK_IN);
        foyer.register(new WalkIn("高橋 一郎", "", "コンベンションホール", "0", WalkIn.Consent.GIVEN, "ja"));
        foyer.scan(foyer.door.fake.toRoom("田中", "会議室 3"));
        assertTrue(foyer.drawn(Language.EN).contains("コンベンションホール 右へ 40m、つきあたりです。"), foyer.drawn(Language.EN));
        foyer.after(60);
        assertFalse(foyer.drawn(Language.EN).contains("コンベンションホール 右へ 40m"));
    }

    @Test
    void aCallForHelpLeavesTheNumberBesideIt() {
        int number = register();
        foyer.stage.call();
        assertEquals(number, beside().unread().exitNumber());
    }

    @Test
    void whoeverIsDoneOrTookItBackLeavesNothing() {
        register();
        foyer.stage.press(Button.HOME);
        foyer.scan(foyer.pass);
        assertNull(foyer.stage.snapshot().beside());
        register();
        foyer.stage.press(Button.UNDO);
        foyer.scan(foyer.pass);
        assertNull(foyer.stage.snapshot().beside());
    }

    private int register() {
        foyer.stage.press(Button.WALK_IN);
        foyer.stage.press(Button.SPEAK_EN);
        foyer.register(new WalkIn("Maria Rossi", "", "Alba", "0", WalkIn.Consent.GIVEN, "en"));
        return assertInstanceOf(GateAnswer.Registered.class, foyer.answer()).exitNumber();
    }

    private Snapshot.Beside beside() {
        return Objects.requireNonNull(foyer.stage.snapshot().beside());
    }
}
