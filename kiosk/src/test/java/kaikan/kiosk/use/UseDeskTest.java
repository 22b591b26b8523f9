package kaikan.kiosk.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.journal.JournalBroken;
import kaikan.kiosk.meter.Bounds;
import kaikan.kiosk.meter.MeterSource;
import kaikan.kiosk.meter.MeterState;
import kaikan.kiosk.meter.Meters;
import kaikan.kiosk.meter.Shown;
import kaikan.kiosk.panel.Relay;
import kaikan.kiosk.testing.AtADoor;
import kaikan.protocol.Json;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineLabel;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.MeterFlag;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Present;
import kaikan.protocol.Refusal;
import kaikan.protocol.UseRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UseDeskTest extends AtADoor {
    private String mine;

    @BeforeEach
    void open() {
        mine = door.fake.listed("1");
        door.withManifest();
        door.meter.load(6_000);
    }

    @Test
    void aPassStartsAndStopsAMachineAndTheBillSaysWhatWasCounted() {
        assertInstanceOf(UseAnswer.Ready.class, door.desk.label(new MachineLabel("MC-1")));
        assertInstanceOf(UseAnswer.Started.class, pass("MC-1", mine));
        assertEquals(Relay.Power.ON, door.panel.state().powers().get("MC-1"));
        door.time.pass(Duration.ofMinutes(126));
        Bill bill = assertInstanceOf(UseAnswer.Stopped.class, pass("MC-1", mine)).bill();
        assertEquals(Relay.Power.OFF, door.panel.state().powers().get("MC-1"));
        assertEquals(Duration.ofMinutes(126), bill.duration());
        assertEquals(2_760L, bill.yen());
        assertEquals(new BigDecimal("12.6"), bill.kwh());
        assertEquals(new BigDecimal("6.6"), bill.co2Kg());
        assertEquals(Message.UseStopped.How.SCAN, assertInstanceOf(Message.UseStopped.class, door.last()).how());
    }

    @Test
    void aMachineOfWhichANewerServerSaysWhatThisKioskDoesNotUnderstandKeepsItsPowerAndIsStartedByNobody() throws IOException {
        pass("MC-1", mine);
        String newer = Json.write(door.fake.manifest("v2", door.journal.last())).replace("\"type\":\"free\"", "\"type\":\"reserved\"");
        door.house.replace(Json.read(newer, Manifest.class));
        door.desk.setPower();
        assertEquals(Relay.Power.ON, door.panel.state().powers().get("MC-1"), "nobody knows that its use is over");
        assertInstanceOf(UseAnswer.Ready.class, door.desk.label(new MachineLabel("MC-1")));
        assertEquals(UseRefusal.OUT_OF_ORDER, assertInstanceOf(UseAnswer.Refused.class, pass("SAW-4", mine)).why());
    }

    @Test
    void whatWasUsedIsUnknownWhereTheMeterBeganAnewMeanwhileAndNobodyIsToldTwoCountsThatCannotBeCompared() {
        AtomicLong register = new AtomicLong(7_000);
        MeterSource meter = new MeterSource() {
            @Override
            public MeterState state() {
                return new MeterState.Shows(new Shown(register.get(), "", door.time.nanos(), new Bounds(10_000, 1, 0)));
            }

            @Override
            public Set<MeterFlag> marks() {
                return Set.of();
            }
        };
        Metering metering = new Metering(new Meters(door.journal, _ -> Optional.of(meter)), door.journal);
        UseDesk desk = new UseDesk(door.house, door.clock, metering, door.relays);
        desk.pass("MC-1", mine);
        door.pass(600);
        register.set(10);
        metering.meters().read("M-101", door.house::record);
        door.pass(600);
        register.set(2_000);
        assertNull(assertInstanceOf(UseAnswer.Stopped.class, desk.pass("MC-1", mine)).bill().wattHours());
        assertNull(assertInstanceOf(Message.UseStopped.class, door.last()).wattHours());
        door.pass(61);
        desk.pass("MC-1", mine);
        door.pass(600);
        register.set(2_500);
        assertEquals(500, assertInstanceOf(UseAnswer.Stopped.class, desk.pass("MC-1", mine)).bill().wattHours());
        assertEquals(2_500, assertInstanceOf(Message.UseStopped.class, door.last()).wattHours());
    }

    @Test
    void aSecondStopOnlyHearsThatItIsStopped() {
        pass("MC-1", mine);
        door.pass(300);
        UseAnswer.Stopped stopped = assertInstanceOf(UseAnswer.Stopped.class, pass("MC-1", mine));
        long rows = door.journal.last();
        door.pass(59);
        assertEquals(stopped.bill(), assertInstanceOf(UseAnswer.AlreadyStopped.class, pass("MC-1", mine)).bill());
        assertEquals(rows, door.journal.last(), "nothing is written twice");
        door.pass(1);
        assertInstanceOf(UseAnswer.Started.class, pass("MC-1", mine));
    }

    @Test
    void whoeverStartsAMachineWithoutHavingComeByTheDoorComesIn() {
        UseAnswer.Started started = assertInstanceOf(UseAnswer.Started.class, pass("MC-1", mine));
        assertEquals(List.of("1"), door.house.inside().stream().map(Present::name).toList());
        assertEquals(door.house.inside().getFirst().visit(), started.visit());
        assertEquals(
                List.of(Message.Entered.class, Message.UseStarted.class),
                door.rows().stream().map(row -> row.message().getClass()).toList());
        assertNull(assertInstanceOf(UseAnswer.Started.class, pass("LASER-2", mine)).visit(), "inside already");
        assertEquals(1, door.house.inside().size());
        door.pass(60);
        assertInstanceOf(GateAnswer.Farewell.class, door.scan(mine));
    }

    @Test
    void aMachineLetsNobodyInWhomTheDoorWouldNot() {
        door.fake.alreadyInside("渡辺", "");
        door.fake.holds(1);
        door.house.replace(door.fake.manifest("v2", 0));
        UseAnswer.PassRefused refused = assertInstanceOf(UseAnswer.PassRefused.class, pass("MC-1", mine));
        assertEquals(new Refusal.Full(1), refused.why());
        assertEquals(1, door.house.inside().size());
        assertNull(door.panel.state().powers().get("MC-1"));
    }

    @Test
    void whoIsRefusedByTheMachineDoesNotComeIn() {
        pass("PRINT-3", mine);
        assertEquals(0, door.house.inside().size());
    }

    @Test
    void aPassForSeveralPeopleStartsAMachineInTheirNameAndOneOfThemIsInside() {
        String group = door.fake.listed("", door.fake.current(), PassEntry.Standing.VALID, 10);
        door.house.replace(door.fake.manifest("v2", 0));
        UseAnswer.Started started = assertInstanceOf(UseAnswer.Started.class, pass("MC-1", group));
        assertEquals("経営者セミナー", started.who().name().ja(), "their booking's title");
        assertTrue(started.who().several());
        assertEquals(List.of(Objects.requireNonNull(started.visit())), door.house.inside().stream().map(Present::visit).toList());
        assertEquals("経営者セミナー", running("MC-1").orElseThrow().holder());
        assertNull(assertInstanceOf(UseAnswer.Started.class, pass("SAW-4", group)).visit(), "one of them is inside already");
    }

    @Test
    void aStartTakenBackWasNoUseAndNoEntry() {
        UseAnswer.Started started = assertInstanceOf(UseAnswer.Started.class, pass("MC-1", mine));
        assertEquals("1", started.who().name().ja());
        door.pass(59);
        UseAnswer.Undone undone = assertInstanceOf(UseAnswer.Undone.class, door.desk.takeBack(started));
        assertTrue(undone.entry());
        assertEquals(Relay.Power.OFF, door.panel.state().powers().get("MC-1"));
        assertEquals(Optional.empty(), running("MC-1"));
        assertEquals(List.of(), door.house.inside());
        assertEquals(
                List.of(Message.Entered.class, Message.UseStarted.class, Message.UseUndone.class, Message.VisitUndone.class),
                door.rows().stream().map(row -> row.message().getClass()).toList());
        Message.UseUndone said = assertInstanceOf(Message.UseUndone.class, door.rows().get(2).message());
        assertEquals(door.rows().get(1).id(), said.undoes());
        assertInstanceOf(UseAnswer.UndoTooLate.class, door.desk.takeBack(started), "once is enough");
        door = door.restart();
        assertEquals(Optional.empty(), running("MC-1"));
        assertInstanceOf(UseAnswer.Started.class, pass("MC-1", mine), "it may be started again at once");
    }

    @Test
    void whereThePowerGoesWhileAStartIsTakenBackNeitherTheUseNorTheEntryIsLeft() {
        UseAnswer.Started started = assertInstanceOf(UseAnswer.Started.class, pass("MC-1", mine));
        door.pullThePlugAfterTheNextCommit();
        door.desk.takeBack(started);
        door = door.restart();
        assertEquals(Optional.empty(), running("MC-1"));
        assertEquals(List.of(), door.house.inside());
    }

    @Test
    void whereThePowerGoesWhileAStartLetsSomebodyInBothAreWritten() {
        door.pullThePlugAfterTheNextCommit();
        assertInstanceOf(UseAnswer.Started.class, pass("MC-1", mine));
        door = door.restart();
        assertTrue(running("MC-1").isPresent());
        assertEquals(List.of("1"), door.house.inside().stream().map(Present::name).toList());
    }

    @Test
    void whereAStartCannotBeWrittenNobodyIsInsideAndThereIsNoPower() {
        door.journal.close();
        assertThrows(JournalBroken.class, () -> pass("MC-1", mine));
        assertEquals(List.of(), door.house.inside());
        assertNull(door.panel.state().powers().get("MC-1"));
        door = door.restart();
        assertEquals(Optional.empty(), running("MC-1"));
        assertEquals(List.of(), door.house.inside());
    }

    @Test
    void aStartStandsAfterAMinuteAndOnceItWasStopped() {
        UseAnswer.Started started = assertInstanceOf(UseAnswer.Started.class, pass("MC-1", mine));
        door.pass(60);
        assertInstanceOf(UseAnswer.UndoTooLate.class, door.desk.takeBack(started));
        UseAnswer.Started laser = assertInstanceOf(UseAnswer.Started.class, pass("SAW-4", mine));
        assertInstanceOf(UseAnswer.Stopped.class, pass("SAW-4", mine));
        assertInstanceOf(UseAnswer.UndoTooLate.class, door.desk.takeBack(laser));
        assertEquals(1, door.house.inside().size());
    }

    @Test
    void whoeverWasInsideBeforeStaysInsideWhenTheStartIsTakenBack() {
        door.scan(mine);
        UseAnswer.Started started = assertInstanceOf(UseAnswer.Started.class, pass("MC-1", mine));
        assertFalse(assertInstanceOf(UseAnswer.Undone.class, door.desk.takeBack(started)).entry());
        assertEquals(1, door.house.inside().size());
    }

    @Test
    void refusalsSayWhy() {
        String other = door.fake.listed("2");
        door.house.replace(door.fake.manifest("v2", 0));
        pass("MC-1", mine);
        assertEquals(UseRefusal.IN_USE, refusal(pass("MC-1", other)));
        assertEquals(UseRefusal.OUT_OF_ORDER, refusal(pass("PRINT-3", mine)));
        assertEquals(UseRefusal.NOT_QUALIFIED, refusal(pass("LASER-2", other)));
        assertInstanceOf(UseAnswer.Started.class, pass("LASER-2", mine));
        assertInstanceOf(UseAnswer.UnknownMachine.class, door.desk.label(new MachineLabel("PRESS-9")));
        assertEquals("UNKNOWN_MACHINE", assertInstanceOf(Message.ScanRefused.class, door.last()).code());
    }

    @Test
    void aRestartInTheMiddleOfAUseKeepsPowerAndCount() {
        pass("MC-1", mine);
        door.time.pass(Duration.ofMinutes(30));
        door.meters.read("M-101", door.house::record);
        door = door.restart();
        door.desk.setPower();
        assertEquals(Relay.Power.ON, door.panel.state().powers().get("MC-1"));
        door.meter.load(6_000);
        door.time.pass(Duration.ofMinutes(30));
        Bill bill = assertInstanceOf(UseAnswer.Stopped.class, pass("MC-1", mine)).bill();
        assertEquals(new BigDecimal("6.0"), bill.kwh(), "nothing flowed while it was off, and nothing is counted twice");
        assertNotNull(bill.yen());
    }

    @Test
    void outOfServiceAUseGoesOnToItsKnownEndAndThenThePowerIsTakenAndItIsWritten() {
        pass("MC-1", mine);
        door.desk.endWhatIsOver();
        assertEquals(Relay.Power.ON, door.panel.state().powers().get("MC-1"));
        door.pass(3_599);
        door.desk.endWhatIsOver();
        assertEquals(Relay.Power.ON, door.panel.state().powers().get("MC-1"), "the booking has a second left");
        door.pass(1);
        door = door.restart();
        door.desk.setPower();
        door.desk.endWhatIsOver();
        assertEquals(Relay.Power.OFF, door.panel.state().powers().get("MC-1"));
        assertEquals(Message.UseStopped.How.REVOKED, assertInstanceOf(Message.UseStopped.class, door.last()).how());
        long rows = door.journal.last();
        door.desk.endWhatIsOver();
        assertEquals(rows, door.journal.last(), "it ends once");
    }

    @Test
    void aUseWithAPassThatNobodyListedEndsWithThatPass() {
        pass("MC-1", door.fake.unlisted(6, door.fake.endingIn(600)));
        door.pass(599);
        door.desk.endWhatIsOver();
        assertEquals(Relay.Power.ON, door.panel.state().powers().get("MC-1"));
        door.pass(1);
        door.desk.endWhatIsOver();
        assertEquals(Relay.Power.OFF, door.panel.state().powers().get("MC-1"));
        assertInstanceOf(Message.UseStopped.class, door.last());
    }

    @Test
    void aClockThatIsSetRightAfterAStopDoesNotLetTheSecondLookOfTheScannerStartTheMachineAgain() {
        pass("SAW-4", mine);
        door.pass(600);
        assertInstanceOf(UseAnswer.Stopped.class, pass("SAW-4", mine));
        door.time.jump(door.time.instant().plusSeconds(1_200));
        door.pass(2);
        assertInstanceOf(UseAnswer.AlreadyStopped.class, pass("SAW-4", mine));
        door.time.jump(door.time.instant().minusSeconds(2_400));
        assertInstanceOf(UseAnswer.AlreadyStopped.class, pass("SAW-4", mine));
    }

    @Test
    void thePowerIsTakenEvenWhereTheEndCannotBeWritten() {
        pass("MC-1", mine);
        pass("SAW-4", mine);
        door.pass(3_600);
        door.journal.close();
        assertThrows(JournalBroken.class, door.desk::endWhatIsOver);
        assertEquals(Relay.Power.OFF, door.panel.state().powers().get("MC-1"));
        assertEquals(Relay.Power.OFF, door.panel.state().powers().get("SAW-4"), "nor at the next one");
        door = door.restart();
    }

    private Optional<Machine.Running> running(String machine) {
        return door.house.machine(machine).flatMap(Machine::running);
    }

    private UseAnswer pass(String machine, String text) {
        return door.desk.pass(machine, text);
    }

    private static UseRefusal refusal(UseAnswer answer) {
        return assertInstanceOf(UseAnswer.Refused.class, answer).why();
    }
}
