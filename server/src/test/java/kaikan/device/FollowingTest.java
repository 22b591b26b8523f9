package kaikan.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.admission.DeskCall;
import kaikan.admission.FrontDesk;
import kaikan.admission.HouseLimit;
import kaikan.admission.Openings;
import kaikan.admission.Passage;
import kaikan.admission.Passes;
import kaikan.admission.Ticket;
import kaikan.energy.MeterEditor;
import kaikan.energy.Meters;
import kaikan.equipment.AccessRule;
import kaikan.equipment.Machines;
import kaikan.equipment.NewMachine;
import kaikan.equipment.Qualification;
import kaikan.equipment.Qualifications;
import kaikan.equipment.UseLine;
import kaikan.equipment.Uses;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.protocol.Admission;
import kaikan.protocol.Decision;
import kaikan.protocol.Knock;
import kaikan.protocol.Known;
import kaikan.protocol.Listing;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineState;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Opening;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.PassKeys;
import kaikan.protocol.Present;
import kaikan.protocol.SpaceUse;
import kaikan.protocol.Window;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What staff decide about machines, meters and the house reaches the door with its next manifest.
@Tag("database")
class FollowingTest {
    private static final String PERSON = "H7M2Q9T4B6KX3C8A";
    private static final Instant EVENING = Lobby.TEN.plus(Duration.ofHours(8));
    private static Lobby lobby;
    private static Site site;
    private static long actor;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("hits");
        actor = lobby.person("係の者");
        NewMachine lathe = new NewMachine(site.id(), "LATHE-1", new Name("旋盤", "Lathe"), AccessRule.QUALIFIED, "", null);
        lobby.bean(Machines.class).add(lathe, actor);
        lobby.bean(Meters.class).add(site.id(), "M-1", new Name("電灯", "Light"), 60);
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private static Manifest heard() {
        return lobby.bean(ManifestMaker.class).make(site.id()).manifest();
    }

    private static Machine lathe() {
        return heard().machines().stream().filter(machine -> machine.code().equals("LATHE-1")).findFirst().orElseThrow();
    }

    @Test
    void aQualificationComesWithItsEndAndGoesWhenItIsTakenBack() {
        Qualifications qualifications = lobby.bean(Qualifications.class);
        String before = heard().version();
        qualifications.grant(site.id(), "LATHE-1", new Qualification.Grant(PERSON, EVENING, "講習"), actor);
        assertEquals(new Machine.Access(Machine.Rule.QUALIFIED, Set.of(), Set.of(PERSON), Map.of(PERSON, EVENING)), lathe().access());
        assertNotEquals(before, heard().version());
        long machine = lobby.bean(Machines.class).one(site.id(), "LATHE-1").orElseThrow().id();
        long id = qualifications.of(machine).getFirst().id();
        qualifications.revoke(site.id(), "LATHE-1", id, new Qualifications.MachineDeed(actor, "事故"));
        assertEquals(Set.of(), lathe().access().persons());
        assertEquals(before, heard().version());
    }

    @Test
    void aMachineOutOfUseSaysWhy() {
        lobby.bean(Machines.class).fault(site.id(), "LATHE-1", "刃の交換", actor);
        MachineState.OutOfOrder state = (MachineState.OutOfOrder) lathe().state();
        assertEquals("刃の交換", state.reason().ja());
        lobby.bean(Machines.class).fault(site.id(), "LATHE-1", "", actor);
        assertEquals(new MachineState.Free(), lathe().state());
    }

    @Test
    void theDoorKnowsTheHoursOfTwoWeeksAndHowLongNamesAreKept() {
        Manifest heard = heard();
        Opening opening = Objects.requireNonNull(heard.opening());
        assertEquals(new Window(at(0, 0), at(14, 0)), opening.covers());
        assertEquals(new Window(at(0, 9), at(0, 21)), opening.open().getFirst());
        assertEquals(12, opening.open().size(), "Sundays are not among them");
        assertEquals(30, Objects.requireNonNull(heard.walkIn()).keptDays());
        assertEquals(heard.version(), heard().version());
    }

    @Test
    void theDoorNamesAPartWithItsHallAndSendsNobodyToAProjector() {
        Site house = lobby.site("bigpalette");
        long booking = lobby.booking(lobby.person("佐藤 花子"), lobby.space(house, "hall-a"), Lobby.today(house, 9, 17));
        lobby.run("INSERT INTO booking_item (booking_id, site_id, space_id, starts_at, use_from, use_to, ends_at) SELECT booking_id, site_id, "
                + lobby.space(house, "projector").id() + ", starts_at, use_from, use_to, ends_at FROM booking_item WHERE booking_id = " + booking);
        String code = lobby.bean(Passes.class).issueFor(booking).orElseThrow().token();
        lobby.bean(FrontDesk.class).scan(house, new Passage(code, Knock.Wish.INFERRED, 1, Ticket.next()), "STAFF00000000000");
        Manifest heard = lobby.bean(ManifestMaker.class).make(house.id()).manifest();
        PassEntry entry = heard.passes().getFirst();
        List<kaikan.protocol.Name> part = List.of(new kaikan.protocol.Name(
                "多目的展示ホール A面", "Exhibition hall, Part A", "多目的《たもくてき》展示《てんじ》ホール A面《めん》"));
        assertEquals(part, entry.rooms().stream().map(SpaceUse::space).toList());
        assertEquals("正面入口を入って、まっすぐです。", entry.rooms().getFirst().way().ja());
        assertEquals(List.of("プロジェクター"), entry.lent().stream().map(use -> use.space().ja()).toList());
        assertEquals(List.of(part), heard.inside().stream().map(Present::places).toList());
    }

    @Test
    void theDeskDecidesAsTheDoorDoesThatHasHeardTheHours() {
        Site house = lobby.site("bigpalette");
        long booking = lobby.booking(lobby.person("鈴木 一郎"), lobby.space(house, "small-1"), Lobby.today(house, 9, 12));
        String code = lobby.bean(Passes.class).issueFor(booking).orElseThrow().token();
        Manifest heard = lobby.bean(ManifestMaker.class).make(house.id()).manifest();
        for (int minute : new int[] {-24 * 60, -31, -30, -1, 0, 1, 179, 180}) {
            Instant now = at(0, 9).plus(Duration.ofMinutes(minute));
            lobby.server().clock().set(now);
            DeskCall.Decided desk = assertInstanceOf(DeskCall.Decided.class, lobby.bean(FrontDesk.class).look(house, code));
            assertEquals(Admission.decide(knock(heard, code, now), known(heard, code, now)), desk.decision(), now.toString());
            assertEquals(minute >= 0 && minute < 180, desk.decision() instanceof Decision.Enter, now.toString());
        }
        lobby.server().clock().set(Lobby.TEN);
    }

    private static Knock knock(Manifest heard, String code, Instant now) {
        return new Knock(new PassKeys(heard.keys()).check(code, now), Knock.Wish.INFERRED, now);
    }

    private static Known known(Manifest heard, String code, Instant now) {
        Listing listing = heard.listing(Objects.requireNonNull(knock(heard, code, now).check().pass()).id());
        Known.Headcount headcount = new Known.Headcount(heard.inside().size(), heard.capacity());
        return new Known(heard.site(), heard.otherSites(), listing, List.of(), null, headcount, heard.opening());
    }

    @Test
    void aDayThatIsShutIsNotAmongTheHours() {
        Instant newYearsEve = Instant.parse("2026-12-31T03:00:00Z");
        Opening opening = Openings.known(site, newYearsEve);
        assertTrue(opening.isClosed(newYearsEve));
        assertEquals(Instant.parse("2027-01-04T00:00:00Z"), opening.next(newYearsEve).orElseThrow());
    }

    private static Instant at(int day, int hour) {
        return Lobby.TODAY.plusDays(day).atTime(hour, 0).atZone(site.zone()).toInstant();
    }

    @Test
    void aRetiredMeterIsNoLongerRead() {
        MeterEditor.Because because = new MeterEditor.Because(actor, "撤去");
        assertEquals(List.of("M-1"), heard().meters().stream().map(meter -> meter.code()).toList());
        lobby.bean(MeterEditor.class).retire(site.id(), "M-1", because);
        assertEquals(List.of(), heard().meters());
        lobby.bean(MeterEditor.class).revive(site.id(), "M-1", because);
        assertEquals(1, heard().meters().size());
    }

    @Test
    void howAUseEndedIsKeptAsItsKioskSaysIt() {
        try (FakeKiosk kiosk = FakeKiosk.enrolled(lobby.server(), site, "機械室")) {
            PassId pass = PassId.next();
            for (Message.UseStopped.How how : Message.UseStopped.How.values()) {
                kiosk.note(new Message.UseStarted("USE-" + how, "LATHE-1", pass, null));
                kiosk.note(new Message.UseStopped("USE-" + how, "LATHE-1", pass, null, how));
            }
            kiosk.note(new Message.UseStarted("USE-OLD", "LATHE-1", pass, null));
            kiosk.note(new Message.UseStopped("USE-OLD", "LATHE-1", pass, null, null));
            kiosk.sendAll();
        }
        Map<String, String> kept = lobby.bean(Uses.class).newest(site.id(), 10).stream().collect(Collectors.toMap(UseLine::useKey, UseLine::stopHow));
        assertEquals(Map.of(
                        "USE-SCAN", "SCAN", "USE-REVOKED", "REVOKED", "USE-TIME", "TIME", "USE-IDLE", "IDLE", "USE-FAULT", "FAULT", "USE-OLD", ""),
                kept);
    }

    @Test
    void theHouseLimitReachesTheDoorAndLeavesATrail() {
        HouseLimit limit = lobby.bean(HouseLimit.class);
        limit.set(site, 120, actor);
        limit.set(site, 120, actor);
        assertEquals(120, heard().capacity());
        limit.set(site, null, actor);
        assertEquals(null, heard().capacity());
        assertEquals("– → 120|120 → –",
                lobby.text("SELECT GROUP_CONCAT(detail ORDER BY id SEPARATOR '|') FROM platform_audit WHERE verb = 'admission.limit'"));
    }
}
