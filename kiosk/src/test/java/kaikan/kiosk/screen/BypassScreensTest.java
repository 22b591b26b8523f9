package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import kaikan.kiosk.panel.Relay;
import kaikan.kiosk.testing.Door;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.BypassReason;
import kaikan.protocol.FaultKind;
import kaikan.protocol.Message;
import org.junit.jupiter.api.Test;

/// How the staff give a machine power at the screen, with a reason and an end.
final class BypassScreensTest extends InTheFoyer {
    private static final String NUMBER = "4711";
    private static final String LABEL = FakeHouse.label("SAW-4");

    @Test
    void thePowerComesWithTheNumberAndGoesByItselfAlsoAfterARestart() {
        foyer.stage(NUMBER);
        begin();
        assertEquals(Relay.Power.ON, power());
        Message.BypassBegan began = assertInstanceOf(Message.BypassBegan.class, foyer.door.last());
        assertEquals(BypassReason.CLEANING, began.reason());
        assertEquals(Door.NOON.plusSeconds(3_600), began.until());
        says("bypass.on", "13:00");
        foyer.restart(NUMBER);
        foyer.door.desk.setPower();
        assertEquals(Relay.Power.ON, power());
        foyer.after(3_599);
        foyer.door.desk.endInTime();
        assertEquals(Relay.Power.ON, power());
        foyer.after(1);
        long rows = foyer.door.journal.last();
        foyer.door.desk.endInTime();
        assertEquals(Relay.Power.OFF, power());
        assertEquals(rows, foyer.door.journal.last(), "everybody knows when it ends");
    }

    @Test
    void aUseThatEndsMeanwhileLeavesThePowerAndTheStaffTakeItBeforeItsTime() {
        foyer.stage(NUMBER);
        begin();
        foyer.stage.press(Button.HOME);
        foyer.scan(LABEL);
        says("bypass.on", "13:00");
        foyer.scan(foyer.pass);
        assertInstanceOf(UseAnswer.Started.class, foyer.use());
        foyer.after(120);
        foyer.scan(LABEL);
        foyer.scan(foyer.pass);
        assertInstanceOf(UseAnswer.Stopped.class, foyer.use());
        assertEquals(Relay.Power.ON, power());
        ask();
        says("bypass.end.title");
        foyer.stage.bypass("", "", NUMBER);
        assertInstanceOf(UseAnswer.BypassOver.class, foyer.use());
        assertInstanceOf(Message.BypassEnded.class, foyer.door.last());
        assertEquals(Relay.Power.OFF, power());
    }

    @Test
    void withoutTheNumberAReasonOrALengthNothingIsGiven() {
        ask();
        assertEquals(UseAnswer.Bypassing.Flaw.UNSET, flaw(), "this kiosk has no number");
        foyer.stage.bypass("REPAIR", "30", "");
        assertEquals(UseAnswer.Bypassing.Flaw.UNSET, flaw());
        foyer.stage(NUMBER);
        ask();
        long rows = foyer.door.journal.last();
        foyer.stage.bypass("REPAIR", "31", NUMBER);
        assertEquals(UseAnswer.Bypassing.Flaw.NOT_CHOSEN, flaw());
        foyer.stage.bypass("", "30", NUMBER);
        assertEquals(UseAnswer.Bypassing.Flaw.NOT_CHOSEN, flaw());
        foyer.stage.bypass("REPAIR", "30", "");
        assertEquals(UseAnswer.Bypassing.Flaw.NUMBER, flaw());
        for (String wrong : new String[] {"1", "2", "3"}) {
            foyer.stage.bypass("REPAIR", "30", wrong);
        }
        foyer.stage.bypass("REPAIR", "30", NUMBER);
        assertEquals(UseAnswer.Bypassing.Flaw.WAIT, flaw(), "whoever guesses is slowed down");
        says("bypass.WAIT");
        assertEquals(rows, foyer.door.journal.last());
        foyer.after(40);
        foyer.stage.bypass("REPAIR", "30", NUMBER);
        assertInstanceOf(UseAnswer.Bypassed.class, foyer.use());
    }

    @Test
    void aReportedFaultEndsItAndWhatTheServerNoLongerTellsOfHasNoPower() {
        foyer.stage(NUMBER);
        begin();
        foyer.door.desk.report("SAW-4", FaultKind.DANGEROUS, "");
        assertEquals(Relay.Power.OFF, power());
        assertTrue(foyer.door.rows().stream().anyMatch(row -> row.message() instanceof Message.BypassEnded));
        foyer.door.house.replace(foyer.door.fake.manifest("repaired", foyer.door.journal.last()));
        begin();
        assertEquals(Relay.Power.ON, power());
        foyer.door.house.replace(foyer.door.fake.manifest("ended on its page", foyer.door.journal.last()));
        foyer.door.desk.setPower();
        assertEquals(Relay.Power.OFF, power());
    }

    private void begin() {
        ask();
        foyer.stage.bypass("CLEANING", "60", NUMBER);
        assertInstanceOf(UseAnswer.Bypassed.class, foyer.use());
    }

    private void ask() {
        foyer.stage.press(Button.HOME);
        foyer.scan(LABEL);
        foyer.stage.press(Button.BYPASS);
    }

    private UseAnswer.Bypassing.Flaw flaw() {
        return assertInstanceOf(UseAnswer.Bypassing.class, foyer.use()).flaw();
    }

    private Relay.Power power() {
        Map<String, Relay.Power> powers = foyer.door.panel.state().powers();
        return powers.getOrDefault("SAW-4", Relay.Power.OFF);
    }

    private void says(String key, Object... arguments) {
        for (Language language : Language.values()) {
            String text = Words.in(language).html(key, arguments).markup();
            assertTrue(foyer.drawn(language).contains(text), () -> key + " in " + language + ": " + foyer.drawn(language));
        }
    }
}
