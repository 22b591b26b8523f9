package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.use.UseAnswer;
import org.junit.jupiter.api.Test;

/// A scanner that reads all the time, and passes whose key counts no more, as also a clock that has jumped makes of them.
final class FlakyScannerTest extends InTheFoyer {
    @Test
    void aPassThatLiesUnderTheScannerIsOneEntryHoweverLongItIsRead() {
        long before = foyer.door.journal.last();
        for (int read = 0; read < 10_000; read++) {
            foyer.scan(foyer.pass);
            foyer.door.time.pass(Duration.ofMillis(12));
            if (read % 40 == 0) {
                foyer.stage.tick();
            }
        }
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer());
        assertEquals(1, foyer.door.house.inside().size(), "two minutes, in which nobody left");
        assertEquals(before + 1, foyer.door.journal.last());
        foyer.after(3);
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer(), "once it was out of sight it counts again");
    }

    @Test
    void thousandsOfCodesInAMinuteFillNoCardAndWhoeverHasAPassIsServed() {
        String late = foyer.door.fake.unlisted(6, foyer.door.fake.inHours(-3));
        long before = foyer.door.journal.last();
        for (int read = 0; read < 2_000; read++) {
            foyer.scan(read % 2 == 0 ? late : "code " + read);
            foyer.door.time.pass(Duration.ofMillis(30));
        }
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer());
        long rows = foyer.door.journal.last() - before;
        assertTrue(rows < 30, () -> rows + " rows");
    }

    @Test
    void whoeverComesBackToACodeThatWasRefusedIsAnsweredAnew() {
        String early = foyer.door.fake.unlisted(6, foyer.door.fake.inHours(2));
        foyer.scan(early);
        foyer.stage.press(Button.HOME);
        foyer.scan(early);
        assertInstanceOf(GateAnswer.Refused.class, foyer.answer());
        foyer.door.fake.listed("鈴木");
        foyer.door.withManifest();
        long version = foyer.stage.snapshot().version();
        foyer.scan(early);
        assertTrue(foyer.stage.snapshot().version() > version, "another list may say something else");
    }

    @Test
    void aPassOfAnEndedKeyIsRefusedWithWhatToDoAndWhoeverIsInsideWithItLeaves() {
        foyer.scan(foyer.pass);
        foyer.door.fake.endKeys();
        foyer.door.withManifest();
        foyer.after(20);
        foyer.scan(foyer.pass);
        assertEquals("EXPIRED_KEY", assertInstanceOf(GateAnswer.Refused.class, foyer.answer()).why().code());
        assertTrue(foyer.drawn(Language.JA).contains("value=\"LEAVE\""), foyer.drawn(Language.JA));
        foyer.stage.press(Button.HOME);
        foyer.stage.press(Button.WALK_IN);
        foyer.after(50);
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer(), "also out of somebody's form");
        foyer.after(10);
        foyer.scan(foyer.pass);
        assertEquals("EXPIRED_KEY", assertInstanceOf(GateAnswer.Refused.class, foyer.answer()).why().code());
        assertEquals(0, foyer.door.house.inside().size());
    }

    @Test
    void aMachineOfAnEndedKeyIsStoppedByItsPassAndStartedByNone() {
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass);
        foyer.after(600);
        foyer.door.fake.endKeys();
        foyer.door.withManifest();
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass);
        assertInstanceOf(UseAnswer.Stopped.class, foyer.use());
        foyer.after(90);
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass);
        assertEquals("EXPIRED_KEY", assertInstanceOf(UseAnswer.PassRefused.class, foyer.use()).why().code());
    }
}
