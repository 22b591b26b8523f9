package kaikan.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.testing.Lobby;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class QualificationsTest {
    private static final Instant TOMORROW = Lobby.TEN.plus(Duration.ofDays(1));
    private static Lobby lobby;
    private static Site site;
    private static long actor;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("hits");
        actor = lobby.person("講師");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private static void machine(String code) {
        NewMachine machine = new NewMachine(site.id(), code, new Name("旋盤", "Lathe"), AccessRule.QUALIFIED, "", 500L);
        assertTrue(lobby.bean(Machines.class).add(machine, actor));
    }

    private static void grant(String code, String person, @Nullable Instant end) {
        assertTrue(qualifications().grant(site.id(), code, new Qualification.Grant(person, end, "安全講習"), actor).isPresent());
    }

    /// One more grant that counts, as a card brings that an account took.
    private static void beside(String code, String person, @Nullable String end) {
        lobby.run("INSERT INTO equipment_qualification (machine_id, person_ref, granted_at, granted_by, ends_at, why) SELECT id, '" + person
                + "', '2026-11-01', " + actor + ", " + (end == null ? "NULL" : "'" + end + "'") + ", '前の講習' FROM equipment_machine WHERE code = '"
                + code + "'");
    }

    private static String trail(String verb) {
        return lobby.text("SELECT detail FROM platform_audit WHERE verb = '" + verb + "' ORDER BY id DESC LIMIT 1");
    }

    private static Qualifications qualifications() {
        return lobby.bean(Qualifications.class);
    }

    private static MachineInfo one(String code) {
        return lobby.bean(Machines.class).one(site.id(), code).orElseThrow();
    }

    private static List<Qualification> all(String code) {
        return qualifications().of(one(code).id());
    }

    @Test
    void theGrantThatLastsLongestCounts() {
        machine("LATHE-1");
        grant("LATHE-1", "AAAAAAAAAAAAAAAA", TOMORROW);
        grant("LATHE-1", "BBBBBBBBBBBBBBBB", TOMORROW);
        beside("LATHE-1", "AAAAAAAAAAAAAAAA", "2026-12-30 00:00:00");
        beside("LATHE-1", "BBBBBBBBBBBBBBBB", null);
        MachineInfo.Access access = one("LATHE-1").access();
        assertEquals(Set.of("AAAAAAAAAAAAAAAA", "BBBBBBBBBBBBBBBB"), access.qualified());
        assertEquals(Map.of("AAAAAAAAAAAAAAAA", Instant.parse("2026-12-30T00:00:00Z")), access.ends());
    }

    @Test
    void aSecondGrantTakesThePlaceOfTheFirstAndTheTrailSaysSo() {
        machine("LATHE-6");
        grant("LATHE-6", "AAAAAAAAAAAAAAAA", null);
        grant("LATHE-6", "BBBBBBBBBBBBBBBB", null);
        grant("LATHE-6", "AAAAAAAAAAAAAAAA", TOMORROW);
        assertEquals(Map.of("AAAAAAAAAAAAAAAA", TOMORROW), one("LATHE-6").access().ends(), "not without end, as the first was");
        Qualification first = all("LATHE-6").getLast();
        assertTrue(first.replaced() && !first.counts(Lobby.TEN), first.toString());
        assertEquals("AAAAAAAAAAAAAAAA – " + TOMORROW + " [-]", trail("equipment.qualify"));
        assertEquals(Set.of("AAAAAAAAAAAAAAAA", "BBBBBBBBBBBBBBBB"), one("LATHE-6").access().qualified(), "others keep theirs");
    }

    @Test
    void whatIsTakenBackIsAllThatThePersonHasForTheMachine() {
        machine("LATHE-7");
        machine("LATHE-8");
        grant("LATHE-7", "AAAAAAAAAAAAAAAA", TOMORROW);
        grant("LATHE-7", "BBBBBBBBBBBBBBBB", TOMORROW);
        grant("LATHE-8", "AAAAAAAAAAAAAAAA", TOMORROW);
        beside("LATHE-7", "AAAAAAAAAAAAAAAA", null);
        long older = all("LATHE-7").getLast().id();
        assertTrue(qualifications().revoke(site.id(), "LATHE-7", older, new Qualifications.MachineDeed(actor, "事故のため")));
        assertEquals(Set.of("BBBBBBBBBBBBBBBB"), one("LATHE-7").access().qualified());
        assertEquals(Set.of("AAAAAAAAAAAAAAAA"), one("LATHE-8").access().qualified(), "for that machine only");
    }

    @Test
    void aGrantTakesThePlaceOfAllThatStoodBesideEachOther() {
        machine("LATHE-9");
        grant("LATHE-9", "AAAAAAAAAAAAAAAA", TOMORROW);
        beside("LATHE-9", "AAAAAAAAAAAAAAAA", null);
        grant("LATHE-9", "AAAAAAAAAAAAAAAA", TOMORROW);
        assertEquals(Map.of("AAAAAAAAAAAAAAAA", TOMORROW), one("LATHE-9").access().ends());
        assertTrue(trail("equipment.qualify").startsWith("AAAAAAAAAAAAAAAA – " + TOMORROW + " ["), trail("equipment.qualify"));
    }

    @Test
    void theSameGrantTwiceIsOne() {
        machine("LATHE-2");
        grant("LATHE-2", "AAAAAAAAAAAAAAAA", TOMORROW);
        grant("LATHE-2", "AAAAAAAAAAAAAAAA", TOMORROW);
        assertEquals(1, all("LATHE-2").size());
    }

    @Test
    void whatIsTakenBackStaysInTheListAndCountsNoMore() {
        machine("LATHE-3");
        grant("LATHE-3", "AAAAAAAAAAAAAAAA", null);
        long id = all("LATHE-3").getFirst().id();
        Qualifications.MachineDeed deed = new Qualifications.MachineDeed(actor, "事故のため");
        assertTrue(qualifications().revoke(site.id(), "LATHE-3", id, deed));
        assertFalse(qualifications().revoke(site.id(), "LATHE-3", id, deed), "only once");
        assertFalse(qualifications().revoke(site.id(), "LATHE-10", id, deed), "only by its own machine");
        assertEquals(Set.of(), one("LATHE-3").access().qualified());
        assertEquals("事故のため", all("LATHE-3").getFirst().revokedWhy());
        assertEquals("事故のため", lobby.text("SELECT reason FROM platform_audit WHERE verb = 'equipment.disqualify'"));
        grant("LATHE-3", "AAAAAAAAAAAAAAAA", null);
        assertEquals(Set.of("AAAAAAAAAAAAAAAA"), one("LATHE-3").access().qualified());
    }

    @Test
    void whatHasEndedCountsNoMore() {
        machine("LATHE-4");
        grant("LATHE-4", "AAAAAAAAAAAAAAAA", Lobby.TEN);
        assertEquals(Set.of(), one("LATHE-4").access().qualified());
        assertFalse(all("LATHE-4").getFirst().counts(Lobby.TEN));
    }

    @Test
    void upkeepIsWrittenDownAndAChangeKeepsTheFault() {
        machine("LATHE-5");
        Machines machines = lobby.bean(Machines.class);
        machines.note(site.id(), "LATHE-5", "油を補充", actor);
        machines.fault(site.id(), "LATHE-5", "刃の交換", actor);
        NewMachine changed = new NewMachine(site.id(), "LATHE-5", new Name("旋盤 5号", "Lathe 5"), AccessRule.OPEN, "", null);
        assertTrue(machines.change(changed, actor));
        assertEquals("刃の交換", Objects.requireNonNull(one("LATHE-5").fault()).ja());
        machines.fault(site.id(), "LATHE-5", "", actor);
        List<Upkeep.What> lines = machines.upkeep(one("LATHE-5").id()).stream().map(Upkeep::what).toList();
        assertEquals(List.of(Upkeep.What.BACK, Upkeep.What.OUT, Upkeep.What.NOTE), lines);
        assertEquals(AccessRule.OPEN, one("LATHE-5").access().rule());
    }
}
