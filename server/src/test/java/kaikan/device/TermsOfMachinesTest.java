package kaikan.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.admission.Passes;
import kaikan.equipment.AccessRule;
import kaikan.equipment.MachineTerms;
import kaikan.equipment.Machines;
import kaikan.equipment.NewMachine;
import kaikan.equipment.TermsOfUse;
import kaikan.equipment.UseLine;
import kaikan.equipment.Uses;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineState;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.Terms;
import kaikan.protocol.Window;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The terms of machines on their way to the door, with who has booked them, and what kiosks say of uses that have an end.
@Tag("database")
class TermsOfMachinesTest {
    private static Lobby lobby;
    private static Site site;
    private static long actor;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        actor = lobby.person("係の者");
        add("CRANE-1");
        add("CRANE-2");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private static void add(String code) {
        lobby.bean(Machines.class).add(new NewMachine(site.id(), code, new Name("天井クレーン", "Crane"), AccessRule.OPEN, "", null), actor);
    }

    private static Manifest heard() {
        return lobby.bean(ManifestMaker.class).make(site.id()).manifest();
    }

    private static Machine machine(String code) {
        return heard().machines().stream().filter(machine -> machine.code().equals(code)).findFirst().orElseThrow();
    }

    private static MachineTerms walkUp(String space) {
        return new MachineTerms(lobby.space(site, space).id(), MachineTerms.Starts.ANYBODY, 60, 30, 10);
    }

    @Test
    void theDoorHearsTheTermsAndWhoHasBookedTheMachineTodayAloneOrWithTheWhole() {
        assertNull(machine("CRANE-1").terms());
        String before = heard().version();
        assertTrue(lobby.bean(TermsOfUse.class).set(site.id(), "CRANE-1", walkUp("hall-a"), actor));
        assertEquals(new Terms(Terms.Starts.ANYBODY, 60, 30, 10, List.of()), machine("CRANE-1").terms());
        assertNotEquals(before, heard().version());
        long part = lobby.booking(lobby.person("佐藤 花子"), lobby.space(site, "hall-a"), Lobby.today(site, 9, 11));
        lobby.booking(lobby.person("鈴木 一郎"), lobby.space(site, "hall-b"), Lobby.today(site, 9, 11));
        long whole = lobby.booking(lobby.person("高橋 研二"), lobby.space(site, "hall"), Lobby.today(site, 13, 15));
        long cancelled = lobby.booking(lobby.person("田中 次郎"), lobby.space(site, "hall-a"), Lobby.today(site, 16, 17));
        lobby.run("UPDATE booking SET state = 'CANCELLED' WHERE id = " + cancelled);
        List.of(part, whole).forEach(booking -> lobby.bean(Passes.class).issueFor(booking));
        Terms terms = Objects.requireNonNull(machine("CRANE-1").terms());
        assertEquals(
                List.of(new Window(at(9), at(11)), new Window(at(13), at(15))),
                terms.bookings().stream().map(Terms.Booked::time).toList());
        assertEquals(List.of(passesOf(part), passesOf(whole)), terms.bookings().stream().map(Terms.Booked::passes).toList());
        assertTrue(lobby.bean(TermsOfUse.class).set(site.id(), "CRANE-1", null, actor));
        assertNull(machine("CRANE-1").terms());
    }

    @Test
    void theDoorHearsHowManyPeopleThereMustBeAndWhenAMachineIsIdle() {
        long room = lobby.space(site, "training").id();
        MachineTerms two = new MachineTerms(null, MachineTerms.Starts.ANYBODY, 60, null, null, 2, room, 50, 10);
        assertTrue(lobby.bean(TermsOfUse.class).set(site.id(), "CRANE-1", two, actor));
        assertEquals(
                new Terms(Terms.Starts.ANYBODY, 60, null, null, List.of(), 2, "training", new Terms.Idle(50, 10)), machine("CRANE-1").terms());
        assertEquals(two, lobby.bean(Machines.class).one(site.id(), "CRANE-1").orElseThrow().terms());
        assertTrue(lobby.bean(TermsOfUse.class).set(site.id(), "CRANE-1", null, actor));
    }

    @Test
    void aUseHasTheEndThatItsKioskLastSaidAndTheListSaysHowItEnded() {
        lobby.bean(TermsOfUse.class).set(site.id(), "CRANE-2", walkUp("hall-c"), actor);
        PassId pass = PassId.next();
        Instant now = lobby.server().clock().instant();
        try (FakeKiosk kiosk = FakeKiosk.enrolled(lobby.server(), site, "搬入口")) {
            kiosk.note(new Message.UseStarted("USE-A", "CRANE-2", pass, null, now.plusSeconds(3_600)));
            kiosk.note(new Message.UseExtended("USE-A", "CRANE-2", pass, now.plusSeconds(5_400)));
            kiosk.note(new Message.UseExtended("USE-A", "CRANE-2", pass, now.plusSeconds(7_200)));
            kiosk.sendAll();
            MachineState.InUse state = (MachineState.InUse) machine("CRANE-2").state();
            assertEquals(now.plusSeconds(7_200), state.running().until());
            kiosk.note(new Message.UseStopped("USE-A", "CRANE-2", pass, null, Message.UseStopped.How.TIME));
            kiosk.note(new Message.UseExtended("USE-A", "CRANE-2", pass, now.plusSeconds(9_000)));
            kiosk.sendAll();
        }
        UseLine line = lobby.bean(Uses.class).newest(site.id(), 1).getFirst();
        assertEquals("TIME", line.stopHow());
        assertEquals(2, line.extensions());
        assertEquals(now.plusSeconds(7_200), line.endsAt(), "what has ended is not made longer");
        assertEquals(List.of(line), lobby.bean(Uses.class).newestOf(line.machineId(), 5));
    }

    @Test
    void anEndMovesWithItsStartWhenTheKiosksClockIsSetRight() {
        lobby.run("INSERT INTO equipment_use (use_key, site_id, machine_id, pass_id, started_at, start_envelope, ends_at) SELECT 'USE-R', site_id, "
                + "id, 'PASSPASSPASSPASSPASS', '2026-01-01 00:00:00', 'ROW-R', '2026-01-01 01:00:00' FROM equipment_machine WHERE code = 'CRANE-1'");
        lobby.bean(Uses.class).retime(Map.of("ROW-R", Instant.parse("2026-11-24T01:00:00Z")));
        List<UseLine> newest = lobby.bean(Uses.class).newest(site.id(), 10);
        UseLine line = newest.stream().filter(use -> use.useKey().equals("USE-R")).findFirst().orElseThrow();
        assertEquals(Instant.parse("2026-11-24T01:00:00Z"), line.startedAt());
        assertEquals(Instant.parse("2026-11-24T02:00:00Z"), line.endsAt());
        lobby.run("DELETE FROM equipment_use WHERE use_key = 'USE-R'");
    }

    private static Set<PassId> passesOf(long booking) {
        String ref = lobby.text("SELECT ref FROM booking WHERE id = " + booking);
        return heard().passes().stream().filter(entry -> entry.booking().equals(ref)).map(PassEntry::pass).collect(Collectors.toSet());
    }

    private static Instant at(int hour) {
        return Lobby.TODAY.atTime(hour, 0).atZone(site.zone()).toInstant();
    }
}
