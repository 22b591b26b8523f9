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

    @Test
    void whoeverMovesAwayFromAClosureReadsWhatIsGivenBackBeforeAndAfterIt() {
        String path = path(book(sato, "bigpalette", "small-3,2026-12-14,09:00,13:00"));
        String open = Http.text(review(path, "small-3,2026-12-03,09:00,13:00"));
        assertFalse(open.contains("返還され"), open);
        close("small-3", "2026-12-14", "停電");
        HttpResponse<String> confirm = review(path, "small-3,2026-12-03,09:00,13:00");
        String said = Http.text(confirm);
        assertTrue(said.contains("いまの予約のうち、施設が 小会議室 3 を休止にしています"), said);
        assertTrue(said.contains("休止のため、料金は全額（3,960円）が返還されます"), said);
        assertTrue(said.contains("料金 3,960円 のうち返還されるのは 0円 で、3,960円 は返還されません。 変えずに取り消すこともできます。"), said);
        String later = Http.text(review(path, "small-3,2027-01-12,09:00,13:00"));
        assertTrue(later.contains("全額（3,960円）が返還されます") && later.contains("今日なら全額（3,960円）です"), later);
        end("small-3");
        HttpResponse<String> stopped = sato.post(path + "/change", with(hidden(confirm), "do", "place"));
        String why = Http.text(stopped);
        assertTrue(why.contains("まだ予約も変更もしていません") && why.contains("この予約にかかっていた休止は終わりました。"), why);
        assertFalse(why.contains("ご覧になった料金"), why);
        assertTrue(bare(Http.text(sato.get(path))).contains("12月14日"), "it stands where it stood");
        HttpResponse<String> done = sato.post(path + "/change", with(hidden(stopped), "do", "place"));
        assertTrue(path(done).equals(path) && bare(Http.text(done)).contains("12月3日"), Http.text(done));
    }

    @Test
    void soDoesWhoeverAppliesForIt() {
        String path = approved("hall-b,2027-02-16,09:00,13:00");
        close("hall-b", "2027-02-16", "漏水");
        HttpResponse<String> confirm = review(path, "hall-b,2027-02-23,09:00,13:00");
        String said = Http.text(confirm);
        assertTrue(said.contains("料金は全額（75,000円）が返還されます"), said);
        assertTrue(said.contains("料金 90,000円 のうち返還されるのは 67,500円 で、22,500円 は返還されません"), said);
        assertTrue(said.contains("結果が出るまで、いまのご予約（") && said.contains("は残ります。ただし、施設が 多目的展示ホール B面 を休止にしている"), said);
        assertFalse(said.contains("有効です") || said.contains("そのまま使えます"), said);
        String application = path(sato.post(path + "/change", with(hidden(confirm), "do", "place")));
        for (String told : List.of(house.lastMail(), Http.text(sato.get(application)), Http.text(sato.get(path)))) {
            assertTrue(told.contains("施設が 多目的展示ホール B面 を休止にしているため、その間は使えません"), told);
            assertFalse(told.contains("そのまま有効"), told);
        }
        staff(reviewer, application, "reject", "reason", "催しが重なるため");
        for (String told : List.of(house.lastMail(), Http.text(sato.get(application)))) {
            assertTrue(told.contains("残っていますが、施設が 多目的展示ホール B面 を休止にしているため、その間は使えません"), told);
            assertTrue(told.contains("取り消すと、料金を全額お返しします") && !told.contains("そのまま"), told);
        }
        assertTrue(Http.text(sato.get(application + "?lang=en")).contains("still stands, but the centre has closed Exhibition hall, Part B"));
        assertTrue(Http.text(sato.get(application + "?lang=easy")).contains("のこっています。でも、"));
        sato.get(application + "?lang=ja");
    }

    @Test
    void aClosureThatBeginsMeanwhileIsReadBeforeTheChangeIsMade() {
        String path = path(book(sato, "bigpalette", "small-2,2026-12-21,09:00,13:00"));
        HttpResponse<String> confirm = review(path, "small-2,2026-12-24,13:00,17:00");
        close("small-2", "2026-12-21", "停電");
        String why = Http.text(sato.post(path + "/change", with(hidden(confirm), "do", "place")));
        assertTrue(why.contains("この予約にかかる休止が始まりました。") && why.contains("料金は全額（3,960円）が返還されます"), why);
        String form = Http.text(sato.get(path + "/change"));
        assertTrue(form.contains("午前 9:00〜13:00　休止です") && form.contains("ご自分で予約を取り消すときは、料金を全額お返しします。"), form);
        String refused = Http.text(review(path, "small-2,2026-12-21,13:00,17:00"));
        assertTrue(refused.contains("ただし、休止のものは、その間は使えません。") && !refused.contains("そのままお使い"), refused);
        String own = Http.text(sato.get(path));
        assertTrue(own.contains("この予約には休止のものがあります") && !own.contains("から入れます"), own);
    }

    @Test
    void staffWhoMoveItReadThatItsApplicantPaysMore() {
        String path = path(book(sato, "bigpalette", "small-1,2026-12-15,09:00,13:00"));
        HttpResponse<String> list = close("small-1", "2026-12-15", "床の補修");
        assertTrue(list.body().contains("href=\"/staff" + path + "\""), "from the closure to the booking");
        HttpResponse<String> page = manager.get("/staff" + path);
        assertTrue(page.body().contains("href=\"/staff/closures?site=bigpalette\""), page.body());
        assertTrue(Http.text(page).contains("予約を変更して、ほかの日や時間、部屋に移す"), Http.text(page));
        assertFalse(desk.get("/staff" + path).body().contains("href=\"/staff/closures?site=bigpalette\""), "the desk closes nothing");
        HttpResponse<String> form = manager.get("/staff" + path + "/change");
        assertTrue(Http.text(form).contains("午前 9:00〜13:00　休止です"), Http.text(form));
        HttpResponse<String> confirm = manager.post("/staff" + path + "/change", with(moved(form, "small-1,2026-12-16,13:00,17:00"),
                "title", "合同商談会", "people", "5", "organiser", "佐藤", "reason", "床の補修のため。差額は電話で了承", "do", "review"));
        String said = Http.text(confirm);
        assertTrue(said.contains("料金は全額（3,960円）が返還されます") && said.contains("変更する前に、申込者に確かめてください。"), said);
        assertTrue(said.matches("(?s).*休止のために予約を移すと、申込者の料金が変わります（[+＋]440円）。.*"), said);
        manager.post("/staff" + path + "/change", with(hidden(confirm), "do", "place"));
        String mail = house.lastMail();
        assertTrue(mail.contains("3,960円") && mail.contains("4,400円") && mail.contains("440円") && mail.contains("差額は電話で了承"), mail);
    }

    @Test
    void whoeverAppliesForWhatIsClosedIsToldBeforeItIsSent() {
        String path = approved("hall-c,2027-02-16,09:00,13:00");
        close("hall-c", "2027-02-16", "漏水");
        HttpResponse<String> confirm = sato.post(path + "/change", with(hidden(sato.get(path + "/change")),
                "title", "別の催し", "people", "5", "organiser", "佐藤", "do", "review"));
        String said = Http.text(confirm);
        assertTrue(said.contains("このままでは承認されません") && !said.contains("返還され"), said);
        String application = path(sato.post(path + "/change", with(hidden(confirm), "do", "place")));
        assertTrue(Http.text(sato.get(application)).contains("このままでは承認されません"), "its page");
        String form = Http.text(sato.get(application + "/change"));
        assertTrue(form.contains("休止になったものを残したままでは、承認されません") && !form.contains("数を減らすか"), form);
        HttpResponse<String> staff = reviewer.get("/staff" + application);
        assertTrue(staff.body().contains("<button class=\"button\" aria-describedby=\"approve-closed\">変更を承認する</button>"), staff.body());
        String desk = Http.text(staff);
        assertTrue(desk.contains("変更を承認する 休止のものがあるため、このままでは承認できません。"), desk);
    }

    /// The form with another space and time.
    private static List<Map.Entry<String, String>> moved(HttpResponse<String> form, String item) {
        List<Map.Entry<String, String>> fields = with(hidden(form));
        fields.removeIf(field -> field.getKey().equals("item"));
        return with(fields, "item", item);
    }

    /// Ends the closure of a small meeting room that stands last in the list.
    private void end(String space) {
        HttpResponse<String> list = manager.get("/staff/closures?site=bigpalette");
        String name = space.replace("small-", "小会議室 ");
        String ref = list.body().replaceAll("(?s).*<li id=\"c-([0-9A-Z]{16})\">(?:(?!<li id=).)*<b>" + name + "</b>.*", "$1");
        HttpResponse<String> ended = manager.post("/staff/closures/" + ref + "/end", with(hidden(list), "reason-" + ref, "復旧したため"));
        assertEquals(200, ended.statusCode(), Http.text(ended));
    }
}
