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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.facility.Site;
import kaikan.member.Person;
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

/// The whole way through the pages, without JavaScript.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingPagesTest {
    private final TestServer server = TestServer.startAt(Instant.parse("2026-11-30T01:00:00Z"));
    private final TestPeople people = TestPeople.on(server);
    private final Site site;
    private int day;

    BookingPagesTest() {
        var catalogue = Demonstration.load(server);
        site = catalogue.site("bigpalette").orElseThrow();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void aMeetingRoomIsBookedInThreeSteps() {
        try (Http sato = people.browserOf(people.person("佐藤 花子"))) {
            HttpResponse<String> form = sato.get("/book?site=bigpalette&item=small-2," + nextDay() + ",13:00,17:00");
            assertEquals(200, form.statusCode());
            assertTrue(Http.text(form).contains("4,400円"), Http.text(form));
            var fields = with(hidden(form), "title", "打合せ", "people", "12", "organiser", "佐藤", "do", "review");
            HttpResponse<String> confirm = sato.post("/book", fields);
            assertEquals(200, confirm.statusCode(), Http.text(confirm));
            assertTrue(Http.text(confirm).contains("予約する（4,400円）"), Http.text(confirm));
            HttpResponse<String> done = sato.post("/book", with(hidden(confirm), "do", "place"));
            assertEquals(200, done.statusCode(), Http.text(done));
            assertTrue(Http.text(done).contains("予約確定"));
            assertTrue(Http.text(sato.get("/bookings")).contains("打合せ"));
            HttpResponse<String> again = sato.post("/book", with(hidden(confirm), "do", "place"));
            assertEquals(done.uri().getPath(), again.uri().getPath());
        }
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedIsKept() {
        try (Http sato = people.browserOf(people.person("佐藤 花子"))) {
            HttpResponse<String> form = sato.get("/book?site=bigpalette&item=small-1," + nextDay() + ",13:00,17:00");
            var fields = with(hidden(form), "title", "", "people", "９９９", "remarks", "車2台", "do", "review");
            HttpResponse<String> wrong = sato.post("/book", fields);
            assertEquals(422, wrong.statusCode());
            assertTrue(Http.text(wrong).contains("定員24人をこえています"), Http.text(wrong));
            assertTrue(wrong.body().contains("車2台") && wrong.body().contains("９９９"));
        }
    }

    @Test
    void whatHasGoneIsSaidWithStatus409AndWhatWasTypedIsKept() {
        String item = "mpr-1," + nextDay() + ",9:00,13:00";
        book(people.person("先の人"), item);
        try (Http sato = people.browserOf(people.person("佐藤 花子"))) {
            HttpResponse<String> form = sato.get("/book?site=bigpalette&item=" + item);
            assertEquals(409, form.statusCode());
            var fields = with(hidden(form), "title", "遅れた会", "people", "5", "organiser", "佐藤", "do", "place");
            HttpResponse<String> late = sato.post("/book", fields);
            assertEquals(409, late.statusCode());
            assertTrue(late.body().contains("遅れた会"));
            assertTrue(Http.text(late).contains("いま予約できません"));
            Matcher instead = Pattern.compile("value=\"(instead-[^\"]+)\"").matcher(late.body());
            assertTrue(instead.find(), Http.text(late));
            HttpResponse<String> other = sato.post("/book", with(hidden(late), "title", "遅れた会", "do", instead.group(1)));
            assertEquals(200, other.statusCode(), Http.text(other));
            assertTrue(other.body().contains("遅れた会"));
        }
    }

    @Test
    void aHallIsAppliedForAskedAboutAnsweredAndApproved() {
        Person sato = people.person("佐藤 花子");
        String path = book(sato, "hall-a," + nextDay() + ",9:00,13:00");
        Person reviewer = people.person("審査 一郎", new SiteRole(Role.REVIEWER, site.id()));
        try (Http applicant = people.browserOf(sato); Http desk = people.browserOf(reviewer)) {
            assertTrue(Http.text(desk.get("/staff/queue")).contains("合同商談会"));
            HttpResponse<String> page = desk.get("/staff" + path);
            assertEquals(200, page.statusCode());
            HttpResponse<String> asked = desk.post("/staff" + path + "/ask", with(hidden(page), "question", "車は何台ですか。"));
            assertTrue(Http.text(asked).contains("質問をメールで送りました"), Http.text(asked));
            HttpResponse<String> own = applicant.get(path);
            assertTrue(Http.text(own).contains("車は何台ですか。"));
            assertTrue(Http.text(applicant.post(path + "/answer", with(hidden(own), "answer", "4台です。"))).contains("審査中"));
            HttpResponse<String> second = applicant.post(path + "/answer", with(hidden(own), "answer", "5台かもしれません。"));
            assertEquals(409, second.statusCode(), "from another window");
            assertTrue(Http.text(second).contains("送られていません") && second.body().contains("5台かもしれません。"), Http.text(second));
            HttpResponse<String> stale = desk.post("/staff" + path + "/approve", with(hidden(page), "note", ""));
            assertEquals(409, stale.statusCode());
            HttpResponse<String> fresh = desk.get("/staff" + path);
            assertTrue(Http.text(desk.post("/staff" + path + "/approve", with(hidden(fresh), "note", "どうぞ"))).contains("承認しました"));
            assertTrue(Http.text(applicant.get(path)).contains("予約確定"));
        }
    }

    @Test
    void aCancellationShowsItsConsequenceAndCanBeUndone() {
        Person sato = people.person("佐藤 花子");
        String path = book(sato, "training," + nextDay() + ",9:00,13:00");
        try (Http browser = people.browserOf(sato)) {
            HttpResponse<String> asked = browser.get(path + "/cancel");
            assertTrue(Http.text(asked).contains("この予約を取り消す"));
            HttpResponse<String> cancelled = browser.post(path + "/cancel", with(hidden(asked)));
            assertTrue(Http.text(cancelled).contains("取消しを元に戻す"), Http.text(cancelled));
            assertTrue(Http.text(browser.post(path + "/undo", with(hidden(cancelled)))).contains("予約を元に戻しました"));
        }
    }

    @Test
    void aChangeShowsTheDifferenceFirst() {
        Person sato = people.person("佐藤 花子");
        String date = nextDay();
        String path = book(sato, "small-3," + date + ",9:00,13:00");
        try (Http browser = people.browserOf(sato)) {
            HttpResponse<String> form = browser.get(path + "/change");
            assertEquals(200, form.statusCode(), Http.text(form));
            List<Map.Entry<String, String>> fields = with(hidden(form), "title", "合同商談会", "people", "10", "organiser", "佐藤");
            fields.removeIf(field -> field.getKey().equals("item"));
            HttpResponse<String> confirm = browser.post(
                    path + "/change", with(fields, "item", "small-3," + date + ",13:00,17:00", "do", "review"));
            assertTrue(Http.text(confirm).contains("差額 +440円"), Http.text(confirm));
            assertTrue(Http.text(browser.post(path + "/change", with(hidden(confirm), "do", "place"))).contains("変更しました"));
        }
    }

    @Test
    void anUnknownBookingAndSomebodyElsesLookTheSame() {
        String path = book(people.person("佐藤 花子"), "small-1," + nextDay() + ",9:00,13:00");
        try (Http stranger = people.browserOf(people.person("他の人"))) {
            HttpResponse<String> foreign = stranger.get(path);
            HttpResponse<String> unknown = stranger.get("/bookings/ABCDEFGH01234567");
            assertEquals(404, foreign.statusCode());
            assertEquals(Http.text(unknown), Http.text(foreign));
            assertEquals(403, stranger.get("/staff/queue").statusCode());
        }
        try (Http nobody = Http.exact(server)) {
            assertEquals(303, nobody.get("/book?site=bigpalette").statusCode());
        }
    }

    @Test
    void theDeskEntersATelephoneCallAndClosesARoom() {
        Person manager = people.person("所長", new SiteRole(Role.MANAGER, site.id()));
        String date = nextDay();
        try (Http desk = people.browserOf(manager)) {
            HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&item=presentation," + date + ",9:00,13:00");
            var few = with(hidden(form), "title", "講演会", "people", "40", "do", "review");
            HttpResponse<String> missing = desk.post("/staff/bookings/new", few);
            assertEquals(422, missing.statusCode());
            List<Map.Entry<String, String>> fields = with(hidden(form), "title", "講演会", "people", "40", "organiser", "婦人会",
                    "name", "田中 八重", "phone", "024-000-0000", "reason", "電話で受付", "channel", "phone");
            HttpResponse<String> confirm = desk.post("/staff/bookings/new", with(fields, "do", "review"));
            HttpResponse<String> done = desk.post("/staff/bookings/new", with(hidden(confirm), "do", "place"));
            assertTrue(Http.text(done).contains("田中 八重"), Http.text(done));
            assertTrue(Http.text(desk.get("/staff/bookings?q=" + URLEncoder.encode("講演会", StandardCharsets.UTF_8))).contains("講演会"));
            HttpResponse<String> list = desk.get("/staff/closures?site=bigpalette");
            HttpResponse<String> preview = desk.post("/staff/closures", with(hidden(list), "space", "presentation", "first", date,
                    "last", date, "cause", "MAINTENANCE", "note", "空調の点検", "do", "preview"));
            assertTrue(Http.text(preview).contains("1件の予約"), Http.text(preview));
            HttpResponse<String> refused = desk.post("/staff/closures", with(hidden(preview), "do", "close"));
            assertEquals(409, refused.statusCode());
            HttpResponse<String> other = desk.post("/staff/closures", with(hidden(list), "space", "special", "first", date,
                    "last", date, "cause", "INSPECTION", "note", "空調の点検", "do", "close"));
            assertTrue(Http.text(other).contains("空調の点検"), Http.text(other));
        }
    }

    @Test
    void aProgramBooksOnceHoweverOftenItAsks() {
        Person sato = people.person("佐藤 花子");
        String json = "{\"site\":\"bigpalette\",\"items\":[{\"space\":\"mpr-2\",\"date\":\"" + nextDay()
                + "\",\"from\":\"09:00\",\"to\":\"13:00\"}],\"title\":\"API\",\"organiser\":\"P\",\"people\":3}";
        try (Http program = people.browserOf(sato)) {
            assertEquals(422, program.postJson("/api/bookings", json).statusCode());
            program.with("Idempotency-Key", "0123456789ABCDEF");
            HttpResponse<String> first = program.postJson("/api/bookings", json);
            assertEquals(201, first.statusCode(), first.body());
            assertEquals(first.body(), program.postJson("/api/bookings", json).body());
            Http other = people.browserOf(people.person("別")).with("Idempotency-Key", "0123456789ABCDEF");
            HttpResponse<String> rival = other.postJson("/api/bookings", json);
            assertEquals(409, rival.statusCode());
            assertTrue(rival.body().contains("booking.gone"));
            assertFalse(rival.body().contains("API"));
        }
    }

    /// Books and returns the path of the booking's page.
    private String book(Person person, String item) {
        try (Http browser = people.browserOf(person)) {
            HttpResponse<String> form = browser.get("/book?site=bigpalette&item=" + item);
            var fields = with(hidden(form), "title", "合同商談会", "people", "10", "organiser", "佐藤", "do", "place");
            HttpResponse<String> done = browser.post("/book", fields);
            assertEquals(200, done.statusCode(), Http.text(done));
            return done.uri().getPath();
        }
    }

    private synchronized String nextDay() {
        return LocalDate.of(2027, 1, 12).plusDays(day++).toString();
    }
}
