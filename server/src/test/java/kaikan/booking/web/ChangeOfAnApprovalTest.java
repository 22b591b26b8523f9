package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// Whoever changes an approved booking that must be examined again reads at each step that the booking stands until then, and so does
/// whoever decides about it.
class ChangeOfAnApprovalTest extends DeskHelps {
    @Test
    void theApplicantReadsBeforeAndAfterThatTheBookingStandsUntilItIsDecided() {
        String path = approved("hall-a,2027-01-12,09:00,13:00");
        HttpResponse<String> confirm = review(path, "hall-a,2027-01-12,09:00,17:00");
        String asked = bare(Http.text(confirm));
        assertTrue(asked.matches(".*結果が出るまで、いまのご予約（[^。]*）と入館証はそのまま有効です。.*"), asked);
        assertTrue(asked.contains("いまの予約（多目的展示ホールA面2027年1月12日（火）9:00〜13:00）が新しい内容に変わります"), asked);
        HttpResponse<String> page = sato.post(path + "/change", with(hidden(confirm), "do", "place"));
        String application = path(page);
        assertNotEquals(path, application, "it has a number of its own");
        assertTrue(Http.text(page).contains("変更を申請しました。まだ承認されていません。いまの予約は残っています。"), Http.text(page));
        for (String one : List.of(Http.text(page), house.lastMail(), Http.text(reviewer.get("/staff" + application + "/letter")))) {
            String told = bare(one);
            assertTrue(told.matches(".*いまのご?予約（多目的展示ホールA面2027年1月12日（火）9:00〜13:00）と入館証[はが]そのまま有効です。.*"), told);
            assertTrue(told.contains("料金は75,000円から") && told.contains("（差額+"), told);
        }
        assertFalse(page.body().contains("/code.svg"), "an application has no pass");
        HttpResponse<String> standing = sato.get(path);
        assertTrue(standing.body().contains("/code.svg"), "the booking keeps its own");
        String told = bare(Http.text(standing));
        assertTrue(told.contains("この予約の変更を申請中です"), told);
        assertTrue(told.contains("変わるところ：部屋と日時（多目的展示ホールA面2027年1月12日（火）9:00〜13:00→多目的展示ホールA面2027年1月12日（火）9:00〜17:00）。"), told);
        assertTrue(standing.body().contains("href=\"" + application + "\"") && !standing.body().contains(path + "/change\""), standing.body());
        String english = Http.text(sato.get(application + "?lang=en"));
        assertTrue(english.contains("it waits for a decision") && english.contains("stay valid until it is decided"), english);
        assertTrue(Http.text(sato.get(application + "?lang=easy")).contains("そのまま"));
        sato.get(path + "?lang=ja");
    }

    @Test
    void whereOnlyTheEquipmentChangesNothingElseIsNamed() {
        String path = path(sato.post("/book", with(hidden(sato.post("/book", with(
                House.form("bigpalette", "hall-c,2027-01-14,09:00,13:00"), "qty-projector", "1", "do", "review"))), "do", "place")));
        staff(reviewer, path, "approve", "note", "");
        List<Map.Entry<String, String>> fields = with(hidden(sato.get(path + "/change")), "title", "合同商談会", "people", "5", "organiser", "佐藤");
        HttpResponse<String> review = sato.post(path + "/change", with(fields, "qty-projector", "2", "do", "review"));
        assertTrue(bare(Http.text(review)).contains("附属設備いまプロジェクター×1変更後プロジェクター×2"), Http.text(review));
        sato.post(path + "/change", with(hidden(review), "do", "place"));
        String told = Http.text(sato.get(path));
        assertTrue(told.contains("変わるところ：附属設備（プロジェクター × 1 → プロジェクター × 2）。"), told);
        assertTrue(house.lastMail().contains("附属設備：プロジェクター × 1 → プロジェクター × 2\n"), house.lastMail());
        String english = Http.text(sato.get(path + "?lang=en"));
        assertTrue(english.contains("What would change: Equipment (Projector × 1 → Projector × 2)."), english);
        sato.get(path + "?lang=ja");
    }

    @Test
    void aFeeThatStaysIsSaidToStay() {
        String application = changed("hall-b,2027-01-13");
        assertTrue(bare(Http.text(sato.get(application))).contains("料金は75,000円のままです。"), Http.text(sato.get(application)));
    }

    @Test
    void whoeverDecidesSeesAChangeWithWhatItWas() {
        String application = changed("hall-a,2027-01-19");
        HttpResponse<String> page = reviewer.get("/staff" + application);
        String seen = Http.text(page);
        String morning = "変更の申請部屋と日時変更前多目的展示ホールA面2027年1月19日（火）9:00〜13:00";
        assertTrue(bare(seen).contains(morning + "変更後多目的展示ホールA面2027年1月19日（火）13:00〜17:00"), seen);
        assertTrue(seen.contains("変更前の料金 75,000円") && seen.contains("差額 "), seen);
        assertTrue(seen.contains("承認済みの予約は、いまのまま残ります。") && seen.contains("変更を承認する"), seen);
        assertTrue(seen.contains("変更審査中"), seen);
        assertTrue(reviewer.get("/staff/queue").body().contains("href=\"/staff" + application + "\">合同商談会</a> <span class=\"tag\">変更</span>"));
        String fresh = path(book(sato, "bigpalette", "hall-b,2027-01-19,09:00,13:00"));
        assertFalse(Http.text(reviewer.get("/staff" + fresh)).contains("変更前"), "a new application");
        assertFalse(reviewer.get("/staff/queue").body().contains("href=\"/staff" + fresh + "\">合同商談会</a> <span class=\"tag\">変更</span>"));
    }

    @Test
    void anApprovalLeadsToTheBookingWhichHasWhatWasAskedFor() {
        String path = approved("hall-a,2027-01-20,09:00,13:00");
        String application = applied(path, "hall-a,2027-01-20,13:00,17:00");
        HttpResponse<String> asked = reviewer.get("/staff" + application);
        HttpResponse<String> page = reviewer.post("/staff" + application + "/approve", with(hidden(asked), "note", "南側の扉から"));
        assertEquals("/staff" + path, path(page), "the booking, which is what one goes on with");
        String decided = Http.text(page);
        assertTrue(decided.contains("承認しました") && bare(decided).contains("1月20日（水）13:00〜17:00"), decided);
        String mail = house.lastMail();
        assertTrue(bare(mail).contains("ご予約の変更が承認されました") && mail.contains("南側の扉から") && mail.contains("変わったところ"), mail);
        assertTrue(mail.contains(path) && !mail.contains(application), mail);
        String own = Http.text(sato.get(path));
        assertTrue(bare(own).contains("1月20日（水）13:00〜17:00") && own.contains("予約確定") && !own.contains("申請中"), own);
        assertTrue(own.contains("変更を承認しました"), own);
        assertFalse(reviewer.get("/staff" + path).body().contains("/recall"), "what was taken over is not given back by a button");
        HttpResponse<String> taken = sato.get(application + "?new=seek");
        assertFalse(Http.text(taken).contains("まだ承認されていません"), "the address keeps what was so then");
        assertTrue(Http.text(taken).contains("変更が承認され、予約に反映しました") && taken.body().contains("href=\"" + path + "\""), taken.body());
        assertTrue(Http.text(reviewer.get("/staff" + path + "/letter")).contains("変更承認のお知らせ"));
        assertFalse(sato.get("/bookings?when=ended").body().contains(application), "nobody looks for it among what ended");
    }

    @Test
    void aRefusalSaysThatTheBookingStays() {
        String path = approved("hall-a,2027-01-26,09:00,13:00");
        String application = applied(path, "hall-a,2027-01-26,13:00,17:00");
        staff(reviewer, application, "reject", "reason", "搬入と重なります");
        for (String page : List.of(Http.text(sato.get(application)), house.lastMail(), Http.text(reviewer.get("/staff" + application + "/letter")))) {
            String told = bare(page);
            assertTrue(told.matches(".*いまのご?予約（多目的展示ホールA面2027年1月26日（火）9:00〜13:00、料金75,000円）[はが]、そのまま.*"), told);
            assertTrue(told.contains("搬入と重なります"), told);
            assertFalse(told.contains("料金はいただきません"), "the booking has its fee: " + told);
        }
        assertTrue(Http.text(sato.get(path)).contains("予約確定"));
        staff(reviewer, application, "recall");
        assertTrue(Http.text(sato.get(application)).contains("審査を待っています"), "as before the refusal");
    }

    @Test
    void anApplicationIsTakenBackOnAPageThatSaysWhatStays() {
        String path = approved("hall-b,2027-01-26,09:00,13:00");
        String application = applied(path, "hall-b,2027-01-26,13:00,17:00");
        String asked = Http.text(sato.get(application + "/cancel"));
        assertTrue(bare(asked).contains("いまの予約（多目的展示ホールB面2027年1月26日（火）9:00〜13:00）は変わりません。"), asked);
        assertFalse(asked.contains("料金の扱い"), asked);
        for (String page : List.of(asked, Http.text(desk.get("/staff" + application + "/relinquish")))) {
            assertTrue(page.contains("取り下げは、元に戻せません。やはり変更したいときは、もう一度申請してください。"), page);
        }
        String done = Http.text(sato.post(application + "/cancel", hidden(sato.get(application + "/cancel"))));
        assertTrue(done.contains("変更の申請を取り下げました。予約はそのままです。") && !done.contains("元に戻せます"), done);
        assertTrue(done.contains("佐藤 花子 が変更の申請を取り下げました"), done);
        assertTrue(house.lastMail().contains("変更の申請を取り下げました") && !house.lastMail().contains("料金")
                && !house.lastMail().contains("元に戻せます"), house.lastMail());
        assertTrue(Http.text(sato.get(path)).contains("内容や時間を変更する"));
    }

    @Test
    void whoeverCancelsTheBookingReadsThatTheApplicationGoesWithIt() {
        String path = approved("hall-c,2027-01-27,09:00,13:00");
        String application = applied(path, "hall-c,2027-01-27,13:00,17:00");
        HttpResponse<String> asked = sato.get(path + "/cancel");
        assertTrue(Http.text(asked).contains("この予約の変更の申請も、いっしょに取り下げます。"), Http.text(asked));
        sato.post(path + "/cancel", hidden(asked));
        assertTrue(Http.text(sato.get(application)).contains("もとの予約が取り消されたため、変更の申請を閉じました。"));
    }

    @Test
    void aSecondChangeIsLedToTheFirst() {
        String path = approved("hall-c,2027-01-28,09:00,13:00");
        List<Map.Entry<String, String>> openSince = with(hidden(sato.get(path + "/change")), "title", "合同商談会", "people", "9", "organiser", "佐藤");
        String application = applied(path, "hall-c,2027-01-28,13:00,17:00");
        assertEquals(application, path(sato.get(path + "/change")));
        assertEquals("/staff" + application, path(reviewer.get("/staff" + path + "/change")), "the desk too");
        openSince.removeIf(field -> field.getKey().equals("version"));
        HttpResponse<String> second = sato.post(path + "/change", with(openSince, "do", "review"));
        assertEquals(409, second.statusCode());
        assertTrue(Http.text(second).contains("審査を待っている変更の申請があります"), Http.text(second));
    }

    @Test
    void aChangedApplicationIsMeasuredAgainstTheBookingAndNotAgainstItself() {
        String path = approved("hall-a,2027-01-21,09:00,13:00");
        String application = applied(path, "hall-a,2027-01-21,13:00,17:00");
        HttpResponse<String> confirm = review(application, "hall-a,2027-01-21,09:00,17:00");
        String asked = bare(Http.text(confirm));
        assertTrue(asked.contains("部屋と日時いま多目的展示ホールA面2027年1月21日（木）9:00〜13:00変更後"), asked);
        assertTrue(asked.contains("いまの料金75,000円") && asked.contains("と入館証はそのまま有効です。"), asked);
        assertTrue(asked.contains("次の部屋と時間は手放します。多目的展示ホールA面2027年1月21日（木）13:00〜17:00"), asked);
        assertTrue(asked.contains("申請を変えずに戻る") && confirm.body().contains("href=\"" + application + "\""), asked);
        assertEquals(application, path(sato.post(application + "/change", with(hidden(confirm), "do", "place"))));
    }

    @Test
    void roomsThatAreUsedAtOtherTimesStandApartInEverySentence() {
        String path = path(book(sato, "bigpalette", "hall-a,2027-02-09,13:00,17:00", "small-1,2027-02-10,09:00,17:00"));
        staff(reviewer, path, "approve", "note", "");
        String told = bare(Http.text(review(path, "hall-a,2027-02-09,09:00,17:00")));
        assertTrue(told.contains("いまの予約（多目的展示ホールA面2027年2月9日（火）13:00〜17:00／小会議室12027年2月10日（水）9:00〜17:00）"), told);
    }

    @Test
    void theDayShowsBothUntilItIsDecided() {
        String path = approved("hall-a,2027-02-02,09:00,13:00");
        sato.post(path + "/change", with(hidden(review(path, "hall-ab,2027-02-02,09:00,17:00")), "do", "place"));
        String own = bare(Http.text(sato.get("/sites/bigpalette/days/2027-02-02")));
        assertTrue(own.contains("A面＋B面9:00〜17:00合同商談会（審査中・あなたの申請）"), own);
        assertTrue(own.contains("A面9:00〜13:00合同商談会（あなたの予約）"), own);
        String others = bare(Http.text(house.browserOf(house.people.person("ほかの人")).get("/sites/bigpalette/days/2027-02-02")));
        assertTrue(others.contains("9:00〜17:00A面＋B面が審査中、A面が予約済みのため、使えません"), others);
    }

    @Test
    void whoeverAnswersAQuestionByCorrectingTheApplicationGetsThrough() {
        String path = approved("hall-b,2027-02-04,09:00,13:00");
        String application = applied(path, "hall-b,2027-02-04,13:00,17:00");
        staff(reviewer, application, "ask", "question", "何人ですか。");
        HttpResponse<String> confirm = sato.post(application + "/change", with(hidden(sato.get(application + "/change")), "title", "合同商談会",
                "people", "7", "organiser", "佐藤", "do", "review"));
        assertEquals(200, confirm.statusCode());
        assertTrue(confirm.body().contains("value=\"place\">変更を申請する"), confirm.body());
        assertEquals(application, path(sato.post(application + "/change", with(hidden(confirm), "do", "place"))));
        assertTrue(Http.text(sato.get(application)).contains("予定人数 7人"), Http.text(sato.get(application)));
    }

    @Test
    void whatFreesFromAFeeThatIsNotGivenBackIsDecidedByTheHouse() {
        String path = path(book(sato, "bigpalette", "small-2,2026-12-03,09:00,13:00"));
        assertTrue(Http.text(sato.get(path)).contains("予約確定"));
        HttpResponse<String> confirm = review(path, "small-2,2026-12-22,09:00,13:00");
        String told = Http.text(confirm);
        assertTrue(told.contains("この額が 0円 に減るため、すぐには確定せず、窓口が審査します"), told);
        String application = path(sato.post(path + "/change", with(hidden(confirm), "do", "place")));
        assertTrue(Http.text(sato.get(path + "/cancel")).contains("お返ししない額"), "the booking stands where it stood");
        String seen = Http.text(reviewer.get("/staff" + application));
        assertTrue(seen.contains("円 は返還されません。この変更を承認すると、その額は 0円 になります"), seen);
        staff(reviewer, application, "approve", "note", "");
        assertTrue(bare(Http.text(sato.get(path))).contains("12月22日（火）9:00〜13:00"));
    }

    @Test
    void theSameFeeMayBeKeptOnAnotherDayAtOnce() {
        String path = path(book(sato, "bigpalette", "small-3,2026-12-03,09:00,13:00"));
        HttpResponse<String> confirm = review(path, "small-3,2026-12-04,09:00,13:00");
        assertTrue(Http.text(confirm).contains("変更はすぐに確定します") && !Http.text(confirm).contains("お返しできません"), Http.text(confirm));
        assertEquals(path, path(sato.post(path + "/change", with(hidden(confirm), "do", "place"))));
    }

    @Test
    void whoeverWasNotTheFastestGoesOnFromWhatIsSoNow() {
        String path = path(book(sato, "bigpalette", "small-1,2027-02-15,09:00,13:00"));
        List<Map.Entry<String, String>> older = with(hidden(sato.get(path + "/change")), "title", "勉強会", "people", "4", "organiser", "佐藤");
        sato.post(path + "/change", with(hidden(review(path, "small-1,2027-02-15,13:00,17:00")), "do", "place"));
        HttpResponse<String> told = sato.post(path + "/change", with(older, "do", "review"));
        assertEquals(409, told.statusCode());
        String text = Http.text(told);
        assertTrue(text.contains("先に変えました") && bare(text).contains("いまの内容：小会議室12027年2月15日（月）13:00〜17:00"), text);
        assertFalse(text.contains("いま申し込めません") || text.contains("変わっていません"), text);
        HttpResponse<String> confirm = sato.post(path + "/change", with(hidden(told), "title", "勉強会", "people", "4", "organiser", "佐藤",
                "do", "review"));
        assertEquals(200, confirm.statusCode());
        assertTrue(bare(Http.text(confirm)).contains("いま小会議室12027年2月15日（月）13:00〜17:00変更後小会議室12027年2月15日（月）9:00〜13:00"),
                Http.text(confirm));
        assertEquals(path, path(sato.post(path + "/change", with(hidden(confirm), "do", "place"))));
    }

    @Test
    void nobodyIsAskedToMakeAChangeThatChangesNothing() {
        String path = path(book(sato, "bigpalette", "small-1,2027-02-16,09:00,13:00"));
        HttpResponse<String> confirm = review(path, "small-1,2027-02-16,09:00,13:00");
        assertTrue(Http.text(confirm).contains("変わるところはありません。") && !confirm.body().contains("value=\"place\""), confirm.body());
    }

    @Test
    void theFormOfWhatHasEndedIsItsPage() {
        String path = path(book(sato, "bigpalette", "small-1,2027-02-17,09:00,13:00"));
        sato.post(path + "/cancel", hidden(sato.get(path + "/cancel")));
        assertEquals(path, path(sato.get(path + "/change")));
    }

    @Test
    void whatWaitedAlreadyGivesUpNoApproval() {
        String path = path(book(sato, "bigpalette", "hall-c,2027-01-26,09:00,13:00"));
        HttpResponse<String> confirm = review(path, "hall-c,2027-01-26,13:00,17:00");
        assertTrue(Http.text(confirm).contains("変更後も審査中のままです。"), Http.text(confirm));
        sato.post(path + "/change", with(hidden(confirm), "do", "place"));
        assertFalse(Http.text(sato.get(path)).contains("いまのご予約"));
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
    /// The application to change an approved morning to the afternoon.
    private String changed(String spaceAndDay) {
        String path = approved(spaceAndDay + ",09:00,13:00");
        return applied(path, spaceAndDay + ",13:00,17:00");
    }
}
