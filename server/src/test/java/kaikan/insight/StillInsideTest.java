package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import kaikan.admission.Passes;
import kaikan.device.FakeKiosk;
import kaikan.equipment.AccessRule;
import kaikan.equipment.Machines;
import kaikan.equipment.NewMachine;
import kaikan.equipment.UseReport;
import kaikan.equipment.Uses;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.protocol.Basis;
import kaikan.protocol.Message;
import kaikan.protocol.PassId;
import kaikan.protocol.RandomId;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The house takes a running booking back: whoever is inside by it is read of before, and the room is not free until they are out.
@Tag("database")
class StillInsideTest {
    private static Lobby lobby;
    private static Site site;
    private static FakeKiosk kiosk;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        kiosk = FakeKiosk.enrolled(lobby.server(), site, "正面入口");
        lobby.bean(Machines.class).add(new NewMachine(site.id(), "MC-21", new Name("卓上旋盤", "Lathe"), AccessRule.OPEN, "", null), null);
    }

    @AfterAll
    static void close() {
        kiosk.close();
        lobby.close();
    }

    private record Held(long id, String path, PassId pass) {}

    private static Held held(String space, int from, int to) {
        long booking = lobby.booking(lobby.person("中止の者"), lobby.space(site, space), Lobby.today(site, from, to));
        lobby.run("UPDATE booking SET title = '中止の会' WHERE id = " + booking);
        PassId pass = new PassId(lobby.bean(Passes.class).issueFor(booking).orElseThrow().passId());
        return new Held(booking, "/staff/bookings/" + lobby.text("SELECT ref FROM booking WHERE id = " + booking), pass);
    }

    private static String entered(Held held) {
        String visit = RandomId.next();
        kiosk.note(new Message.Entered(visit, held.pass, Basis.LISTED, ""));
        kiosk.sendAll();
        return visit;
    }

    private static void withdrawn(Held held, Http manager) {
        manager.post(Form.on(manager.get(held.path + "/withdraw"), held.path + "/withdraw").with("withdrawal", "空調の故障のため"));
        assertEquals("CANCELLED", lobby.text("SELECT state FROM booking WHERE id = " + held.id));
    }

    private static Room room(String key) {
        return lobby.bean(BoardReader.class).read(site.id()).rooms().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void whoIsInsideAndWhatRunsIsReadBeforeABookingIsWithdrawn() {
        Held held = held("small-2", 9, 17);
        try (Http manager = lobby.desk(site, Role.MANAGER)) {
            String nobody = Http.text(manager.get(held.path + "/withdraw"));
            assertFalse(nobody.contains("館内にいます") || nobody.contains("使用中です"), nobody);
            entered(held);
            lobby.bean(Uses.class).started(new UseReport(site.id(), "USE-21", "MC-21", held.pass.text(), null, "USE-21-START", Lobby.TEN));
            HttpResponse<String> asked = manager.get(held.path + "/withdraw");
            String told = Http.text(asked);
            assertTrue(told.contains("この予約で、いま1人が館内にいます。") && told.contains("いま卓上旋盤が使用中です。"), told);
        }
    }

    @Test
    void theRoomOfAWithdrawnBookingIsNotFreeWhilePeopleAreInside() throws InterruptedException {
        Held held = held("training", 9, 17);
        String visit = entered(held);
        try (Http manager = lobby.desk(site, Role.MANAGER); Http reception = lobby.desk(site, Role.RECEPTION)) {
            withdrawn(held, manager);
            assertEquals(Phase.OVERDUE, room("training").phase());
            Thread.sleep(Boards.FRESH_MILLIS);
            String page = reception.get("/staff/board/bigpalette").body();
            String help = page.substring(page.indexOf("<h2>要対応</h2>"), page.indexOf("審査を待っている申請"));
            assertTrue(help.contains("時間超過") && help.contains(held.path) && help.contains("取り消した予約の人が残っています"), help);
            assertTrue(Http.text(reception.get("/staff/board/bigpalette?view=wall")).contains("取り消した予約の人が残っています"));
            String now = Http.text(reception.get("/sites/bigpalette/now"));
            assertFalse(now.contains("中止の会"), "what ended is announced no more: " + now);
            kiosk.note(new Message.Left(visit, held.pass));
            kiosk.sendAll();
            assertEquals(Phase.FREE, room("training").phase());
        }
    }

    @Test
    void aRoomWhoseWithdrawnBookingHadNotBegunIsFree() {
        Held held = held("presentation", 14, 17);
        entered(held);
        try (Http manager = lobby.desk(site, Role.MANAGER)) {
            withdrawn(held, manager);
            assertEquals(Phase.FREE, room("presentation").phase());
        }
    }
}
