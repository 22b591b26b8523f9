package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// A booking of which the house has closed something is changed: whoever asks for that and whoever decides read what becomes of the fee.
class ChangeInAClosureTest extends DeskHelps {
    @Test
    void whoeverApprovesAChangeThatMeansSomethingElseForTheFeeSinceTheyReadItReadsItAgain() {
        String path = approved("hall-a,2027-02-16,09:00,13:00");
        String application = applied(path, "hall-a,2027-02-23,09:00,13:00");
        HttpResponse<String> read = reviewer.get("/staff" + application);
        assertFalse(Http.text(read).contains("全額返還されます") || Http.text(sato.get(application)).contains("休止"), Http.text(read));
        close("hall-a", "2027-02-16", "漏水");
        HttpResponse<String> refused = reviewer.post("/staff" + application + "/approve", with(hidden(read), "note", "南側の扉から"));
        assertEquals(409, refused.statusCode(), Http.text(refused));
        String said = Http.text(refused);
        assertTrue(said.contains("返還される額が変わりました。まだ承認していません。") && said.contains("変更審査中"), said);
        assertTrue(said.contains("いまの予約のうち、施設が 多目的展示ホール A面 を休止にしています") && said.contains("漏水"), said);
        assertTrue(said.contains("この変更を承認すると、そのあとの取消しでは 22,500円 が返還されません"), said);
        assertTrue(refused.body().contains("南側の扉から"), "what was typed");
        String own = Http.text(sato.get(application));
        assertTrue(own.contains("いまの予約のうち、施設が 多目的展示ホール A面 を休止にしています") && own.contains("漏水"), own);
        assertTrue(own.contains("料金を全額お返しします。この変更が承認されると、そのあとの取消しでは 22,500円 をお返しできません"), own);
        HttpResponse<String> done = reviewer.post("/staff" + application + "/approve", with(hidden(refused), "note", "南側の扉から"));
        assertEquals("/staff" + path, path(done), Http.text(done));
        assertFalse(Http.text(sato.get(application)).contains("お返しできません"), "it is decided");
    }

    @Test
    void whereNothingWouldBeKeptAfterTheChangeNoAmountIsNamed() {
        String path = path(book(sato, "bigpalette", "small-3,2026-12-04,13:00,17:00"));
        String application = applied(path, "small-3,2026-12-24,13:00,17:00");
        assertTrue(Http.text(reviewer.get("/staff" + application)).contains("この変更を承認すると、その額は 0円 になります"));
        close("small-3", "2026-12-04", "停電");
        for (String page : List.of(Http.text(reviewer.get("/staff" + application)), Http.text(sato.get(application)))) {
            assertTrue(page.contains("そのあとの取消しの返還は、きまりどおりになります。今日なら全額です。"), page);
            assertFalse(page.contains("0円 が返還されません") || page.contains("0円 をお返しできません") || page.contains("その額は 0円"), page);
        }
    }

    @Test
    void theFormSaysWhatIsClosedAndFewerOfItMayBeKept() {
        List<Map.Entry<String, String>> two = with(
                House.form("bigpalette", "small-1,2026-12-14,09:00,13:00"), "qty-projector", "2", "do", "review");
        String path = path(sato.post("/book", with(hidden(sato.post("/book", two)), "do", "place")));
        assertFalse(Http.text(sato.get(path + "/change")).contains("休止"), "nothing is closed yet");
        close("projector", "2026-12-14", "ランプの交換");
        HttpResponse<String> form = sato.get(path + "/change");
        String said = Http.text(form);
        assertTrue(said.contains("施設が プロジェクター を休止にしています") && said.contains("ランプの交換"), said);
        assertTrue(said.contains("数を減らすか、外すことができます"), said);
        List<Map.Entry<String, String>> typed = with(hidden(form), "title", "合同商談会", "people", "5", "organiser", "佐藤", "do", "review");
        HttpResponse<String> more = sato.post(path + "/change", with(typed, "qty-projector", "3"));
        assertEquals(409, more.statusCode(), Http.text(more));
        assertTrue(Http.text(more).contains("は休みです（ランプの交換）"), Http.text(more));
        HttpResponse<String> fewer = sato.post(path + "/change", with(typed, "qty-projector", "1"));
        assertEquals(200, fewer.statusCode(), Http.text(fewer));
        assertTrue(bare(Http.text(fewer)).contains("附属設備いまプロジェクター×2変更後プロジェクター×1"), Http.text(fewer));
        HttpResponse<String> done = sato.post(path + "/change", with(hidden(fewer), "do", "place"));
        assertEquals(path, path(done), Http.text(done));
        assertTrue(bare(Http.text(done)).contains("プロジェクター×2→プロジェクター×1"), Http.text(done));
        assertEquals(409, sato.post("/book", with(
                House.form("bigpalette", "small-2,2026-12-14,09:00,13:00"), "qty-projector", "1", "do", "review")).statusCode(), "closed, not free");
    }
}
