package kaikan.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kaikan.equipment.AccessRule;
import kaikan.equipment.FaultReports;
import kaikan.equipment.MachineInfo;
import kaikan.equipment.Machines;
import kaikan.equipment.NewMachine;
import kaikan.equipment.OpenReport;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.protocol.BatchAnswer.Outcome;
import kaikan.protocol.FaultKind;
import kaikan.protocol.MachineState;
import kaikan.protocol.Message;
import kaikan.protocol.PassId;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import kaikan.testing.Soon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What becomes on the server of a fault that was reported at a kiosk.
@Tag("database")
class FaultReportsTest {
    private static final String PAGE = "/staff/machines/bigpalette/DRILL-1";

    private Lobby lobby;
    private Site site;
    private FakeKiosk kiosk;

    @BeforeEach
    void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        kiosk = FakeKiosk.enrolled(lobby.server(), site, "工作室");
        lobby.bean(Machines.class)
                .add(new NewMachine(site.id(), "DRILL-1", new Name("ボール盤", "Drill"), AccessRule.OPEN, "", null), lobby.person("係の者"));
    }

    @AfterEach
    void close() {
        kiosk.close();
        lobby.close();
    }

    private MachineInfo drill() {
        return lobby.bean(Machines.class).one(site.id(), "DRILL-1").orElseThrow();
    }

    private void says(Message message) {
        kiosk.note(message);
        assertEquals(Outcome.ACCEPTED, kiosk.sendAll().items().getLast().outcome());
    }

    @Test
    void aReportTakesTheMachineOutOfUseEverywhereUntilStaffPutItBack() {
        PassId pass = PassId.next();
        kiosk.note(new Message.UseStarted("USE-F", "DRILL-1", pass, null));
        kiosk.note(new Message.UseStopped("USE-F", "DRILL-1", pass, null, Message.UseStopped.How.FAULT));
        says(new Message.FaultReported("REP-1", "DRILL-1", FaultKind.STRANGE, "焦げたにおい", true));
        says(new Message.FaultReported("REP-1", "DRILL-1", FaultKind.STRANGE, "焦げたにおい", true));
        MachineState state = lobby.bean(ManifestMaker.class).make(site.id()).manifest().machines().stream()
                .filter(machine -> machine.code().equals("DRILL-1"))
                .findFirst()
                .orElseThrow()
                .state();
        assertEquals(FaultKind.STRANGE.reason().ja(), ((MachineState.OutOfOrder) state).reason().ja());
        try (Http desk = lobby.desk(site, Role.RECEPTION)) {
            String board = Http.text(desk.get("/staff/board/bigpalette")).replaceAll("[ 　]+", " ");
            assertTrue(board.contains("不具合 ボール盤 音・におい・熱・煙がおかしい") && board.contains("焦げたにおい"), board);
            String page = Http.text(desk.get(PAGE)).replaceAll("[ 　]+", " ");
            assertTrue(page.contains("使用停止 音やにおいがおかしいと知らせがありました"), page);
            assertTrue(page.contains("不具合の知らせ 音・におい・熱・煙がおかしい 焦げたにおい キオスク（工作室）"), page);
            assertTrue(page.contains("不具合の知らせがあり、キオスクが電源を切りました"), page);
            desk.post(PAGE + "/fault", Map.of("repair", "yes"));
            Soon.within(Duration.ofSeconds(5), () -> Http.text(desk.get("/staff/board/bigpalette")), now -> !now.contains("ボール盤"));
        }
        assertNull(drill().fault());
        assertEquals(1, lobby.number("SELECT COUNT(*) FROM equipment_upkeep WHERE what = 'REPORTED'"));
    }

    @Test
    void whatCanBeUsedAllTheSameIsOnlyTold() {
        says(new Message.FaultReported("REP-2", "DRILL-1", FaultKind.SUPPLIES, "", false));
        assertNull(drill().fault());
        assertEquals(List.of("SUPPLIES"), lobby.bean(FaultReports.class).open(site.id()).stream().map(OpenReport::kind).toList());
        lobby.bean(Machines.class).note(site.id(), "DRILL-1", "油を足した", lobby.person("係の者"));
        assertEquals(List.of(), lobby.bean(FaultReports.class).open(site.id()));
    }

    @Test
    void theReasonThatStaffGaveStaysAndAReportFromBeforeTheyPutItBackLocksNothing() {
        long actor = lobby.person("係の者");
        lobby.bean(Machines.class).fault(site.id(), "DRILL-1", "刃の交換", actor);
        says(new Message.FaultReported("REP-3", "DRILL-1", FaultKind.BROKEN, "", true));
        assertEquals("刃の交換", Objects.requireNonNull(drill().fault()).ja());
        lobby.server().clock().advance(Duration.ofMinutes(5));
        lobby.bean(Machines.class).fault(site.id(), "DRILL-1", "", actor);
        says(new Message.FaultReported("REP-4", "DRILL-1", FaultKind.BROKEN, "", true));
        assertNull(drill().fault(), "its kiosk wrote it five minutes ago");
        kiosk.later(Duration.ofMinutes(6));
        says(new Message.FaultReported("REP-5", "DRILL-1", FaultKind.BROKEN, "", true));
        assertEquals(FaultKind.BROKEN.reason().en(), Objects.requireNonNull(drill().fault()).en());
    }

    @Test
    void aMachineThatIsNotThereIsRefusedAndTheRowsBehindItFollow() {
        kiosk.note(new Message.FaultReported("REP-6", "GONE-1", FaultKind.OTHER, "", true));
        kiosk.note(new Message.Booted("1"));
        assertEquals(
                List.of(Outcome.REFUSED, Outcome.ACCEPTED), kiosk.sendAll().items().stream().map(item -> item.outcome()).toList());
    }
}
