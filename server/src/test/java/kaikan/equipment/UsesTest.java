package kaikan.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class UsesTest {
    @Test
    void whatTheKioskSaysAboutTheEndOfAUseReplacesWhatStaffConcludedAndIsNotReplacedItself() {
        try (Lobby lobby = Lobby.open()) {
            Site site = lobby.site("bigpalette");
            Uses uses = lobby.bean(Uses.class);
            long actor = lobby.person("係の者");
            lobby.bean(Machines.class).add(
                    new NewMachine(site.id(), "LATHE-9", new Name("旋盤", "Lathe"), AccessRule.OPEN, "", null), actor);
            uses.started(report(site, "START", Lobby.TEN, 100));
            lobby.server().clock().set(Lobby.TEN.plusSeconds(7200));
            assertTrue(uses.endByStaff("USE-9", site.id(), actor, "止め忘れ"));
            assertEquals(UseHeard.NOTED, uses.stopped(report(site, "STOP", Lobby.TEN.plusSeconds(3600), 900)));
            UseLine line = uses.newest(site.id(), 1).getFirst();
            assertEquals(Lobby.TEN.plusSeconds(3600), line.stoppedAt());
            assertEquals(900L, line.stopWh());
            assertEquals("", line.stopReason());
            assertEquals(UseHeard.KNOWN, uses.stopped(report(site, "STOP", Lobby.TEN.plusSeconds(3600), 900)));
            assertFalse(uses.endByStaff("USE-9", site.id(), actor, "もう一度"));
        }
    }

    @Test
    void aStartThatWasTakenBackWasNoUseHoweverOftenAndLateItIsSaid() {
        try (Lobby lobby = Lobby.open()) {
            Site site = lobby.site("bigpalette");
            Uses uses = lobby.bean(Uses.class);
            lobby.bean(Machines.class).add(
                    new NewMachine(site.id(), "LATHE-9", new Name("旋盤", "Lathe"), AccessRule.OPEN, "", 500L), lobby.person("係の者"));
            UseReport start = report(site, "START", Lobby.TEN, 100);
            UseReport undo = new UseReport(site.id(), "USE-9", "LATHE-9", "", null, "UNDO", Lobby.TEN.plusSeconds(40));
            uses.started(start);
            assertEquals(UseHeard.NOTED, uses.undone(undo, "START"));
            assertEquals(UseHeard.KNOWN, uses.undone(undo, "START"));
            assertEquals(UseHeard.KNOWN, uses.started(start));
            assertEquals(UseHeard.KNOWN, uses.stopped(report(site, "STOP", Lobby.TEN.plusSeconds(90), 900)));
            uses.retime(Map.of("START", Lobby.TEN, "UNDO", Lobby.TEN));
            assertEquals(List.of(), uses.newest(site.id(), 1));
            assertNull(lobby.bean(Machines.class).one(site.id(), "LATHE-9").orElseThrow().running());
        }
    }

    @Test
    void aUseThatWasStoppedStandsThoughItsStartIsTakenBack() {
        try (Lobby lobby = Lobby.open()) {
            Site site = lobby.site("bigpalette");
            Uses uses = lobby.bean(Uses.class);
            lobby.bean(Machines.class).add(
                    new NewMachine(site.id(), "LATHE-9", new Name("旋盤", "Lathe"), AccessRule.OPEN, "", null), lobby.person("係の者"));
            uses.started(report(site, "START", Lobby.TEN, 100));
            uses.stopped(report(site, "STOP", Lobby.TEN.plusSeconds(30), 110));
            UseReport undo = new UseReport(site.id(), "USE-9", "LATHE-9", "", null, "UNDO", Lobby.TEN.plusSeconds(40));
            assertEquals(UseHeard.KNOWN, uses.undone(undo, "START"));
            assertEquals(Lobby.TEN.plusSeconds(30), uses.newest(site.id(), 1).getFirst().stoppedAt());
        }
    }

    private static UseReport report(Site site, String envelope, Instant at, long wattHours) {
        return new UseReport(site.id(), "USE-9", "LATHE-9", "PASSPASSPASSPASSPASS", wattHours, envelope, at);
    }
}
