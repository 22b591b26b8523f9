package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import kaikan.device.Enrolment;
import kaikan.device.FakeKiosk;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.protocol.Message;
import kaikan.protocol.RandomId;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Somebody calls from a kiosk: whoever sits at the page of visits sees it as on the board, and all see who went until it is done. What is
/// asked back about a day stands on the board like what waits for a decision.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsAtTheDeskTest {
    private static final String BOARD = "/staff/board/bigpalette";
    private static final String VISITS = "/staff/visits/bigpalette";

    private final Lobby lobby = Lobby.open();
    private final Site site = lobby.site("bigpalette");
    private final Http desk = lobby.desk(site, Role.RECEPTION);
    private final FakeKiosk kiosk = new FakeKiosk(lobby.server().address(), Lobby.TEN);

    CallsAtTheDeskTest() {
        kiosk.enrol(lobby.bean(Enrolment.class).newCode(site.id(), "正面入口", null));
    }

    @AfterAll
    void close() {
        kiosk.close();
        desk.close();
        lobby.close();
    }

    @Test
    void aCallStandsOnThePageOfVisitsAndWhoWentUntilItIsDone() throws InterruptedException {
        String call = RandomId.next();
        kiosk.note(new Message.HelpCalled(call, ""));
        kiosk.sendAll();
        HttpResponse<String> page = fresh(VISITS);
        assertTrue(page.body().contains("class=\"calling\"") && Http.text(page).contains("正面入口"), Http.text(page));
        String answer = BOARD + "/calls/" + call;
        assertEquals(VISITS, desk.post(Form.on(page, answer)).headers().firstValue("Location").orElseThrow(), "whoever pressed comes back");
        for (String path : List.of(VISITS, VISITS + "/parts", BOARD)) {
            HttpResponse<String> attended = fresh(path);
            assertTrue(Http.text(attended).contains("係の者が対応中"), path + Http.text(attended));
            assertFalse(attended.body().contains("class=\"calling\""), "it rings no longer: " + path);
        }
        String wall = Http.text(fresh(BOARD + "?view=wall"));
        assertTrue(wall.contains("職員が対応中") && !wall.contains("係の者が"), wall);
        HttpResponse<String> done = desk.post(Form.on(fresh(BOARD), answer + "/done"));
        assertEquals(BOARD, done.headers().firstValue("Location").orElseThrow());
        assertFalse(Http.text(fresh(BOARD)).contains("対応中"), "nobody is on the way any more");
        assertEquals(1, lobby.number("SELECT COUNT(*) FROM platform_audit WHERE verb = 'device.close-call' AND subject_ref = '" + call + "'"));
    }

    @Test
    void whatIsAskedBackAboutTodayStandsAtItsRoomAmongWhatNeedsAHandAndInTodaysList() throws InterruptedException {
        lobby.booking(lobby.person("聞かれた者"), "ASKED_BACK", lobby.space(site, "small-1"), Lobby.today(site, 13, 15));
        HttpResponse<String> page = fresh(BOARD);
        String text = Http.text(page);
        assertTrue(text.contains("次 13:00 照会中"), text);
        assertTrue(text.matches("(?s).*照会中 小会議室 1[　 ]+きょう 13:00〜15:00.*"), text);
        String today = page.body().substring(page.body().indexOf("きょうの予定"));
        assertTrue(today.contains("経営者セミナー") && today.contains("照会中"), today);
        assertTrue(Http.text(desk.get(BOARD + "?view=wall")).contains("次 13:00 照会中"));
    }

    /// A board is read again after a short while only.
    private HttpResponse<String> fresh(String path) throws InterruptedException {
        Thread.sleep(Boards.FRESH_MILLIS + 50);
        return desk.get(path);
    }
}
