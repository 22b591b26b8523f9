package kaikan.admission.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kaikan.admission.Passes;
import kaikan.equipment.AccessRule;
import kaikan.equipment.LikelyEnds;
import kaikan.equipment.Machines;
import kaikan.equipment.NewMachine;
import kaikan.equipment.UseLine;
import kaikan.equipment.UseReport;
import kaikan.equipment.Uses;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A machine that nobody stopped: whoever booked is asked when it ended, and staff accept a proposal or type a time.
@Tag("database")
class ForgottenMachineTest {
    private static Lobby lobby;
    private static Site site;
    private static long owner;
    private static String ref;
    private static String pass;
    private int number;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("hits");
        owner = lobby.person("高橋 研二");
        long booking = lobby.booking(owner, lobby.space(site, "training"), Lobby.today(site, 9, 12));
        ref = lobby.text("SELECT ref FROM booking WHERE id = " + booking);
        pass = lobby.bean(Passes.class).issueFor(booking).orElseThrow().passId();
        lobby.bean(Machines.class).add(new NewMachine(site.id(), "MC-40", new Name("旋盤", "Lathe"), AccessRule.OPEN, "", null), null);
    }

    @BeforeEach
    void atTwelve() {
        lobby.run("DELETE FROM equipment_use");
        lobby.server().clock().set(at(13, 0));
        number++;
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    @Test
    void whoeverBookedIsAskedAndAcceptsOrCorrectsTheTime() {
        String use = started(null);
        try (Http me = as(lobby.session(owner))) {
            assertTrue(Http.text(me.get("/bookings/" + ref)).contains("使い終わりの操作がされていない機器があります"));
            String page = Http.text(me.get(path()));
            assertTrue(page.contains("12:00 に使い終わりましたか。"), page);
            assertTrue(page.contains("ご予約が終わる時刻です"), page);
            for (String wrong : new String[] {"", "9:30", "14:00", "いま"}) {
                assertEquals(422, me.post(path() + "/" + use, Map.of("at-" + use, wrong)).statusCode(), wrong);
            }
            String done = Http.text(me.post(path() + "/" + use, Map.of("at-" + use, "11:40")));
            assertTrue(done.contains("終わった時刻を知らせていただきました"), done);
            assertFalse(Http.text(me.get("/bookings/" + ref)).contains("使い終わりの操作がされていない"));
            me.post(path() + "/" + use, Map.of("at-" + use, "12:10"));
        }
        assertEquals(at(11, 40), line(use).stoppedAt(), "what is told twice is told once");
        assertEquals("TOLD", line(use).stopHow());
        assertEquals(owner + "", lobby.text("SELECT actor_person_id FROM platform_audit WHERE verb = 'equipment.end-use' ORDER BY id DESC LIMIT 1"));
        lobby.bean(Uses.class).stopped(new UseReport(site.id(), use, "MC-40", pass, null, "STOP" + number, at(11, 50), "SCAN"));
        assertEquals(at(11, 50), line(use).stoppedAt(), "what its kiosk says counts more");
    }

    @Test
    void nobodyElseAndNothingThatIsNotForgottenIsEnded() {
        String use = started(null);
        try (Http other = as(lobby.session(lobby.person("鈴木 一郎")))) {
            assertEquals(404, other.get(path()).statusCode());
            assertEquals(404, other.post(path() + "/" + use, Map.of("at-" + use, "11:00")).statusCode());
        }
        lobby.server().clock().set(at(11, 30));
        try (Http me = as(lobby.session(owner))) {
            assertFalse(Http.text(me.get(path())).contains("使い終わりましたか"));
            me.post(path() + "/" + use, Map.of("at-" + use, "11:00"));
        }
        assertEquals(null, line(use).stoppedAt());
    }

    @Test
    void staffAcceptTheEndThatTheKioskToldOrTypeAnother() {
        String use = started(at(11, 20));
        String end = "/staff/machines/hits/uses/" + use + "/end";
        try (Http desk = as(lobby.session(lobby.staff(site, Role.RECEPTION)))) {
            String page = Http.text(desk.get("/staff/machines/hits"));
            assertTrue(page.contains("止め忘れかもしれません"), page);
            assertTrue(page.contains("11:20 に終わったことにする"), page);
            assertTrue(page.contains("キオスクが知らせた終わりの時刻です"), page);
            assertEquals(422, desk.post(end, Map.of("at-" + use, "9:00")).statusCode());
            desk.post(end, Map.of("then", "11:20"));
            assertEquals(at(11, 20), line(use).stoppedAt());
            String second = started(null);
            desk.post("/staff/machines/hits/uses/" + second + "/end", Map.of("at-" + second, "11:05"));
            assertEquals(at(11, 5), line(second).stoppedAt());
            String third = started(null);
            desk.post("/staff/machines/hits/uses/" + third + "/end", Map.of());
            assertEquals(at(13, 0), line(third).stoppedAt(), "without a time it ends now");
        }
    }

    @Test
    void aProposalRestsOnWhatIsKnown() {
        assertEquals(new LikelyEnds.LikelyEnd(at(11, 20), LikelyEnds.Ground.TOLD_END), likely(started(at(11, 20))));
        assertEquals(new LikelyEnds.LikelyEnd(at(12, 0), LikelyEnds.Ground.BOOKED_END), likely(started(null)));
        number++;
        String unknown = "USE-" + number;
        lobby.bean(Uses.class).started(new UseReport(site.id(), unknown, "MC-40", "PASSPASSPASSPASSPASS", null, "S" + number, at(23, 0)));
        assertEquals(new LikelyEnds.LikelyEnd(at(23, 59), LikelyEnds.Ground.USUAL_USE), likely(unknown));
    }

    private static LikelyEnds.LikelyEnd likely(String use) {
        return Objects.requireNonNull(lobby.bean(LikelyEnds.class).of(site.id(), List.of(line(use))).get(use), use);
    }

    private String started(@Nullable Instant until) {
        number++;
        String use = "USE-" + number;
        lobby.bean(Uses.class).started(new UseReport(site.id(), use, "MC-40", pass, null, "S" + number, at(10, 0), "", until));
        return use;
    }

    private static UseLine line(String use) {
        return lobby.bean(Uses.class).newest(site.id(), 20).stream().filter(line -> line.useKey().equals(use)).findFirst().orElseThrow();
    }

    private static String path() {
        return "/bookings/" + ref + "/machines";
    }

    private static Http as(String session) {
        return Http.visitor(lobby.server()).with("Cookie", "kaikan_session=" + session);
    }

    private static Instant at(int hour, int minute) {
        return Lobby.TODAY.atStartOfDay(site.zone()).toInstant().plus(Duration.ofMinutes(60L * hour + minute));
    }
}
