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

/// Whoever changes an approved booking that must be examined again reads at each step that the former booking is gone, and so does whoever
/// decides about it.
class ChangeOfAnApprovalTest extends DeskHelps {
    private static final String GIVEN_UP = "変更前のご予約（多目的展示ホールA面2027年";

    @Test
    void theApplicantReadsBeforeAndAfterThatTheFormerBookingIsGivenUp() {
        String path = approved("hall-a,2027-01-12,09:00,13:00");
        HttpResponse<String> confirm = review(path, "hall-a,2027-01-12,09:00,17:00");
        String asked = bare(Http.text(confirm));
        assertTrue(asked.contains("不承認になると、いまの予約もなくなります。"), asked);
        assertTrue(asked.contains("いまの予約（多目的展示ホールA面2027年1月12日（火）9:00〜13:00）はすぐに手放し"), asked);
        String done = Http.text(sato.post(path + "/change", with(hidden(confirm), "do", "place")));
        assertTrue(done.contains("変更を申請しました。まだ承認されていません。") && !done.contains("変更しました。"), done);
        for (String page : List.of(done, house.lastMail(), Http.text(reviewer.get("/staff" + path + "/letter")))) {
            String told = bare(page);
            assertTrue(told.contains(GIVEN_UP + "1月12日（火）9:00〜13:00）は手放しました。") && told.contains("承認されるまで、入館証は使えません。"), told);
            assertTrue(told.contains("料金は75,000円から") && told.contains("（差額+"), told);
        }
        String english = Http.text(sato.get(path + "?lang=en"));
        assertTrue(english.contains("Your change waits for a decision") && english.contains("was given up"), english);
        assertTrue(Http.text(sato.get(path + "?lang=easy")).contains("もう ありません"));
        sato.get(path + "?lang=ja");
        assertFalse(Http.text(sato.get(path + "?new=change-applied")).contains("手放した予約: "), "what the trail keeps for itself");
    }

    @Test
    void aFeeThatStaysIsSaidToStayAndNoPassIsShownMeanwhile() {
        String path = approved("hall-a,2027-01-13,09:00,13:00");
        assertTrue(sato.get(path).body().contains("/code.svg"));
        HttpResponse<String> done = sato.post(path + "/change", with(hidden(review(path, "hall-a,2027-01-14,09:00,13:00")), "do", "place"));
        assertTrue(bare(Http.text(done)).contains("料金は75,000円のままです。"), Http.text(done));
        assertFalse(done.body().contains("/code.svg") || done.body().contains(path + "/passes"), "neither on the page nor in print");
    }

    @Test
    void whoeverDecidesSeesAChangeWithWhatItWas() {
        String path = changed("hall-a,2027-01-19");
        HttpResponse<String> page = reviewer.get("/staff" + path);
        String seen = Http.text(page);
        String morning = "変更の申請部屋と日時変更前多目的展示ホールA面2027年1月19日（火）9:00〜13:00";
        assertTrue(bare(seen).contains(morning + "変更後多目的展示ホールA面2027年1月19日（火）13:00〜17:00"), seen);
        assertTrue(seen.contains("変更前の料金 75,000円") && seen.contains("差額 "), seen);
        assertTrue(seen.contains("変更前の予約も戻らないため、申込者の予約はなくなります。"), seen);
        assertFalse(page.body().contains("/code.svg"), "the pass does not count");
        assertFalse(seen.contains("手放した予約: "), seen);
        assertTrue(reviewer.get("/staff/queue").body().contains("href=\"/staff" + path + "\">合同商談会</a> <span class=\"tag\">変更</span>"));
        String fresh = path(book(sato, "bigpalette", "hall-b,2027-01-19,09:00,13:00"));
        assertFalse(Http.text(reviewer.get("/staff" + fresh)).contains("変更前"), "a new application");
        assertFalse(reviewer.get("/staff/queue").body().contains("href=\"/staff" + fresh + "\">合同商談会</a> <span class=\"tag\">変更</span>"));
    }

    @Test
    void aRefusalSaysThatTheApprovedBookingIsGoneAndWhomToAskAboutItsFee() {
        String path = changed("hall-a,2027-01-26");
        staff(reviewer, path, "reject", "reason", "搬入と重なります");
        for (String page : List.of(Http.text(sato.get(path)), house.lastMail(), Http.text(reviewer.get("/staff" + path + "/letter")))) {
            String told = bare(page);
            assertTrue(told.contains(GIVEN_UP + "1月26日（火）9:00〜13:00、料金75,000円）は、変更を申請されたときに手放している"), told);
            assertTrue(told.contains("その扱いを施設の窓口にお尋ねください") && told.contains("搬入と重なります"), told);
            assertFalse(told.contains("このお申込みについて料金はいただきません"), told);
        }
        assertTrue(Http.text(sato.get(path)).contains("変更後の料金（不承認のため、いただきません）"));
        assertTrue(sato.get(path).body().contains("item=hall-a%2C2027-01-26%2C09%3A00%2C13%3A00"), "what was given up can be asked for again");
        staff(reviewer, path, "recall");
        assertTrue(Http.text(sato.get(path)).contains("変更の審査を待っています"), "as before the refusal");
        staff(reviewer, path, "approve", "note", "");
        String approved = Http.text(sato.get(path));
        assertFalse(approved.contains("手放し"), approved);
        staff(reviewer, path, "recall");
        assertTrue(bare(Http.text(sato.get(path))).contains(GIVEN_UP), "an approval that was a mistake brings nothing back");
    }

    @Test
    void whatWaitedAlreadyGivesUpNoApproval() {
        String path = path(book(sato, "bigpalette", "hall-c,2027-01-26,09:00,13:00"));
        HttpResponse<String> confirm = review(path, "hall-c,2027-01-26,13:00,17:00");
        assertTrue(Http.text(confirm).contains("審査を待っている内容を変えます。"), Http.text(confirm));
        sato.post(path + "/change", with(hidden(confirm), "do", "place"));
        assertFalse(Http.text(sato.get(path)).contains("変更前のご予約"));
    }

    @Test
    void aChangeOfPeopleOnlySpeaksOfNoOtherTimeAndOfNoAmount() {
        String path = path(book(sato, "bigpalette", "small-3,2027-01-12,09:00,13:00"));
        HttpResponse<String> confirm = sato.post(path + "/change", with(hidden(sato.get(path + "/change")), "title", "合同商談会",
                "people", "7", "organiser", "佐藤", "do", "review"));
        assertTrue(Http.text(confirm).contains("部屋と時間は変わりません。") && !Http.text(confirm).contains("前の時間を手放します"), Http.text(confirm));
        assertTrue(confirm.body().contains("value=\"place\">変更する</button>"), confirm.body());
    }

    @Test
    void whoeverLosesTheNewTimeKeepsTheBookingAndSeesWhatOthersCost() {
        book(house.browserOf(house.people.person("早い人")), "bigpalette", "small-1,2027-01-13,09:00,13:00");
        String path = path(book(sato, "bigpalette", "small-2,2027-01-13,09:00,13:00"));
        HttpResponse<String> lost = review(path, "small-1,2027-01-13,09:00,13:00");
        assertEquals(409, lost.statusCode());
        String text = Http.text(lost);
        assertTrue(bare(text).contains("いまのご予約（小会議室22027年1月13日（水）9:00〜13:00）は変わっていません。"), text);
        String instead = lost.body().substring(lost.body().indexOf("notice info instead"), lost.body().indexOf("<section id=\"items\""));
        assertTrue(instead.matches("(?s).*formnovalidate>小会議室 [^<]+　[0-9,]+円</button>.*"), instead);
        assertTrue(Http.text(sato.get(path)).contains("予約確定"));
    }

    @Test
    void whatTheHouseTakesBackIsAskedFirstAndItsReasonStandsOnTop() {
        String path = approved("hall-b,2027-01-12,09:00,13:00");
        assertFalse(desk.get("/staff" + path).body().contains("name=\"withdrawal\""), "one press is not enough");
        String asked = Http.text(desk.get("/staff" + path + "/withdraw"));
        assertTrue(asked.contains("料金は 75,000円 です。施設の都合による取消しのため、お支払い済みの料金は全額お返しします。"), asked);
        assertTrue(asked.contains("下の理由をメールで送ります") && asked.contains("展示ホール B面"), asked);
        HttpResponse<String> empty = desk.post("/staff" + path + "/withdraw", with(hidden(desk.get("/staff" + path + "/withdraw"))));
        assertEquals(422, empty.statusCode());
        assertTrue(empty.body().contains("<a href=\"#withdrawal\">"), empty.body());
        staff(desk, path, "withdraw", "withdrawal", "水道の工事");
        String seen = Http.text(sato.get(path));
        assertTrue(seen.contains("取消しの理由 水道の工事") && !seen.contains("承認したときの備考"), seen);
        assertTrue(Http.text(desk.get("/staff" + path + "/withdraw")).contains("もう終わっているため、取り消せません"));
    }

    @Test
    void anApplicationThatComesBackStillWaits() {
        String path = path(book(sato, "bigpalette", "hall-c,2027-01-12,09:00,13:00"));
        HttpResponse<String> cancelled = sato.post(path + "/cancel", hidden(sato.get(path + "/cancel")));
        String back = Http.text(sato.post(path + "/undo", hidden(cancelled)));
        assertTrue(back.contains("申込みを元に戻しました。まだ承認されていません。"), back);
        assertTrue(house.lastMail().contains("お申込みはまだ承認されていません。") && !house.lastMail().contains("ご予約はそのまま"), house.lastMail());
    }

    /// Without spaces, which stand differently in pages and mails.
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]", "");
    }

    /// The last step of a change to that space and time.
    private HttpResponse<String> review(String path, String item) {
        List<Map.Entry<String, String>> fields = with(hidden(sato.get(path + "/change")), "title", "合同商談会", "people", "5", "organiser", "佐藤");
        fields.removeIf(field -> field.getKey().equals("item"));
        return sato.post(path + "/change", with(fields, "item", item, "do", "review"));
    }

    private String approved(String item) {
        String path = path(book(sato, "bigpalette", item));
        staff(reviewer, path, "approve", "note", "搬入口は北側です");
        return path;
    }

    /// An approved morning that was changed to the afternoon.
    private String changed(String spaceAndDay) {
        String path = approved(spaceAndDay + ",09:00,13:00");
        sato.post(path + "/change", with(hidden(review(path, spaceAndDay + ",13:00,17:00")), "do", "place"));
        return path;
    }
}
