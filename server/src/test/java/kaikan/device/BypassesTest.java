package kaikan.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import kaikan.equipment.AccessRule;
import kaikan.equipment.Machines;
import kaikan.equipment.NewMachine;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.protocol.BatchAnswer.Outcome;
import kaikan.protocol.Bypass;
import kaikan.protocol.BypassReason;
import kaikan.protocol.Machine;
import kaikan.protocol.Message;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import kaikan.testing.Soon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What becomes on the server of the power that staff give a machine at a kiosk.
@Tag("database")
class BypassesTest {
    private static final String PAGE = "/staff/machines/bigpalette/LATHE-7";

    private Lobby lobby;
    private Site site;
    private FakeKiosk kiosk;

    @BeforeEach
    void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        kiosk = FakeKiosk.enrolled(lobby.server(), site, "工作室");
        lobby.bean(Machines.class)
                .add(new NewMachine(site.id(), "LATHE-7", new Name("旋盤", "Lathe"), AccessRule.OPEN, "", null), lobby.person("係の者"));
    }

    @AfterEach
    void close() {
        kiosk.close();
        lobby.close();
    }

    private Machine lathe() {
        return lobby.bean(ManifestMaker.class).make(site.id()).manifest().machines().stream()
                .filter(machine -> machine.code().equals("LATHE-7"))
                .findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return lobby.server().clock().instant();
    }

    private void says(Message message) {
        kiosk.note(message);
        assertEquals(Outcome.ACCEPTED, kiosk.sendAll().items().getLast().outcome());
    }

    @Test
    void itStandsOnTheBoardAndThePageAndInTheManifestUntilStaffEndItThere() {
        Instant until = now().plusSeconds(3_600);
        says(new Message.BypassBegan("BY-1", "LATHE-7", BypassReason.REPAIR, until));
        Bypass bypass = Objects.requireNonNull(lathe().bypass());
        assertEquals("BY-1", bypass.bypass());
        assertEquals(BypassReason.REPAIR, bypass.reason());
        assertEquals(until, bypass.until());
        try (Http desk = lobby.desk(site, Role.RECEPTION)) {
            String board = Http.text(desk.get("/staff/board/bigpalette")).replaceAll("[ 　]+", " ");
            assertTrue(board.contains("職員が通電中 旋盤 修理・点検"), board);
            String page = Http.text(desk.get(PAGE)).replaceAll("[ 　]+", " ");
            assertTrue(page.contains("職員が通電中 修理・点検") && page.contains("工作室"), page);
            assertTrue(Http.text(desk.get("/staff/machines/bigpalette")).contains("職員が通電中"));
            String after = Http.text(desk.post(PAGE + "/bypass/end", Map.of()));
            assertFalse(after.contains("職員が通電中"), after);
            Soon.within(Duration.ofSeconds(5), () -> Http.text(desk.get("/staff/board/bigpalette")), now -> !now.contains("旋盤"));
        }
        assertNull(lathe().bypass());
        says(new Message.BypassEnded("BY-1", "LATHE-7"));
        assertEquals(1, lobby.number("SELECT COUNT(*) FROM equipment_bypass"));
        assertEquals(2, lobby.number("SELECT COUNT(*) FROM platform_audit WHERE verb LIKE 'equipment.bypass%'"), "a repeat is no news");
    }

    @Test
    void itEndsByItselfAndNotLaterThanAWorkingDay() {
        says(new Message.BypassBegan("BY-2", "LATHE-7", BypassReason.OTHER, now().plus(Duration.ofDays(3))));
        assertEquals(Bypass.LONGEST, Duration.between(now(), Objects.requireNonNull(lathe().bypass()).until()));
        lobby.server().clock().advance(Bypass.LONGEST);
        assertNull(lathe().bypass());
        kiosk.later(Bypass.LONGEST);
        says(new Message.BypassBegan("BY-3", "LATHE-7", BypassReason.CLEANING, now().plusSeconds(600)));
        says(new Message.BypassEnded("BY-3", "LATHE-7"));
        assertNull(lathe().bypass());
    }
}
