package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kaikan.member.Role;
import kaikan.testing.Form;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Whoever is told on paper reads what the mail about the same deed says: what happened, the apology and the reason.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterLikeTheMailTest {
    private static final String EARLIER = "当日は裏口から。";

    private final House house = new House();
    private final Http sato = house.somebody();
    private final Http reviewer = house.staff(Role.REVIEWER, "bigpalette");
    private final Http manager = house.staff(Role.MANAGER, "bigpalette");

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void anApprovalSaysItsNote() {
        assertTrue(same(approved("hall-a,2026-12-22")).contains("備考：" + EARLIER));
    }

    @Test
    void aRefusalAQuestionAndWhatWasTakenBackSayTheSame() {
        assertTrue(same(act(applied("hall-b,2026-12-22"), "reject", "reason", "設備点検のため")).contains("不承認の理由：設備点検のため"));
        String asked = same(act(applied("hall-c,2026-12-22"), "ask", "question", "車は何台ですか。"));
        assertTrue(asked.contains("おたずねの内容：車は何台ですか。") && asked.contains("窓口か電話でお答えください"), asked);
        assertFalse(asked.contains("下のページ"), asked);
        String back = same(act(act(applied("hall-a,2026-12-23"), "reject", "reason", "設備点検のため"), "recall"));
        assertTrue(back.contains("職員の操作の誤りでした") && back.contains("2026年11月30日（月）の「不承認」のお知らせです"), back);
        assertFalse(back.contains("設備点検のため"), back);
        String shut = same(act(approved("hall-a,2026-12-27"), "recall"));
        assertTrue(shut.contains("（月）の「承認」のお知らせです。入館証をお持ちでも、あらためて承認されるまでは入れません"), shut);
    }

    @Test
    void aRefusalIsAnOfficesAndAsksForNoMoney() {
        String path = act(applied("hall-a,2026-12-26"), "reject", "reason", "設備点検のため");
        String mail = house.lastMail();
        assertTrue(mail.contains("審査しましたが、下記の理由により使用を承認できませんでした") && mail.contains("料金はいただきません"), mail);
        assertFalse(mail.contains("料金：") || mail.contains("円") || mail.contains("担当者"), mail);
        String english = Http.text(reviewer.get(path + "/letter?in=en"));
        assertTrue(english.contains("regret that it could not be approved") && english.contains("Reason: 設備点検のため"), english);
        assertFalse(english.contains("yen") || english.contains("From the desk"), english);
        String easy = reviewer.get(path + "/letter?in=easy").body();
        assertTrue(easy.contains("：設備点検のため") && !easy.contains("円"), easy);
        reviewer.get(path + "?lang=ja");
        String own = Http.text(sato.get(path.replace("/staff", "")));
        assertTrue(own.contains("申込みの料金（不承認のため、いただきません）"), own);
    }

    @Test
    void theTrailCallsANoteANoteAndAReasonAReason() {
        String path = act(approved("hall-b,2026-12-26"), "withdraw", "withdrawal", "空調の故障のため");
        String own = Http.text(sato.get(path.replace("/staff", "")));
        assertTrue(own.contains("備考：" + EARLIER) && own.contains("取消しの理由：空調の故障のため"), own);
        String desk = Http.text(reviewer.get(path));
        assertTrue(desk.contains("取消しの理由：空調の故障のため　全額返還"), "one rule for whatever the house takes back: " + desk);
    }

    @Test
    void aCancellationByTheHouseSaysItsReasonAndNotTheNoteOfTheApprovalBefore() {
        String letter = same(act(approved("hall-b,2026-12-23"), "withdraw", "withdrawal", "空調の故障のため"));
        assertTrue(letter.contains("申し訳ありませんが、施設の都合で") && letter.contains("取消しの理由：空調の故障のため"), letter);
        assertFalse(letter.contains(EARLIER), letter);
    }

    @Test
    void theLetterSaysWhereTheCentreIsAndHowItIsReached() {
        String path = applied("hall-c,2026-12-24");
        assertTrue(reviewer.get(path + "/letter").body().contains("<p class=\"notice warn no-print\">この施設の所在地と電話番号"));
        String edit = "/staff/catalogue/sites/bigpalette/edit";
        manager.post(Form.on(manager.get(edit), edit)
                .with("do", "save").with("reason", "連絡先をのせるため")
                .with("postal_code", "960-0000").with("address_ja", "例の町 1-2").with("telephone", "024-000-0000"));
        HttpResponse<String> letter = reviewer.get(path + "/letter");
        assertTrue(Http.text(letter).contains("〒960-0000 例の町 1-2") && Http.text(letter).contains("024-000-0000"), Http.text(letter));
        assertFalse(letter.body().contains("notice warn"), Http.text(letter));
    }

    @Test
    void aClosureSaysItsReasonAndNotTheNoteOfTheApprovalBefore() {
        String path = approved("hall-c,2026-12-23");
        HttpResponse<String> plan = manager.get("/staff/closures?site=bigpalette&space=hall-c&first=2026-12-23&last=2026-12-23"
                + "&cause=MAINTENANCE&note=" + URLEncoder.encode("水道管の破裂", StandardCharsets.UTF_8) + "&do=preview");
        HttpResponse<String> list = manager.post("/staff/closures", with(hidden(plan), "do", "now"));
        String clear = list.body().replaceAll("(?s).*href=\"(/staff/closures/[0-9A-Z]{16}/clear)\".*", "$1");
        HttpResponse<String> cleared = manager.post(clear, with(hidden(manager.get(clear)), "reason", "水道管の破裂のため"));
        assertEquals(200, cleared.statusCode(), Http.text(cleared));
        String letter = same(path);
        assertTrue(letter.contains("申し訳ありませんが、休止のため、ご予約を取り消しました。") && letter.contains("取消しの理由：水道管の破裂のため"), letter);
        assertFalse(letter.contains(EARLIER), letter);
    }

    @Test
    void whatWasWishedForSaysNeitherTheNoteNorHowTheDeskHeardOfIt() {
        String letter = same(act(approved("hall-a,2026-12-24"), "relinquish", "how", "電話で本人から"));
        assertTrue(letter.contains("お申し出により、窓口でご予約を取り消しました"), letter);
        assertFalse(letter.contains(EARLIER) || letter.contains("電話で本人から"), letter);
    }

    @Test
    void aChangeSaysItsReason() {
        String path = approved("hall-b,2026-12-24");
        assertTrue(Http.text(reviewer.get(path + "/change")).contains("申込者も読めます。「変更の理由」として"));
        List<Map.Entry<String, String>> fields = with(
                hidden(reviewer.get(path + "/change")), "title", "商談会（改）", "people", "6", "organiser", "佐藤");
        reviewer.post(path + "/change", with(fields, "reason", "部屋の都合", "do", "place"));
        String letter = same(path);
        assertTrue(letter.contains("変更の理由：部屋の都合"), letter);
        assertFalse(letter.contains(EARLIER), letter);
    }

    @Test
    void whoeverForgetsAReasonReadsWhichOne() {
        String path = applied("hall-c,2026-12-27");
        HttpResponse<String> refused = reviewer.post(path + "/reject", with(hidden(reviewer.get(path)), "reason", ""));
        assertTrue(Http.text(refused).contains("「不承認の理由」を書いてください。"), Http.text(refused));
    }

    /// The letter, after its sentences were found in the newest mail, one by one.
    private String same(String path) {
        String letter = reviewer.get(path + "/letter").body();
        String mail = house.lastMail();
        List<String> paragraphs = mail.lines().filter(line -> !line.isEmpty()).toList();
        assertTrue(letter.contains(">" + paragraphs.get(1) + "<"), () -> mail + "\n---\n" + Http.text(reviewer.get(path + "/letter")));
        for (String said : List.of("備考：", "の理由：", "おたずねの内容：")) {
            paragraphs.stream().filter(line -> line.contains(said)).forEach(line -> assertTrue(letter.contains(line), line));
            assertEquals(mail.contains(said), letter.contains(said), mail);
        }
        return Http.text(reviewer.get(path + "/letter"));
    }

    private String approved(String item) {
        return act(applied(item), "approve", "note", EARLIER);
    }

    private String act(String path, String act, String... fields) {
        HttpResponse<String> asked = reviewer.get(act.equals("withdraw") ? path + "/withdraw" : path);
        HttpResponse<String> done = reviewer.post(path + "/" + act, with(hidden(asked), fields));
        assertEquals(200, done.statusCode(), Http.text(done));
        return path;
    }

    private String applied(String item) {
        return "/staff" + path(book(sato, "bigpalette", item + ",09:00,13:00"));
    }
}
