package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Demonstration;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Entering for somebody at the counter, finding it again, and what an applicant is asked.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryPagesTest {
    private final TestServer server = TestServer.startAt(Instant.parse("2026-11-30T01:00:00Z"));
    private final TestPeople people = TestPeople.on(server);
    private final Http desk;
    private final Http plant;
    private final Http sato = people.browserOf(people.person("佐藤 花子"));

    EntryPagesTest() {
        var catalogue = Demonstration.load(server);
        Site site = catalogue.site("bigpalette").orElseThrow();
        desk = people.browserOf(people.person("審査 一郎", new SiteRole(Role.REVIEWER, site.id())));
        long other = catalogue.site("plant").orElseThrow().id();
        plant = people.browserOf(people.person("受付 二郎", new SiteRole(Role.RECEPTION, other)));
    }

    @AfterAll
    void close() {
        desk.close();
        plant.close();
        sato.close();
        server.close();
    }

    @Test
    void staffWhoPressAFreeTimeAreOfferedToEnterItForSomebodyElse() {
        String item = "small-1,2026-12-08,09:00,13:00";
        String form = desk.get("/book?site=bigpalette&item=" + item).body();
        assertTrue(form.contains("href=\"/staff/bookings/new?site=bigpalette&amp;item=" + item + "\""), form);
        assertFalse(sato.get("/book?site=bigpalette&item=" + item).body().contains("/staff/bookings/new"));
    }

    @Test
    void whatIsMissingOfThePersonAndOfTheBookingIsToldInOneRound() {
        HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&item=small-1,2026-12-08,13:00,17:00");
        HttpResponse<String> wrong = desk.post("/staff/bookings/new", with(hidden(form), "people", "９９９", "do", "review"));
        assertEquals(422, wrong.statusCode());
        for (String field : List.of("title", "people", "name", "phone", "reason")) {
            assertTrue(wrong.body().contains("<a href=\"#" + field + "\">"), field);
        }
    }

    @Test
    void namesThatTheCardsCannotHoldAreToldBeforeTheLastStep() {
        HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&item=small-1,2026-12-08,13:00,17:00");
        HttpResponse<String> wrong = desk.post("/staff/bookings/new",
                entry(form, "kana", "か".repeat(101), "organisation", "会".repeat(121), "do", "place"));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("<a href=\"#kana\">") && wrong.body().contains("<a href=\"#organisation\">"), Http.text(wrong));
    }

    @Test
    void aNameThatIsTooLongIsOneMistakeAndIsNotCopied() {
        HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&item=small-1,2026-12-08,13:00,17:00");
        for (String field : List.of("name", "organisation")) {
            List<Map.Entry<String, String>> fields = entry(form, "do", "review");
            fields.removeIf(one -> List.of("organiser", field).contains(one.getKey()));
            HttpResponse<String> wrong = desk.post("/staff/bookings/new", with(fields, "organiser", "", field, "名".repeat(400)));
            assertEquals(422, wrong.statusCode());
            assertTrue(wrong.body().contains("<a href=\"#" + field + "\">"), Http.text(wrong));
            assertEquals(1, wrong.body().split("<li><a href=\"#", -1).length - 1, field + Http.text(wrong));
            assertTrue(wrong.body().contains("name=\"organiser\" type=\"text\" value=\"\""), "stays empty: " + Http.text(wrong));
        }
    }

    @Test
    void whatRunsAlreadyIsEnteredAtTheDeskForTheWholePriceAndNotByATenantOnline() {
        String item = "item=small-2,2026-11-30,09:00,13:00";
        HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&" + item);
        HttpResponse<String> confirm = desk.post("/staff/bookings/new", entry(form, "do", "review"));
        assertEquals(200, confirm.statusCode(), Http.text(confirm));
        String tomorrow = Http.text(desk.get("/staff/bookings/new?site=bigpalette&item=small-2,2026-12-01,09:00,13:00"));
        String price = tomorrow.replaceAll("(?s).*合計[^0-9]*([0-9,]+).*", "$1");
        assertTrue(Http.text(confirm).contains(price), price + " " + Http.text(confirm));
        HttpResponse<String> entered = desk.post("/staff/bookings/new", entry(confirm, "do", "place"));
        assertTrue(entered.uri().toString().contains("?new=place"), Http.text(entered));
        HttpResponse<String> online = sato.get("/book?site=bigpalette&item=small-3,2026-11-30,09:00,13:00");
        assertTrue(Http.text(online).contains("もう始まっているか、過ぎています"), Http.text(online));
        HttpResponse<String> over = desk.get("/staff/bookings/new?site=bigpalette&item=small-2,2026-11-29,09:00,13:00");
        assertTrue(Http.text(over).contains("もう始まっているか、過ぎています"), Http.text(over));
    }

    @Test
    void whatIsTooEarlyIsToldToTheDeskAndToATenantEachInTheirWords() {
        String item = "item=hall-a,2032-12-08,09:00,13:00";
        String atTheDesk = Http.text(desk.get("/staff/bookings/new?site=bigpalette&" + item));
        assertTrue(atTheDesk.contains("受付が始まってから入力するよう、申込者に案内してください"), atTheDesk);
        String online = Http.text(sato.get("/book?site=bigpalette&" + item));
        assertTrue(online.contains("受付が始まってからお申し込みください") && !online.contains("入力するよう"), online);
    }

    @Test
    void howManyPeopleAndPiecesIsUnderstoodWithTheWordBehindItAndInFullWidth() {
        HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&item=small-3,2026-12-16,13:00,17:00");
        var fields = with(hidden(form), "title", "句会", "people", "８人", "qty-projector", "２台", "organiser", "婦人会",
                "name", "田中 八重", "phone", "024-000-0000", "reason", "電話で受付", "channel", "phone", "do", "review");
        String confirm = Http.text(desk.post("/staff/bookings/new", fields));
        assertTrue(confirm.contains("予定人数 8人") && confirm.contains("プロジェクター × 2"), confirm);
        HttpResponse<String> wrong = desk.post("/staff/bookings/new", with(hidden(form), "people", "八人くらい", "qty-projector", "二、三台", "do", "review"));
        assertTrue(wrong.statusCode() == 422 && wrong.body().contains("<a href=\"#people\">")
                && wrong.body().contains("<a href=\"#qty-projector\">"), Http.text(wrong));
    }

    @Test
    void timesWithSetupAreWrittenLikeAllOthers() {
        HttpResponse<String> form = sato.get("/book?site=bigpalette&item=small-3,2026-12-09,13:00,17:00");
        List<Map.Entry<String, String>> fields = with(hidden(form), "title", "講演会", "people", "4", "organiser", "佐藤", "setup", "240");
        HttpResponse<String> done = sato.post("/book", with(fields, "do", "place"));
        assertTrue(Http.text(done).contains("設営・撤去をふくめて 9:00〜17:00"), Http.text(done));
        String path = done.uri().getPath();
        assertTrue(Http.text(sato.get(path + "?lang=en")).contains("9:00–17:00 with setup and removal"), "in English");
        sato.get(path + "?lang=ja");
    }

    @Test
    void nobodyIsOfferedATimeThatWillBeRefused() {
        String row = "&item=small-1,2026-12-08,09:00,13:00";
        HttpResponse<String> entry = desk.get("/staff/bookings/new?site=bigpalette" + row);
        String[] today = {"add-space", "small-3", "add-date", "2026-11-30", "do", "times"};
        String offered = times(desk.post("/staff/bookings/new", entry(entry, today)));
        assertTrue(offered.contains("9:00〜13:00（もう始まっています）") && offered.contains("13:00〜17:00<"), offered);
        HttpResponse<String> book = sato.get("/book?site=bigpalette" + row);
        String added = times(sato.post("/book", with(hidden(book), today)));
        assertTrue(added.contains("13:00〜17:00") && !added.contains("9:00〜13:00"), added);
    }

    @Test
    void whatRunsIsMovedToAnotherRoomByTheDesk() {
        HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&item=small-1,2026-11-30,09:00,13:00");
        String path = desk.post("/staff/bookings/new", entry(form, "do", "place")).uri().getPath();
        HttpResponse<String> change = desk.get(path + "/change");
        String[] today = {"add-space", "small-3", "add-date", "2026-11-30", "do", "times"};
        String offered = times(desk.post(path + "/change", entry(change, today)));
        assertTrue(offered.contains("9:00〜13:00") && offered.contains("13:00〜17:00"), offered);
        List<Map.Entry<String, String>> other = entry(change, "do", "place").stream()
                .map(field -> field.getKey().equals("item") ? Map.entry("item", "small-3,2026-11-30,09:00,13:00") : field)
                .toList();
        String moved = Http.text(desk.post(path + "/change", other));
        assertTrue(moved.contains("小会議室 3　2026年11月30日（月） 9:00〜13:00") || moved.contains("小会議室 3 2026年11月30日（月） 9:00〜13:00"), moved);
    }

    @Test
    void aRoomBesideWhatRunsIsOfferedFromTheBandThatRunsOrFromALaterTime() {
        Instant morning = server.clock().instant();
        HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&item=training,2026-11-30,09:00,17:00");
        String path = desk.post("/staff/bookings/new", entry(form, "do", "place")).uri().getPath();
        HttpResponse<String> entered = plant.post("/staff/bookings/new", entry(
                plant.get("/staff/bookings/new?site=plant&item=event,2026-11-30,10:00,17:00"), "do", "place"));
        assertTrue(entered.uri().toString().contains("?new=place"), Http.text(entered));
        String free = entered.uri().getPath();
        server.clock().set(Instant.parse("2026-11-30T04:30:00Z"));
        try {
            String[] row = {"add-space", "small-3", "add-date", "2026-11-30", "do", "times"};
            String offered = times(desk.post(path + "/change", entry(desk.get(path + "/change"), row)));
            assertTrue(offered.contains("9:00〜17:00") && offered.contains("13:00〜17:00（もう始まっています）"), offered);
            assertTrue(offered.contains("17:00〜21:00") && !offered.contains("9:00〜13:00"), offered);
            String[] later = {"add-space", "project-1", "add-date", "2026-11-30", "add-from", "14:00", "add-to", "17:00", "do", "add"};
            HttpResponse<String> added = plant.post(free + "/change", entry(plant.get(free + "/change"), later));
            HttpResponse<String> beside = plant.post(free + "/change", entry(added, "do", "place"));
            assertTrue(Http.text(beside).contains("14:00〜17:00") && Http.text(beside).contains("10:00〜17:00"), Http.text(beside));
        } finally {
            server.clock().set(morning);
        }
    }

    @Test
    void whoeverIsEnteredIsTheOrganiserUnlessTheDeskSaysSomebodyElse() {
        HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&item=small-1,2026-12-11,17:00,21:00");
        assertTrue(Http.text(form).contains("空欄のときは、団体・会社の名前（個人のときは氏名）にします。"), Http.text(form));
        var fields = with(hidden(form), "title", "句会", "people", "12", "organiser", "", "name", "田中 八重", "phone", "024-000-0000",
                "reason", "電話で受付", "channel", "phone", "do", "review");
        String alone = Http.text(desk.post("/staff/bookings/new", fields));
        assertTrue(alone.contains("主催者 田中 八重"), alone);
        String together = Http.text(desk.post("/staff/bookings/new", with(fields, "organisation", "婦人会")));
        assertTrue(together.contains("主催者 婦人会"), together);
    }

    @Test
    void theLastStepShowsThePersonAndTheEquipment() {
        HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&item=small-1,2026-12-08,17:00,21:00");
        String confirm = Http.text(desk.post("/staff/bookings/new", entry(form, "qty-projector", "１", "do", "review")));
        assertTrue(confirm.contains("附属設備 プロジェクター") && !confirm.contains("プロジェクター ×"), "one of it is not counted: " + confirm);
        assertTrue(confirm.contains("氏名 田中 八重") && confirm.contains("電話 024-000-0000"), confirm);
        assertTrue(confirm.contains("予定人数 12人"), confirm);
    }

    @Test
    void whatSetupHoldsAndCostsIsSaidAtTheChoice() {
        String form = Http.text(sato.get("/book?site=bigpalette&item=small-2,2026-12-08,13:00,17:00"));
        assertTrue(form.contains("かかります（準備・撤去 × 70%）。") && form.contains("かかりません。 別表 備考1（例）"), form);
        String english = sato.get("/book?site=bigpalette&item=small-2,2026-12-08,13:00,17:00&lang=en").body();
        assertTrue(english.contains("Source (Japanese): <span lang=\"ja\">別表 備考1（例）</span>"), "the law's own words are marked: " + english);
        sato.get("/?lang=ja");
    }

    @Test
    void bookingsAreFoundAWeekAtATimeAndTheFilterIsKept() {
        HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&item=small-3,2026-12-08,09:00,13:00");
        assertEquals(200, desk.post("/staff/bookings/new", entry(form, "do", "place")).statusCode());
        HttpResponse<String> week = desk.get("/staff/bookings?site=bigpalette&state=confirmed");
        assertFalse(Http.text(week).contains("句会"), Http.text(week));
        assertTrue(week.body().contains("<p class=\"only-print\">ビッグパレットふくしま　2026年11月30日（月） – 2026年12月6日（日）</p>"), week.body());
        String next = week.body().replaceAll("(?s).*href=\"(/staff/bookings\\?[^\"]+)\" rel=\"next\".*", "$1").replace("&amp;", "&");
        assertTrue(next.contains("site=bigpalette") && next.contains("state=confirmed"), next);
        assertTrue(Http.text(desk.get(next)).contains("句会"), next);

        String named = Http.text(desk.get("/staff/bookings?site=bigpalette&q=" + URLEncoder.encode("句会", StandardCharsets.UTF_8)
                + "&from=2026-11-30&to=2026-12-06"));
        assertTrue(named.contains("この期間にはありません") && named.contains("12月8日"), named);
        assertTrue(Http.text(desk.get("/staff/bookings?from=2026-12-08&to=2026-12-01")).contains("終わりの日が始まりの日より前"));
        String unread = Http.text(desk.get("/staff/bookings?from=2026-04-31&to=9999-12-31"));
        assertTrue(unread.contains("の「2026-04-31」は日付として読めません") && unread.contains("の「9999-12-31」は先の日付すぎます"), unread);
    }

    @Test
    void aQuestionKeepsItsLinesAndStandsOnTopOfTheApplicantsList() {
        for (String item : List.of("small-2,2026-12-09,09:00,13:00", "hall-c,2026-12-10,09:00,13:00")) {
            HttpResponse<String> form = sato.get("/book?site=bigpalette&item=" + item);
            HttpResponse<String> done = sato.post(
                    "/book", with(hidden(form), "title", item.substring(0, 6), "people", "10", "organiser", "佐藤", "do", "place"));
            String path = done.uri().getPath();
            if (item.startsWith("hall")) {
                desk.post("/staff" + path + "/ask", with(hidden(desk.get("/staff" + path)), "question", "車は何台ですか。\n大きさは。"));
                assertTrue(sato.get(path).body().contains("<p class=\"said\">車は何台ですか。\n大きさは。</p>"));
            }
        }
        String list = Http.text(sato.get("/bookings"));
        assertTrue(list.contains("回答が必要です") && list.indexOf("hall-c") < list.indexOf("small-"), list);
    }

    private static String times(HttpResponse<String> form) {
        String row = form.body().substring(form.body().indexOf("name=\"add-time\""));
        return row.substring(0, row.indexOf("</fieldset>"));
    }

    private static List<Map.Entry<String, String>> entry(HttpResponse<String> form, String... more) {
        return with(with(hidden(form), "title", "句会", "people", "１２", "organiser", "婦人会", "name", "田中 八重", "phone", "024-000-0000",
                "reason", "電話で受付", "channel", "phone"), more);
    }
}
