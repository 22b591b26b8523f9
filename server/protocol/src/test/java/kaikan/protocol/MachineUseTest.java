package kaikan.protocol;

import static kaikan.protocol.Door.PASS;
import static kaikan.protocol.Door.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MachineUseTest {
    private static final Name NAME = new Name("マシニングセンタ 1号", "Machining centre 1");
    private static final MachineUse.Holder NOW = new MachineUse.Holder(Door.outside(), at("10:00"));
    private static final Machine.Running MINE = new Machine.Running("U", PASS.id(), "佐藤", at("10:00"));
    private static final Machine.Running THEIRS =
            new Machine.Running("W", new PassId("ONXW2ZJAOJQW4ZDPNUQA"), "鈴木", at("10:00"));

    @Test
    void aFreeMachineStartsForWhoeverMay() {
        assertTrue(start(machine(Machine.Access.open(), new MachineState.Free())) instanceof UseDecision.Start);
        assertTrue(start(machine(qualified(Set.of(PASS.id()), Set.of()), new MachineState.Free())) instanceof UseDecision.Start);
        assertTrue(start(machine(qualified(Set.of(), Set.of("P")), new MachineState.Free())) instanceof UseDecision.Start);
    }

    @Test
    void everythingElseIsRefusedWithItsReason() {
        assertRefused(UseRefusal.NOT_QUALIFIED, start(machine(qualified(Set.of(), Set.of("Q")), new MachineState.Free())));
        assertRefused(UseRefusal.OUT_OF_ORDER, start(machine(Machine.Access.open(), new MachineState.OutOfOrder(NAME))));
        assertRefused(UseRefusal.OUT_OF_ORDER, start(machine(Machine.Access.open(), new MachineState.Unknown())));
        assertRefused(UseRefusal.IN_USE, start(machine(Machine.Access.open(), new MachineState.InUse(THEIRS))));
        assertRefused(UseRefusal.IN_USE, start(machine(Machine.Access.open(), new MachineState.InUse(MINE))));
        assertRefused(UseRefusal.IN_USE, stop(machine(Machine.Access.open(), new MachineState.InUse(THEIRS))));
        assertRefused(UseRefusal.ALREADY_STOPPED, stop(machine(Machine.Access.open(), new MachineState.Free())));
        assertRefused(UseRefusal.OUT_OF_ORDER, stop(machine(Machine.Access.open(), new MachineState.OutOfOrder(NAME))));
    }

    @Test
    void aPassOutOfItsTimeStartsNothingButStopsItsOwn() {
        MachineUse.Holder late = new MachineUse.Holder(Door.outside(), at("13:00"));
        Machine free = machine(Machine.Access.open(), new MachineState.Free());
        assertEquals(
                new UseDecision.RefusePass(free, new Refusal.Over(at("12:00"))),
                MachineUse.decide(free, MachineUse.Wish.START, PASS, late));
        Machine running = machine(qualified(Set.of(), Set.of()), new MachineState.InUse(MINE));
        assertEquals(new UseDecision.Stop(running, MINE), MachineUse.decide(running, MachineUse.Wish.STOP, PASS, late));
    }

    @Test
    void aQualificationEndsAtItsMomentWithoutTheServer() {
        Machine machine = machine(
                new Machine.Access(Machine.Rule.QUALIFIED, Set.of(), Set.of("P"), Map.of("P", at("11:00"))), new MachineState.Free());
        assertTrue(start(machine) instanceof UseDecision.Start);
        MachineUse.Holder later = new MachineUse.Holder(Door.outside(), at("11:00"));
        assertRefused(UseRefusal.NOT_QUALIFIED, MachineUse.decide(machine, MachineUse.Wish.START, PASS, later));
    }

    @Test
    void nobodyIsQualifiedByBeingNobody() {
        PassEntry nameless = new PassEntry(
                PASS.id(), HolderKind.GUEST, "", "", "B", NAME, List.of(new SpaceUse(NAME, NAME, Door.USE)), 30,
                PassEntry.Standing.VALID, 1, null);
        MachineUse.Holder holder =
                new MachineUse.Holder(Door.known(new Listing.Listed(nameless), List.of(), null), at("10:00"));
        Machine machine = machine(qualified(Set.of(), Set.of("")), new MachineState.Free());
        assertRefused(UseRefusal.NOT_QUALIFIED, MachineUse.decide(machine, MachineUse.Wish.START, PASS, holder));
    }

    @Test
    void aLabelIsReadAsScannersSendIt() {
        MachineLabel label = new MachineLabel("MC-1");
        assertEquals("HTTPS://KAIKAN.EXAMPLE.JP/M/MC-1", label.address("kaikan.example.jp"));
        for (String scanned : List.of("HTTPS://KAIKAN.EXAMPLE.JP/M/MC-1", "https+//x/m/mc-1\r\n", "]Q1http://x/M/MC-1?x=1", "/M/MC-1")) {
            assertEquals(Optional.of(label), MachineLabel.read(scanned), scanned);
        }
        for (String other : List.of("", "/M/", "/M/-1", "/P/MC-1", "https://example.com/")) {
            assertEquals(Optional.empty(), MachineLabel.read(other), other);
        }
    }

    private static void assertRefused(UseRefusal why, UseDecision decision) {
        assertTrue(decision instanceof UseDecision.Refuse(_, UseRefusal given, _) && given == why, decision.toString());
    }

    private static UseDecision start(Machine machine) {
        return MachineUse.decide(machine, MachineUse.Wish.START, PASS, NOW);
    }

    private static UseDecision stop(Machine machine) {
        return MachineUse.decide(machine, MachineUse.Wish.STOP, PASS, NOW);
    }

    private static Machine machine(Machine.Access access, MachineState state) {
        return new Machine("MC-1", NAME, access, state, null, null);
    }

    private static Machine.Access qualified(Set<PassId> passes, Set<String> persons) {
        return new Machine.Access(Machine.Rule.QUALIFIED, passes, persons);
    }
}
