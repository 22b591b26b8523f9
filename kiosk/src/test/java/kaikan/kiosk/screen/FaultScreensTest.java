package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import kaikan.kiosk.panel.Relay;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.Envelope;
import kaikan.protocol.FaultKind;
import kaikan.protocol.MachineState;
import kaikan.protocol.Message;
import kaikan.protocol.UseRefusal;
import org.junit.jupiter.api.Test;

/// How a fault of a machine is reported at the screen, and what becomes of the machine.
final class FaultScreensTest extends InTheFoyer {
    private static final String LABEL = FakeHouse.label("SAW-4");

    @Test
    void aFaultTakesThePowerAtOnceEndsTheUseAndNobodyStartsTheMachineUntilTheServerSaysSo() {
        foyer.scan(LABEL);
        foyer.scan(foyer.pass);
        foyer.after(300);
        report("STRANGE", " 煙が出た ");
        UseAnswer.FaultTold told = assertInstanceOf(UseAnswer.FaultTold.class, foyer.use());
        assertEquals(300, Objects.requireNonNull(told.bill()).duration().toSeconds());
        assertTrue(foyer.drawn(Language.JA).contains("電源を切りました"), foyer.drawn(Language.JA));
        assertEquals(Relay.Power.OFF, foyer.door.panel.state().powers().get("SAW-4"));
        List<Message> last = messages().subList(messages().size() - 2, messages().size());
        assertEquals(Message.UseStopped.How.FAULT, assertInstanceOf(Message.UseStopped.class, last.getFirst()).how());
        Message.FaultReported said = assertInstanceOf(Message.FaultReported.class, last.getLast());
        assertEquals(List.of("SAW-4", FaultKind.STRANGE, "煙が出た", true), List.of(said.machine(), said.kind(), said.text(), said.locks()));
        refused();
        foyer.restart("");
        foyer.door.desk.setPower();
        assertEquals(Relay.Power.OFF, foyer.door.panel.state().powers().get("SAW-4"));
        refused();
        foyer.door.house.replace(foyer.door.fake.manifest("repaired", foyer.door.journal.last()));
        foyer.stage.press(Button.HOME);
        foyer.scan(LABEL);
        foyer.scan(foyer.pass);
        assertInstanceOf(UseAnswer.Started.class, foyer.use());
    }

    /// The label and the pass, within the minute in which the pass that stopped it does not start it.
    private void refused() {
        foyer.stage.press(Button.HOME);
        foyer.scan(LABEL);
        assertInstanceOf(MachineState.OutOfOrder.class, assertInstanceOf(UseAnswer.Ready.class, foyer.use()).machine().state());
        for (Language language : Language.values()) {
            assertTrue(foyer.drawn(language).contains(Words.in(language).html("use.outOfOrder.title").markup()), foyer.drawn(language));
            assertFalse(foyer.drawn(language).contains("value=\"FAULT\""), "it is reported already");
        }
        foyer.scan(foyer.pass);
        assertEquals(UseRefusal.OUT_OF_ORDER, assertInstanceOf(UseAnswer.Refused.class, foyer.use()).why());
        assertTrue(foyer.drawn(Language.EN).contains("A strange noise or smell was reported"), foyer.drawn(Language.EN));
        assertTrue(foyer.drawn(Language.JA).contains("音やにおいがおかしいと知らせがありました"), foyer.drawn(Language.JA));
    }

    @Test
    void whatCanBeUsedAllTheSameKeepsItsPowerAndItsUse() {
        foyer.scan(LABEL);
        foyer.scan(foyer.pass);
        report("SUPPLIES", "");
        assertTrue(foyer.drawn(Language.JA).contains("そのまま使えます") || foyer.drawn(Language.JA).contains("このまま使えます"));
        assertEquals(Relay.Power.ON, foyer.door.panel.state().powers().get("SAW-4"));
        assertTrue(foyer.door.house.machine("SAW-4").orElseThrow().running().isPresent());
    }

    @Test
    void nothingIsReportedWithoutAChoiceNorASecondTime() {
        foyer.scan(LABEL);
        foyer.stage.press(Button.FAULT);
        long rows = foyer.door.journal.last();
        foyer.stage.report("", "なにか");
        assertTrue(assertInstanceOf(UseAnswer.Faulting.class, foyer.use()).missing());
        assertTrue(foyer.drawn(Language.JA).contains("ひとつ選んでください"), foyer.drawn(Language.JA));
        assertEquals(rows, foyer.door.journal.last());
        foyer.stage.report("BROKEN", "x".repeat(101));
        foyer.stage.report("BROKEN", "");
        assertEquals(rows + 1, foyer.door.journal.last());
        assertEquals(100, assertInstanceOf(Message.FaultReported.class, messages().getLast()).text().length());
        assertInstanceOf(UseAnswer.Ready.class, foyer.door.desk.report("SAW-4", FaultKind.BROKEN, ""));
        assertEquals(rows + 1, foyer.door.journal.last(), "one that nobody uses already is locked once");
    }

    @Test
    void theReasonOfTheStaffStaysBeforeWhatIsReported() {
        foyer.door.desk.report("PRINT-3", FaultKind.SUPPLIES, "");
        MachineState.OutOfOrder state = assertInstanceOf(
                MachineState.OutOfOrder.class, foyer.door.house.machine("PRINT-3").orElseThrow().state());
        assertEquals("ノズルを交換しています。", state.reason().ja());
        foyer.stage.press(Button.FAULT);
        assertInstanceOf(View.Idle.class, foyer.view());
    }

    @Test
    void theLabelOfAMachineForTrainedPeopleSaysSo() {
        foyer.scan(FakeHouse.label("LASER-2"));
        for (Language language : Language.values()) {
            assertTrue(foyer.drawn(language).contains(Words.in(language).html("use.free.trained").markup()), foyer.drawn(language));
        }
        foyer.stage.press(Button.HOME);
        foyer.scan(LABEL);
        assertFalse(foyer.drawn(Language.JA).contains("講習"), foyer.drawn(Language.JA));
    }

    private void report(String kind, String about) {
        foyer.stage.press(Button.HOME);
        foyer.scan(LABEL);
        foyer.stage.press(Button.FAULT);
        assertInstanceOf(UseAnswer.Faulting.class, foyer.use());
        foyer.stage.report(kind, about);
    }

    private List<Message> messages() {
        return foyer.door.rows().stream().map(Envelope::message).toList();
    }
}
