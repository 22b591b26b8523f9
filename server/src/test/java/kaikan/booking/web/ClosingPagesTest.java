package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Closing spaces through the pages, without JavaScript.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosingPagesTest {
    private final House house = new House();
    private final Http desk = house.browserOf(house.people.person("所長", new SiteRole(Role.MANAGER, house.site("bigpalette").id())));

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void inADisasterNewBookingsStopAtOnceAndWhatStandsIsCancelledTogether() {
        Person sato = house.people.person("佐藤 花子");
        String online = book(sato, "small-2,2026-12-08,09:00,13:00");
        entered("small-2,2026-12-08,13:00,17:00");
        HttpResponse<String> preview = desk.get(asked("small-2", "2026-12-08", "水道管の破裂") + "&do=preview");
        assertTrue(Http.text(preview).contains("2件の予約") && Http.text(preview).contains("2件の予約を残したまま休止にする"), Http.text(preview));
        assertTrue(Http.text(preview).contains("いまある予約はそのまま残り、申込者にメールは届きません。"), Http.text(preview));
        assertEquals(409, desk.post("/staff/closures", with(hidden(preview), "do", "close")).statusCode());
        HttpResponse<String> list = desk.post("/staff/closures", with(hidden(preview), "do", "now"));
        assertTrue(Http.text(list).contains("新しい予約を止めました") && Http.text(list).contains("整理中：予約 2件"), Http.text(list));
        assertTrue(Http.text(list).contains("申込者にはまだメールを送っていません。「残りの2件をまとめて取り消す」を押すと"), Http.text(list));
        String twice = Http.text(desk.get(asked("small-2", "2026-12-08", "停電") + "&do=preview"));
        assertTrue(twice.contains("2件の予約とほかの1件を残したまま休止にする"), twice);
        try (Http browser = house.people.browserOf(sato)) {
            assertEquals(409, browser.get("/book?site=bigpalette&item=small-2,2026-12-08,17:00,21:00").statusCode());
        }
        String clear = list.body().replaceAll("(?s).*href=\"(/staff/closures/[0-9A-Z]{16}/clear)\".*", "$1");
        HttpResponse<String> means = desk.get(clear);
        assertTrue(Http.text(means).contains("1件にはメールを送ります。1件はメールがないため"), Http.text(means));
        HttpResponse<String> cleared = desk.post(clear, with(hidden(means), "reason", "水道管の破裂のため"));
        assertTrue(Http.text(cleared).contains("2件の予約を取り消しました。残りは0件です。"), Http.text(cleared));
        try (Http browser = house.people.browserOf(sato)) {
            String seen = Http.text(browser.get(online));
            assertTrue(seen.contains("水道管の破裂のため") && seen.contains("お支払い済みの料金は全額お返しします"), seen);
            assertEquals(409, browser.get("/book?site=bigpalette&item=small-2,2026-12-08,09:00,13:00").statusCode());
        }
        assertTrue(Http.text(desk.get("/staff/queue?state=telling")).contains("休止のため取り消し"));
    }

    @Test
    void whoeverMovesABookingIntoAClosureReadsThatItIsClosedAndWhy() {
        Person sato = house.people.person("佐藤 花子");
        String path = book(sato, "small-1,2026-12-15,13:00,17:00");
        desk.post("/staff/closures", with(hidden(desk.get(asked("small-1", "2026-12-16", "床の張り替え") + "&do=preview")), "do", "close"));
        try (Http browser = house.people.browserOf(sato)) {
            HttpResponse<String> form = browser.get(path + "/change");
            HttpResponse<String> refused = browser.post(path + "/change", with(hidden(form), "date-0", "2026-12-16", "title", "会議", "people", "5",
                    "organiser", "会", "do", "review"));
            assertEquals(409, refused.statusCode(), Http.text(refused));
            String said = Http.text(refused);
            assertTrue(said.contains("13:00〜17:00 は休みです（床の張り替え）。入力した内容はそのままです。"), said);
            assertFalse(said.contains("ほかの予約が入りました"), said);
            assertTrue(said.contains("いま空いている近い時間と部屋"), said);
            assertTrue(refused.body().contains("value=\"instead-small-1,2026-12-16,13:00,17:00|small-2,2026-12-16,13:00,17:00\""), refused.body());
            assertTrue(refused.body().contains("<details class=\"more\" open><summary>日や時間を変える"), "the row whose time is closed is open");
            assertFalse(browser.get(path + "/change").body().contains("<details class=\"more\" open><summary>日や時間を変える"), "nothing is wrong");
            String fresh = Http.text(browser.get("/book?site=bigpalette&item=small-1,2026-12-16,09:00,13:00&lang=en"));
            assertTrue(fresh.contains("is closed at that time (床の張り替え)."), "a new booking says the same: " + fresh);
        }
    }

    @Test
    void setupThatReachesIntoAClosureIsToldAsClosed() {
        String address = asked("middle-b", "2026-12-17", "配線工事").replace("&from=&to=", "&from=09:00&to=13:00");
        desk.post("/staff/closures", with(hidden(desk.get(address + "&do=preview")), "do", "close"));
        try (Http browser = house.people.browserOf(house.people.person("佐藤 花子"))) {
            browser.get("/account");
            HttpResponse<String> refused = browser.post("/book", with(
                    House.form("bigpalette", "middle-b,2026-12-17,13:00,17:00"), "setup", "60", "do", "review"));
            assertEquals(409, refused.statusCode(), Http.text(refused));
            assertTrue(Http.text(refused).contains("は空いていますが、設営の 2026年12月17日（木） 12:00〜13:00 は休みです（配線工事）"), Http.text(refused));
        }
    }

    @Test
    void setupOfAChangeThatReachesIntoAClosureIsToldAsClosedToo() {
        Person sato = house.people.person("佐藤 花子");
        String path = book(sato, "middle-a,2026-12-18,13:00,17:00");
        String address = asked("middle-a", "2026-12-18", "配線工事").replace("&from=&to=", "&from=09:00&to=13:00");
        desk.post("/staff/closures", with(hidden(desk.get(address + "&do=preview")), "do", "close"));
        try (Http browser = house.people.browserOf(sato)) {
            HttpResponse<String> refused = browser.post(path + "/change", with(hidden(browser.get(path + "/change")), "setup", "60", "title", "会議",
                    "people", "5", "organiser", "会", "do", "review"));
            assertEquals(409, refused.statusCode(), Http.text(refused));
            assertTrue(Http.text(refused).contains("は空いていますが、設営の 2026年12月18日（金） 12:00〜13:00 は休みです（配線工事）"), Http.text(refused));
        }
    }

    @Test
    void whatWasClosedSinceItWasAppliedForIsNotApproved() {
        String applied = book(house.people.person("佐藤 花子"), "hall-a,2027-02-16,09:00,13:00");
        HttpResponse<String> preview = desk.get(asked("hall", "2027-02-16", "床の点検") + "&do=preview");
        desk.post("/staff/closures", with(hidden(preview), "do", "now"));
        HttpResponse<String> page = desk.get("/staff" + applied);
        assertTrue(Http.text(page).contains("申請のあとで休止になりました") && Http.text(page).contains("床の点検"), Http.text(page));
        HttpResponse<String> refused = desk.post("/staff" + applied + "/approve", Map.of("version", "0", "note", ""));
        assertEquals(409, refused.statusCode());
        assertTrue(Http.text(refused).contains("不承認にするか、休止を終わらせてください"), Http.text(refused));
        HttpResponse<String> rejected = desk.post("/staff" + applied + "/reject", Map.of("version", "0", "reason", "床の点検のため"));
        assertTrue(Http.text(rejected).contains("不承認"), Http.text(rejected));
    }

    @Test
    void theApplicantReadsThatTheHouseHasClosedTheTimeAndTheReviewerWhichCameFirst() {
        Person sato = house.people.person("佐藤 花子");
        String confirmed = book(sato, "small-3,2026-12-15,13:00,17:00");
        String applied = book(sato, "hall-b,2027-02-17,09:00,13:00");
        for (String closed : List.of(asked("small-3", "2026-12-15", "空調の修理"), asked("hall", "2027-02-17", "床の点検"))) {
            desk.post("/staff/closures", with(hidden(desk.get(closed + "&do=preview")), "do", "now"));
        }
        try (Http browser = house.people.browserOf(sato)) {
            String stands = Http.text(browser.get(confirmed));
            assertTrue(stands.contains("施設が 小会議室 3 を休止にしています") && stands.contains("空調の修理"), stands);
            assertTrue(stands.indexOf("施設が 小会議室 3 を休止に") < stands.indexOf("予約番号"), "before everything else: " + stands);
            assertTrue(stands.contains("ご自分で取りやめるときも、料金を全額お返しします。"), stands);
            assertFalse(stands.contains("キャンセルした場合"), "what the ordinance keeps otherwise is not said beside it: " + stands);
            assertTrue(stands.contains("全額お返しします"), stands);
            assertFalse(stands.contains("当日はこの時間にお越しください"), "it is closed then");
            String waits = Http.text(browser.get(applied));
            assertTrue(waits.contains("施設が 多目的展示ホール B面 を休止にしています") && waits.contains("このままでは承認されません"), waits);
        }
        assertTrue(Http.text(desk.get("/staff" + applied)).contains("申請のあとで休止になりました"));
        house.server.run("UPDATE closure SET entered_at = '2026-01-01' WHERE note = '床の点検'");
        String before = Http.text(desk.get("/staff" + applied));
        assertTrue(before.contains("申請の前から休止になっています") && !before.contains("申請のあとで"), before);
    }

    @Test
    void whoeverGivesUpWhatTheHouseHasClosedGetsAllBack() {
        Person sato = house.people.person("佐藤 花子");
        String path = book(sato, "small-3,2026-12-02,13:00,17:00");
        try (Http browser = house.people.browserOf(sato)) {
            assertTrue(Http.text(browser.get(path + "/cancel")).contains("お返ししない額"), "by the rule nothing comes back");
            desk.post("/staff/closures", with(hidden(desk.get(asked("small-3", "2026-12-02", "漏水") + "&do=preview")), "do", "now"));
            String asked = Http.text(browser.get(path + "/cancel"));
            assertTrue(asked.contains("お支払い済みの料金は全額お返しします") && !asked.contains("お返ししない額"), asked);
            assertFalse(asked.contains("ほかの方が予約できる"), asked);
            HttpResponse<String> form = browser.get(path + "/change");
            List<Map.Entry<String, String>> fields = with(hidden(form), "title", "打合せ", "people", "4", "organiser", "佐藤", "do", "review");
            fields.removeIf(field -> field.getKey().equals("item"));
            String away = Http.text(browser.post(path + "/change", with(fields, "item", "small-3,2026-12-21,13:00,17:00")));
            assertTrue(away.contains("変更はすぐに確定します") && !away.contains("お返しできません"), away);
            String done = Http.text(browser.post(path + "/cancel", hidden(browser.get(path + "/cancel"))));
            assertTrue(done.contains("全額") && !done.contains("お返ししない額") && !done.contains("元に戻せます"), done);
            assertTrue(done.contains("施設が休止にしたものがあったため、お支払い済みの料金は全額お返しします"), done);
            assertFalse(done.contains("申し訳ありません") || done.contains("施設の都合"), done);
            String mail = house.lastMail();
            assertTrue(mail.contains("ご予約を取り消しました。施設が休止にしたものがあるご予約のため、お支払い済みの料金は全額お返しします。"), mail);
            assertTrue(mail.contains("休止の理由：漏水") && mail.contains("料金の扱い\n料金は ") && !mail.contains("施設の都合"), mail);
            assertFalse(mail.contains("申し訳ありません") || mail.contains("お申し出により"), mail);
            String trail = trail(path);
            assertTrue(trail.contains("休止となった予約を申込者が取消") && trail.contains("休止の理由：漏水"), trail);
            assertTrue(trail.contains("（休止のため）") && !trail.contains("館の都合") && !trail.contains("施設の都合"), trail);
            String history = Http.text(desk.get("/staff" + path));
            assertTrue(history.contains("休止となった予約を 佐藤 花子 が取り消しました 休止の理由：漏水"), history);
            String letter = Http.text(desk.get("/staff" + path + "/letter"));
            assertTrue(letter.contains("取消しのお知らせ ご予約を取り消しました。") && !letter.contains("申し訳ありません"), letter);
            assertTrue(Http.text(browser.get("/sites/bigpalette/days/2026-12-02")).contains("漏水"));
        }
    }

    @Test
    void whoeverWasToldOfAllOfTheFeeIsAskedAgainWhenTheClosureHasEnded() {
        Person sato = house.people.person("佐藤 花子");
        String path = book(sato, "small-3,2026-12-04,13:00,17:00");
        desk.post("/staff/closures", with(hidden(desk.get(asked("small-3", "2026-12-04", "漏水") + "&do=preview")), "do", "now"));
        try (Http browser = house.people.browserOf(sato)) {
            HttpResponse<String> promised = browser.get(path + "/cancel");
            assertTrue(Http.text(promised).contains("お支払い済みの料金は全額お返しします"), Http.text(promised));
            house.server.run("UPDATE closure SET ended_at = '2026-11-01' WHERE note = '漏水'");
            HttpResponse<String> again = browser.post(path + "/cancel", hidden(promised));
            assertEquals(409, again.statusCode(), Http.text(again));
            String said = Http.text(again);
            assertTrue(said.contains("まだ取り消していません") && said.contains("お返ししない額"), said);
            assertTrue(Http.text(browser.get(path)).contains("予約確定"), "it stands");
            String done = Http.text(browser.post(path + "/cancel", hidden(again)));
            assertTrue(done.contains("お返ししない額"), done);
        }
    }

    @Test
    void aChangeThatLeadsToSomethingElseSinceItWasReadIsReadAgain() {
        Person sato = house.people.person("佐藤 花子");
        String path = book(sato, "small-3,2026-12-05,13:00,17:00");
        try (Http browser = house.people.browserOf(sato)) {
            HttpResponse<String> form = browser.get(path + "/change");
            List<Map.Entry<String, String>> fields = with(hidden(form), "title", "打合せ", "people", "4", "organiser", "佐藤", "do", "review");
            fields.removeIf(field -> field.getKey().equals("item"));
            HttpResponse<String> review = browser.post(path + "/change", with(fields, "item", "small-3,2026-12-25,13:00,17:00"));
            assertTrue(Http.text(review).contains("審査"), Http.text(review));
            desk.post("/staff/closures", with(hidden(desk.get(asked("small-3", "2026-12-05", "停電") + "&do=preview")), "do", "now"));
            HttpResponse<String> again = browser.post(path + "/change", with(hidden(review), "do", "place"));
            assertTrue(Http.text(again).contains("まだ予約も変更もしていません") && Http.text(again).contains("変更はすぐに確定します"), Http.text(again));
            String done = Http.text(browser.post(path + "/change", with(hidden(again), "do", "place")));
            assertTrue(done.contains("12月25日"), done);
        }
    }

    @Test
    void whatTheDeskWasToldStaysInTheTrailOfWhatWasClosed() {
        String path = book(house.people.person("佐藤 花子"), "small-3,2026-12-03,13:00,17:00");
        desk.post("/staff/closures", with(hidden(desk.get(asked("small-3", "2026-12-03", "停電") + "&do=preview")), "do", "now"));
        String told = "/staff" + path + "/relinquish";
        desk.post(told, with(hidden(desk.get(told)), "how", "2日に電話で本人から"));
        String after = Http.text(desk.get("/staff" + path));
        assertTrue(after.contains("停電") && after.contains("申し出：2日に電話で本人から"), after);
        assertTrue(after.contains("申込者の申し出により、休止となった予約を 所長 が取り消しました 休止の理由：停電"), after);
        String trail = trail(path);
        assertTrue(trail.contains("休止となった予約を申し出により取消") && !trail.contains("館の都合"), trail);
        String mail = house.lastMail();
        assertTrue(mail.contains("お申し出により、窓口でご予約を取り消しました。施設が休止にしたものがあるご予約のため、"), mail);
        assertFalse(mail.contains("申し訳ありません") || mail.contains("2日に電話で"), mail);
    }

    @Test
    void nobodyIsToldByTelephoneWhatTheyAskedForInAClosure() {
        String path = entered("small-1,2026-12-02,09:00,13:00");
        desk.post("/staff/closures", with(hidden(desk.get(asked("small-1", "2026-12-02", "断水") + "&do=preview")), "do", "now"));
        String told = path + "/relinquish";
        String after = Http.text(desk.post(told, with(hidden(desk.get(told)), "how", "窓口で本人から")));
        assertTrue(after.contains("断水") && !after.contains("知らせてください"), after);
        assertTrue(Http.text(desk.get(path + "/letter")).contains("お申し出により、窓口でご予約を取り消しました。施設が休止に"));
    }

    @Test
    void whatIsCancelledAndCanStillBeUndoneIsCalledSoBeforeItIsClosed() {
        Person sato = house.people.person("佐藤 花子");
        String path = book(sato, "small-1,2026-12-21,09:00,13:00");
        try (Http browser = house.people.browserOf(sato)) {
            browser.post(path + "/cancel", hidden(browser.get(path + "/cancel")));
        }
        String preview = Http.text(desk.get(asked("small-1", "2026-12-21", "塗装") + "&do=preview"));
        assertTrue(preview.contains("1件の予約") && preview.contains("取消し（10:10 まで元に戻せます）"), preview);
        assertTrue(preview.contains("元に戻されなければ、そのあと休止になります") && !preview.contains("承認前"), preview);
    }

    @Test
    void theClosedDaysOfSeveralAreLeftOutTogetherAndWhatWasTypedStays() {
        String[] days = {"2026-12-28", "2026-12-29", "2026-12-30", "2027-01-04", "2027-01-05"};
        String[] items = Stream.of(days).map(day -> "small-1," + day + ",09:00,13:00").toArray(String[]::new);
        desk.post("/staff/closures", with(hidden(desk.get(asked("small-1", "2027-01-05", "床の張り替え") + "&do=preview")), "do", "close"));
        try (Http browser = house.people.browserOf(house.people.person("佐藤 花子"))) {
            browser.get("/account");
            HttpResponse<String> refused = browser.post("/book", with(House.form("bigpalette", items), "remarks", "机は口の字", "do", "review"));
            assertEquals(422, refused.statusCode(), Http.text(refused));
            assertTrue(Http.text(refused).contains("まとめて除けます：2026年12月29日（火）、2026年12月30日（水）"), Http.text(refused));
            HttpResponse<String> without = browser.post("/book", with(hidden(refused), "title", "合同商談会", "people", "5", "organiser", "佐藤",
                    "remarks", "机は口の字", "do", "leave-closed"));
            assertEquals(List.of(items[0], items[3], items[4]), chosen(without));
            assertTrue(without.body().contains("机は口の字") && without.body().contains("value=\"合同商談会\""), without.body());
            assertTrue(Http.text(without).contains("まとめて除けます：2027年1月5日（火）"), "what a closure shuts: " + Http.text(without));
            HttpResponse<String> open = browser.post("/book", with(hidden(without), "do", "leave-closed"));
            assertEquals(List.of(items[0], items[3]), chosen(open));
            assertEquals(200, open.statusCode(), Http.text(open));
            assertFalse(open.body().contains("leave-closed"), Http.text(open));
            HttpResponse<String> one = browser.post("/book", with(House.form("bigpalette", items[1]), "do", "review"));
            assertFalse(one.body().contains("leave-closed"), "nothing would stay: " + Http.text(one));
        }
    }

    private static List<String> chosen(HttpResponse<String> form) {
        return hidden(form).stream().filter(field -> field.getKey().equals("item")).map(Map.Entry::getValue).toList();
    }

    @Test
    void whatIsZeroIsNotSaid() {
        book(house.people.person("佐藤 花子"), "middle-a,2026-12-10,09:00,13:00");
        HttpResponse<String> preview = desk.get(asked("middle-a", "2026-12-10", "雨漏り") + "&do=preview");
        assertTrue(Http.text(preview).contains("1件の予約があります"), Http.text(preview));
        assertFalse(Http.text(preview).contains("0件"), Http.text(preview));
        HttpResponse<String> list = desk.post("/staff/closures", with(hidden(preview), "do", "now"));
        String clear = list.body().replaceAll("(?s).*href=\"(/staff/closures/[0-9A-Z]{16}/clear)\".*", "$1");
        String means = Http.text(desk.get(clear));
        assertTrue(means.contains("1件すべてにメールを送ります"), means);
        assertFalse(means.contains("0件") || means.contains("メールがない"), means);
    }

    @Test
    void whoeverEndsAClosureWithoutAReasonReadsItAtThatFormWhichStaysOpen() {
        HttpResponse<String> list = desk.post("/staff/closures", with(
                hidden(desk.get(asked("small-3", "2026-12-22", "電球の交換") + "&do=preview")), "do", "close"));
        String ref = list.uri().getQuery().replaceAll(".*done=([0-9A-Z]{16}).*", "$1");
        HttpResponse<String> refused = desk.post("/staff/closures/" + ref + "/end", with(hidden(list), "reason-" + ref, " "));
        assertEquals(422, refused.statusCode());
        String form = refused.body().replaceAll("(?s).*<li id=\"c-" + ref + "\">(.*?)</li>.*", "$1");
        assertTrue(refused.body().matches("(?s).*<li id=\"c-" + ref + "\">.*?<details class=\"more\" open>.*?class=\"errors\".*"), form);
        assertTrue(Http.text(refused).contains("「終える理由」を書いてください。"), Http.text(refused));
        assertTrue(refused.body().contains("id=\"reason-" + ref + "\"") && refused.body().contains("aria-invalid=\"true\""), form);
        assertEquals(2, refused.body().split("class=\"errors\"", -1).length, "one box, at the form that was sent");
        assertTrue(refused.body().indexOf("class=\"errors\"") < refused.body().indexOf("<h2>休止を登録する</h2>"), form);
    }

    @Test
    void goingBackFromThePreviewLosesNothing() {
        HttpResponse<String> preview = desk.get(asked("small-1", "2026-12-09", "床の張り替え") + "&do=preview");
        String back = preview.body().replaceAll("(?s).*<a class=\"button quiet\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        String form = desk.get(back).body();
        assertTrue(form.contains("value=\"床の張り替え\"") && form.contains("value=\"2026-12-09\""), back);
        assertTrue(form.matches("(?s).*value=\"small-1\" checked.*"), back);
    }

    @Test
    void everythingThatIsWrongIsSaidInOneRound() {
        HttpResponse<String> wrong = desk.get("/staff/closures?site=bigpalette&first=2026-12-40&last=&note=&do=preview");
        assertEquals(422, wrong.statusCode());
        for (String field : List.of("space", "first", "note")) {
            assertTrue(wrong.body().contains("<a href=\"#" + field + "\">"), field);
        }
    }

    @Test
    void aCauseThatIsNoneIsChosenAnew() {
        HttpResponse<String> wrong = desk.get(
                "/staff/closures?site=bigpalette&space=small-1&first=2026-12-10&last=2026-12-10&note=x&cause=ZZ&do=preview");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("<a href=\"#cause\">理由を選んでください。"), wrong.body());
    }

    @Test
    void eachFaultIsOneSentenceAtItsField() {
        Map<String, String> faults = Map.of(
                "first=2026-12-10&last=2026-12-09&note=x", "<a href=\"#last\">終了日は、開始日と同じ日か、それより後にしてください。",
                "first=2026-12-10&last=2028-12-09&note=x", "<a href=\"#last\">休止は1年までです。",
                "first=2026-12-10&last=2026-12-10&from=12:00&to=09:00&note=x", "<a href=\"#to\">終了日の時刻は、開始日の時刻より後にしてください。",
                "first=9999-12-31&last=9999-12-31&note=x", "<a href=\"#first\">9998-12-31 までの日付を入力してください。",
                "first=&last=2026-12-10&note=x&from=", "<a href=\"#first\">開始日を入れてください。",
                "first=2026-12-10&last=2026-12-10&note=", "<a href=\"#note\">利用者に見せる説明を入れてください。",
                "first=2026-12-10&last=2026-12-10&note=" + "x".repeat(401), "<a href=\"#note\">利用者に見せる説明は400文字までです。");
        faults.forEach((asked, said) -> {
            String page = desk.get("/staff/closures?site=bigpalette&space=small-2&cause=OTHER&do=preview&" + asked).body();
            assertTrue(page.contains(said), said);
            assertEquals(asked.contains("last=9999") ? 2 : 1, page.split("<li><a href=\"#", -1).length - 1, said);
            assertTrue(page.contains("max=\"9998-12-31\"") && !page.contains("max=\"9999"), "field and rule agree");
        });
    }

    @Test
    void aClosureOnAClosedDaySaysSoAndASavedOneIsConfirmed() {
        HttpResponse<String> preview = desk.get(asked("special", "2026-12-29", "電気の点検") + "&do=preview");
        assertTrue(Http.text(preview).contains("2026年12月29日（火） は休館日です"), Http.text(preview));
        HttpResponse<String> saved = desk.post("/staff/closures", with(hidden(preview), "do", "close"));
        assertTrue(Http.text(saved).contains("休止を登録しました：特別会議室"), Http.text(saved));
    }

    private String trail(String path) {
        return Http.text(desk.get("/staff/audit?type=booking&about=" + path.substring(path.lastIndexOf('/') + 1)));
    }

    private static String asked(String space, String day, String note) {
        return "/staff/closures?site=bigpalette&space=" + space + "&first=" + day + "&last=" + day + "&from=&to=&cause=DISASTER&note="
                + java.net.URLEncoder.encode(note, java.nio.charset.StandardCharsets.UTF_8);
    }

    private String book(Person person, String item) {
        try (Http browser = house.people.browserOf(person)) {
            HttpResponse<String> form = browser.get("/book?site=bigpalette&item=" + item);
            HttpResponse<String> done = browser.post(
                    "/book", with(hidden(form), "title", "打合せ", "people", "10", "organiser", "佐藤", "do", "place"));
            assertEquals(200, done.statusCode(), Http.text(done));
            return done.uri().getPath();
        }
    }

    private String entered(String item) {
        return House.phoned(desk, item, "title", "句会", "people", "10");
    }
}
