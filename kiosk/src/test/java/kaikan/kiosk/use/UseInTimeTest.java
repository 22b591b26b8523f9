package kaikan.kiosk.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaikan.kiosk.journal.JournalBroken;
import kaikan.kiosk.panel.Relay;
import kaikan.kiosk.testing.AtADoor;
import kaikan.kiosk.testing.Door;
import kaikan.protocol.Knock;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineLabel;
import kaikan.protocol.Message;
import kaikan.protocol.Terms;
import kaikan.protocol.UseRefusal;
import kaikan.protocol.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Uses of a machine with terms: twenty minutes without a booking, ten more at once, and a warning five minutes before.
final class UseInTimeTest extends AtADoor {
    private static final String SAW = "SAW-4";
    private String mine;

    @BeforeEach
    void open() {
        mine = door.fake.listed("1");
        on();
    }

    @Test
    void aUseIsAnnouncedBeforeItsEndAndAtItAndThenThePowerIsTakenAndItIsWritten() {
        assertEquals(at(20), start().until());
        assertEquals(at(20), running().orElseThrow().until());
        check(899, Endings.Phase.GOES_ON);
        check(1, Endings.Phase.ENDS_SOON);
        check(300, Endings.Phase.OVER);
        check(119, Endings.Phase.OVER);
        assertEquals(Relay.Power.ON, power());
        door.pass(1);
        door.desk.endInTime();
        assertEquals(Relay.Power.OFF, power());
        Message.UseStopped stopped = assertInstanceOf(Message.UseStopped.class, door.last());
        assertEquals(Message.UseStopped.How.TIME, stopped.how());
        assertEquals(door.journal.last(), door.desk.timeUp().orElseThrow().row());
        long rows = door.journal.last();
        door.desk.endInTime();
        assertEquals(rows, door.journal.last(), "it ends once");
        assertInstanceOf(UseAnswer.AlreadyStopped.class, door.desk.pass(SAW, mine));
        door.pass(60);
        assertEquals(Optional.empty(), door.desk.timeUp(), "it is no news any more");
    }

    @Test
    void whoeverStartedItMakesItLongerAndTheNewEndOutlivesARestart() {
        start();
        assertFalse(door.desk.label(new MachineLabel(SAW)) instanceof UseAnswer.Ready ready && ready.longer(), "too soon");
        door.pass(900);
        assertTrue(assertInstanceOf(UseAnswer.Ready.class, door.desk.label(new MachineLabel(SAW))).longer());
        assertEquals(at(20), assertInstanceOf(UseAnswer.Extending.class, door.desk.wantLonger(SAW)).end());
        assertEquals(at(30), assertInstanceOf(UseAnswer.Extended.class, door.desk.longer(SAW, mine)).until());
        door = door.restart();
        door.desk.setPower();
        assertEquals(at(30), running().orElseThrow().until());
        door.pass(600);
        door.desk.endInTime();
        assertEquals(Relay.Power.ON, power(), "its old end is over");
        check(0, Endings.Phase.ENDS_SOON);
        door.pass(420);
        door = door.restart();
        door.desk.setPower();
        door.desk.endInTime();
        assertEquals(Relay.Power.OFF, power());
        assertEquals(
                List.of(Message.Entered.class, Message.UseStarted.class, Message.UseExtended.class, Message.UseStopped.class),
                door.rows().stream().map(row -> row.message().getClass()).toList());
    }

    @Test
    void whereThePowerGoesWhileItIsMadeLongerItIsLonger() {
        start();
        door.pass(900);
        door.pullThePlugAfterTheNextCommit();
        assertInstanceOf(UseAnswer.Extended.class, door.desk.longer(SAW, mine));
        door = door.restart();
        assertEquals(at(30), running().orElseThrow().until());
    }

    @Test
    void anotherPassOrNoneMakesNothingLonger() {
        String other = door.fake.listed("2");
        on();
        start();
        door.pass(900);
        assertEquals(UseRefusal.IN_USE, assertInstanceOf(UseAnswer.NotLonger.class, door.desk.longer(SAW, other)).why());
        assertTrue(assertInstanceOf(UseAnswer.Extending.class, door.desk.longer(SAW, "no pass")).stray());
        assertEquals(at(20), running().orElseThrow().until());
        assertInstanceOf(UseAnswer.Stopped.class, door.desk.pass(SAW, mine));
        assertInstanceOf(UseAnswer.AlreadyStopped.class, door.desk.longer(SAW, mine));
        assertInstanceOf(UseAnswer.Ready.class, door.desk.wantLonger(SAW));
    }

    @Test
    void somebodyElsesBookingEndsAWalkUpAndKeepsOthersOut() {
        String other = door.fake.listed("2");
        on(new Terms.Booked(Set.of(door.fake.id(other)), new Window(at(12), at(40))));
        assertEquals(at(12), start().until());
        door.pass(600);
        assertEquals(UseRefusal.NEXT_BOOKING, assertInstanceOf(UseAnswer.NotLonger.class, door.desk.longer(SAW, mine)).why());
        door.pass(240);
        door.desk.endInTime();
        door.pass(60);
        UseAnswer.Refused refused = assertInstanceOf(UseAnswer.Refused.class, door.desk.pass(SAW, mine));
        assertEquals(UseRefusal.BOOKED_BY_OTHERS, refused.why());
        assertEquals(at(40), refused.when());
        assertEquals(at(40), assertInstanceOf(UseAnswer.Started.class, door.desk.pass(SAW, other)).until());
    }

    @Test
    void aBookingThatIsMadeLongerMeanwhileMakesItsUseLonger() {
        on(new Terms.Booked(Set.of(door.fake.id(mine)), new Window(at(0), at(15))));
        assertEquals(at(15), start().until());
        on(new Terms.Booked(Set.of(door.fake.id(mine)), new Window(at(0), at(25))));
        door.pass(1_200);
        check(0, Endings.Phase.ENDS_SOON);
        assertEquals(at(25), door.desk.endings().getFirst().end());
    }

    @Test
    void aUseThatBeganElsewhereOrWithoutTermsEndsByNobodysClockHere() {
        door.fake.terms("MC-1", terms());
        assertEquals(null, assertInstanceOf(UseAnswer.Started.class, door.desk.pass("LASER-2", mine)).until());
        door.fake.terms("LASER-2", terms());
        door.house.replace(door.fake.manifest("v9", 0));
        door.pass(36_000);
        door.desk.endInTime();
        assertEquals(Relay.Power.ON, door.panel.state().powers().get("LASER-2"));
        assertEquals(List.of(), door.desk.endings());
    }

    @Test
    void thePowerIsTakenInTimeEvenWhereTheEndCannotBeWritten() {
        start();
        door.pass(1_320);
        door.journal.close();
        assertThrows(JournalBroken.class, door.desk::endInTime);
        assertEquals(Relay.Power.OFF, power());
        door = door.restart();
        door.desk.endInTime();
        assertInstanceOf(Message.UseStopped.class, door.last());
    }

    @Test
    void aMachineForTwoIsStartedOnceSomebodyElseIsThere() {
        door.fake.terms(SAW, new Terms(Terms.Starts.ANYBODY, 20, 10, 5, List.of(), 2, "nowhere", null));
        door.house.replace(door.fake.manifest("v5", 0));
        UseAnswer.Refused refused = assertInstanceOf(UseAnswer.Refused.class, door.desk.pass(SAW, mine));
        assertEquals(UseRefusal.TOO_FEW, refused.why());
        String other = door.fake.listed("3");
        door.house.replace(door.fake.manifest("v6", 0));
        assertEquals(UseRefusal.TOO_FEW, assertInstanceOf(UseAnswer.Refused.class, door.desk.pass(SAW, mine)).why());
        door.gate.scan(other, Knock.Wish.INFERRED);
        start();
    }

    @Test
    void aMachineThatTakesNoPowerForItsMinutesIsStoppedAndOneThatDoesOrIsNotReadGoesOn() {
        door.fake.terms("MC-1", new Terms(Terms.Starts.ANYBODY, null, null, null, List.of(), null, null, new Terms.Idle(100, 10)));
        door.house.replace(door.fake.manifest("v5", 0));
        door.meter.load(6_000);
        assertInstanceOf(UseAnswer.Started.class, door.desk.pass("MC-1", mine));
        run(30);
        assertTrue(door.house.machine("MC-1").orElseThrow().running().isPresent());
        door.meter.load(0);
        run(9);
        assertTrue(door.house.machine("MC-1").orElseThrow().running().isPresent(), "it has not been idle for ten minutes");
        run(1);
        Message.UseStopped stopped = assertInstanceOf(Message.UseStopped.class, door.last());
        assertEquals(Message.UseStopped.How.IDLE, stopped.how());
        assertEquals(Relay.Power.OFF, door.panel.state().powers().get("MC-1"));
        assertEquals(Message.UseStopped.How.IDLE, door.desk.timeUp().orElseThrow().how());
    }

    /// Looks after the machines each ten seconds for so many minutes.
    private void run(int minutes) {
        for (int i = 0; i < minutes * 6; i++) {
            door.pass(10);
            door.desk.endInTime();
        }
    }

    private void check(long seconds, Endings.Phase phase) {
        door.pass(seconds);
        door.desk.endInTime();
        List<Endings.Phase> said = door.desk.endings().stream().map(UseAnswer.Ending::phase).toList();
        assertEquals(phase == Endings.Phase.GOES_ON ? List.of() : List.of(phase), said);
    }

    private void on(Terms.Booked... bookings) {
        door.fake.terms(SAW, terms(bookings));
        door.house.replace(door.fake.manifest("v" + bookings.length, 0));
    }

    private static Terms terms(Terms.Booked... bookings) {
        return new Terms(Terms.Starts.ANYBODY, 20, 10, 5, List.of(bookings));
    }

    private UseAnswer.Started start() {
        return assertInstanceOf(UseAnswer.Started.class, door.desk.pass(SAW, mine));
    }

    private Optional<Machine.Running> running() {
        return door.house.machine(SAW).flatMap(Machine::running);
    }

    private Relay.@Nullable Power power() {
        return door.panel.state().powers().get(SAW);
    }

    private static Instant at(int minutes) {
        return Door.NOON.plusSeconds(60L * minutes);
    }
}
