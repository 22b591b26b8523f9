package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.form;
import static kaikan.booking.web.House.listed;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.ledger.OverlapAudit;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Through the pages: one wish is one booking however it is sent, what is asked for together is had together, and what has gone is said.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnceTest {
    private final House house = new House();

    @AfterAll
    void close() {
        assertEquals(List.of(), house.server.bean(OverlapAudit.class).run());
        house.close();
    }

    @Test
    void aDoubleClickARetryAndTheBackButtonMakeOneBooking() throws InterruptedException, ExecutionException {
        Person person = house.people.person("佐藤 花子");
        try (Http sato = house.browserOf(person); var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpResponse<String> confirm = sato.post("/book", with(form("bigpalette", "small-2,2026-12-08,09:00,13:00"), "do", "review"));
            List<Map.Entry<String, String>> place = with(hidden(confirm), "do", "place");
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Http same = house.browserOf(person);
                sent.add(clicks.submit(() -> same.post("/book", place)));
            }
            Set<String> paths = new HashSet<>();
            for (Future<HttpResponse<String>> answer : sent) {
                assertEquals(200, answer.get().statusCode(), () -> Http.text(answer.resultNow()));
                paths.add(path(answer.get()));
            }
            paths.add(path(sato.post("/book", place)));
            HttpResponse<String> back = sato.post("/book", with(hidden(confirm), "do", "back"));
            assertTrue(Http.text(back).contains("この申込みは受け付けました"), Http.text(back));
            HttpResponse<String> again = sato.post("/book", with(hidden(confirm), "title", "別の名前", "do", "place"));
            paths.add(path(again));
            assertEquals(1, paths.size(), paths.toString());
            assertEquals(1, listed(sato));
        }
    }

    @Test
    void aFormThatSaidSomethingElseInAnotherWindowDoesNotAnswerForBoth() {
        try (Http sato = house.somebody()) {
            HttpResponse<String> first = sato.post("/book", with(form("bigpalette", "small-2,2026-12-17,09:00,13:00"), "do", "review"));
            var fields = hidden(first);
            HttpResponse<String> second = sato.post("/book", with(withItems(fields, "small-2,2026-12-18,09:00,13:00"), "do", "review"));
            assertTrue(path(sato.post("/book", with(fields, "do", "place"))).startsWith("/bookings/"));
            HttpResponse<String> late = sato.post("/book", with(hidden(second), "do", "place"));
            assertTrue(Http.text(late).contains("この内容では、まだ予約していません") && Http.text(late).contains("12月18日"), Http.text(late));
            assertEquals(1, listed(sato));
            HttpResponse<String> both = sato.post("/book", with(hidden(late), "do", "place"));
            assertTrue(Http.text(both).contains("2026年12月18日"), Http.text(both));
            assertEquals(2, listed(sato));
        }
    }

    @Test
    void whoeverAsksForTheirOwnIsLedThereAndNotToldOfSomebodyElse() {
        try (Http sato = house.somebody()) {
            String own = path(book(sato, "bigpalette", "small-1,2026-12-23,09:00,13:00"));
            HttpResponse<String> again = sato.post("/book", with(form("bigpalette", "small-1,2026-12-23,09:00,13:00"), "do", "review"));
            assertEquals(409, again.statusCode());
            assertTrue(Http.text(again).contains("もうご自分か所属する団体の予約です") && again.body().contains("href=\"" + own + "\""), Http.text(again));
            assertFalse(Http.text(again).contains("ほかの予約が入りました"), Http.text(again));
        }
    }

    @Test
    void whoeverAsksForTheTimeOfTheirOwnSetupIsToldThatItIsThat() {
        try (Http sato = house.somebody()) {
            var fields = with(form("bigpalette", "small-3,2026-12-24,13:00,17:00"), "setup", "120", "removal", "60");
            String own = path(sato.post("/book", with(fields, "do", "place")));
            for (String time : List.of("09:00,13:00", "17:00,21:00")) {
                HttpResponse<String> around = sato.post("/book", with(form("bigpalette", "small-3,2026-12-24," + time), "do", "review"));
                assertEquals(409, around.statusCode(), Http.text(around));
                assertTrue(Http.text(around).contains("の準備・片付けの時間です") && around.body().contains("href=\"" + own + "\""), Http.text(around));
            }
            HttpResponse<String> use = sato.post("/book", with(form("bigpalette", "small-3,2026-12-24,09:00,17:00"), "do", "review"));
            assertTrue(Http.text(use).contains("もうご自分か所属する団体の予約です"), Http.text(use));
        }
    }

    @Test
    void anAddressWhoseDraftIsNoneBeginsAFreshForm() {
        try (Http sato = house.somebody()) {
            for (String draft : List.of("%ff", "%F0%9F%98%80", "%E3%81%82", "short", "")) {
                HttpResponse<String> form = sato.get("/book?site=bigpalette&item=small-1,2026-12-08,09:00,13:00&draft=" + draft);
                assertEquals(200, form.statusCode(), draft);
                assertTrue(Http.text(form).contains("小会議室 1"), draft);
                assertTrue(form.uri().getQuery().matches(".*&draft=[0-9A-Z]{16}"), form.uri().toString());
            }
        }
    }

    @Test
    void whatNobodyCanSeeIsNoName() {
        try (Http sato = house.somebody()) {
            var fields = with(form("bigpalette", "small-1,2026-12-22,09:00,13:00").stream()
                    .filter(field -> !field.getKey().equals("title")).toList(), "title", "\u200b\u202e\u0000", "do", "place");
            HttpResponse<String> refused = sato.post("/book", fields);
            assertEquals(422, refused.statusCode());
            assertTrue(refused.body().contains("<a href=\"#title\">"), Http.text(refused));
        }
    }

    @Test
    void anEntryWhoseAnswerWasLostIsFoundAgain() {
        Person clerk = house.people.person("窓口 一郎", new SiteRole(Role.RECEPTION, house.site("bigpalette").id()));
        try (Http desk = house.browserOf(clerk)) {
            HttpResponse<String> form = desk.get("/staff/bookings/new?site=bigpalette&item=small-3,2026-12-15,09:00,13:00");
            var fields = with(hidden(form), "title", "句会", "people", "5", "organiser", "婦人会", "name", "田中 八重", "phone", "024-000-0000",
                    "reason", "電話で受付", "channel", "phone", "do", "place");
            String path = path(desk.post("/staff/bookings/new", fields));
            assertTrue(path.matches("/staff/bookings/[0-9A-Z]{16}"), path);
            house.forgetAccepted(path.substring(path.lastIndexOf('/') + 1));
            assertEquals(path, path(desk.post("/staff/bookings/new", fields)));
        }
    }

    @Test
    void hallTwoRoomsAProjectorAndSeveralDaysAreOneBookingOrNone() {
        String[] wanted = {
            "hall-b,2026-12-15,09:00,17:00", "hall-b,2026-12-16,09:00,17:00", "middle-a,2026-12-15,09:00,13:00",
            "middle-b,2026-12-15,09:00,13:00"
        };
        try (Http sato = house.somebody(); Http rival = house.somebody()) {
            book(rival, "bigpalette", "middle-b,2026-12-15,09:00,13:00");
            var fields = with(form("bigpalette", wanted), "qty-projector", "2", "setup", "0");
            HttpResponse<String> gone = sato.post("/book", with(fields, "do", "place"));
            assertEquals(409, gone.statusCode());
            assertEquals(0, listed(sato));
            book(rival, "bigpalette", "hall-b,2026-12-15,09:00,17:00", "middle-a,2026-12-15,09:00,13:00");
            String[] free = {wanted[0].replace("12-15", "12-17"), wanted[1], wanted[2].replace("12-15", "12-17"),
                wanted[3].replace("12-15", "12-17")};
            HttpResponse<String> done = sato.post("/book", with(withItems(fields, free), "do", "place"));
            assertEquals(200, done.statusCode(), Http.text(done));
            String text = Http.text(done);
            assertTrue(text.contains("12月16日") && text.contains("12月17日") && text.contains("プロジェクター × 2"), text);
            assertEquals(1, listed(sato));
        }
    }

    @Test
    void whatHasJustGoneIsSaidAndWhatWasTypedStaysAndTheNearestIsOfferedAndCanBeTaken() {
        try (Http sato = house.somebody(); Http rival = house.somebody()) {
            HttpResponse<String> confirm = sato.post("/book", with(form("bigpalette", "special,2026-12-08,09:00,13:00"),
                    "remarks", "車いすの方が2名", "do", "review"));
            book(rival, "bigpalette", "special,2026-12-08,09:00,13:00");
            HttpResponse<String> late = sato.post("/book", with(hidden(confirm), "do", "place"));
            assertEquals(409, late.statusCode());
            assertTrue(late.body().contains("車いすの方が2名") && late.body().contains("value=\"合同商談会\""));
            HttpResponse<String> other = sato.post("/book", with(hidden(late), "title", "合同商談会", "people", "5", "organiser", "佐藤",
                    "remarks", "車いすの方が2名", "do", firstInstead(late)));
            assertEquals(200, other.statusCode());
            assertTrue(other.body().contains("車いすの方が2名"));
            HttpResponse<String> done = sato.post("/book", with(hidden(other), "title", "合同商談会", "people", "5", "organiser", "佐藤", "do", "place"));
            assertEquals(200, done.statusCode(), Http.text(done));
            assertEquals(1, listed(sato));
        }
    }

    @Test
    void aChangeToWhatHasGoneChangesNothingAndOffersTheNearest() {
        try (Http sato = house.somebody(); Http rival = house.somebody()) {
            String path = path(book(sato, "bigpalette", "presentation,2026-12-08,09:00,13:00"));
            HttpResponse<String> form = sato.get(path + "/change");
            var fields = with(withItems(hidden(form), "presentation,2026-12-08,13:00,17:00"), "title", "合同商談会", "people", "7",
                    "organiser", "佐藤");
            HttpResponse<String> confirm = sato.post(path + "/change", with(fields, "do", "review"));
            assertEquals(200, confirm.statusCode(), Http.text(confirm));
            book(rival, "bigpalette", "presentation,2026-12-08,13:00,17:00");
            HttpResponse<String> late = sato.post(path + "/change", with(hidden(confirm), "do", "place"));
            assertEquals(409, late.statusCode());
            assertTrue(late.body().contains("value=\"7\""), "what was typed is kept");
            assertFalse(firstInstead(late).isEmpty());
            assertTrue(Http.text(sato.get(path)).contains("9:00〜13:00"), "the old time is still held");
            HttpResponse<String> stranger = rival.post("/book", with(form("bigpalette", "presentation,2026-12-08,09:00,13:00"), "do", "place"));
            assertEquals(409, stranger.statusCode());
        }
    }

    @Test
    void seatsAndMicrophonesAreHadUntilThereAreNoMore() {
        try (Http sato = house.somebody(); Http rival = house.somebody()) {
            String item = "lounge,2026-12-16,10:00,12:00";
            assertTrue(sato.get("/book?site=plant&item=" + item).body().contains("name=\"qty-lounge\""));
            String path = path(sato.post("/book", with(form("plant", item), "qty-lounge", "25", "do", "place")));
            assertTrue(Http.text(sato.get(path)).contains("ラウンジ × 25"), Http.text(sato.get(path)));
            assertEquals(409, rival.post("/book", with(form("plant", item), "qty-lounge", "16", "do", "place")).statusCode());
            HttpResponse<String> tooMany = rival.post("/book", with(form("plant", item), "qty-lounge", "41", "do", "review"));
            assertEquals(422, tooMany.statusCode());
            assertEquals(200, rival.post("/book", with(form("plant", item), "qty-lounge", "15", "do", "place")).statusCode());
            HttpResponse<String> change = sato.get(path + "/change");
            assertTrue(change.body().contains("name=\"qty-lounge\" type=\"text\" value=\"25\""), "a change begins with what there is");
            String[] rooms = {"mpr-1,2026-12-08,09:00,13:00", "mpr-2,2026-12-08,09:00,13:00"};
            assertEquals(200, sato.post("/book", with(form("bigpalette", rooms[0]), "qty-microphone", "6", "do", "place")).statusCode());
            assertEquals(409, rival.post("/book", with(form("bigpalette", rooms[1]), "qty-microphone", "5", "do", "place")).statusCode());
            assertEquals(200, rival.post("/book", with(form("bigpalette", rooms[1]), "qty-microphone", "4", "do", "place")).statusCode());
        }
    }

    private static List<Map.Entry<String, String>> withItems(List<Map.Entry<String, String>> fields, String... items) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(fields);
        changed.removeIf(field -> field.getKey().equals("item"));
        for (String item : items) {
            changed.add(Map.entry("item", item));
        }
        return changed;
    }

    private static String firstInstead(HttpResponse<String> page) {
        Matcher instead = Pattern.compile("value=\"(instead-[^\"]+)\"").matcher(page.body());
        assertTrue(instead.find(), Http.text(page));
        return instead.group(1);
    }
}
