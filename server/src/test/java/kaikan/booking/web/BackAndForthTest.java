package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kaikan.booking.Drafts;
import kaikan.member.Person;
import kaikan.member.TestPeople;
import kaikan.platform.job.Job;
import kaikan.testing.Demonstration;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page of the form has an address of its own: going back, reloading and another language never send anything again.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackAndForthTest {
    private final TestServer server = TestServer.startAt(Instant.parse("2026-11-30T01:00:00Z"));
    private final TestPeople people = TestPeople.on(server);
    private final Person person = people.person("佐藤 花子");
    private final Http sato = people.browserOf(person);
    private int day;

    BackAndForthTest() {
        Demonstration.load(server);
    }

    @AfterAll
    void close() {
        sato.close();
        server.close();
    }

    @Test
    void reviewingLeadsToAPageThatCanBeReloadedAndReadInAnotherLanguage() {
        HttpResponse<String> confirm = review("small-2", "title", "打合せ", "remarks", "車2台");
        assertEquals(200, confirm.statusCode());
        String address = address(confirm);
        assertTrue(address.matches("/book\\?site=bigpalette&draft=[0-9A-Z]{16}&step=confirm"), address);
        assertEquals(Http.text(confirm), Http.text(sato.get(address)));
        HttpResponse<String> english = sato.get(address + "&lang=en");
        assertTrue(Http.text(english).contains("Check and book") && english.body().contains("車2台"), Http.text(english));
        sato.get("/?lang=ja");
    }

    @ParameterizedTest
    @CsvSource({"small-2, 確認して予約, 確認して申請", "special, 確認して申請, 確認して予約"})
    void theLastStepSaysWhetherItBooksOrApplies(String space, String said, String not) {
        String form = Http.text(sato.get("/book?site=bigpalette&item=" + space + "," + nextDay() + ",13:00,17:00"));
        assertTrue(form.contains(said) && !form.contains(not), form);
        HttpResponse<String> confirm = review(space, "title", "打合せ");
        assertTrue(confirm.body().contains("<h1>" + said + "</h1>") && !confirm.body().contains(not), Http.text(confirm));
    }

    @Test
    void anErrorHasAnAddressTooAndKeepsWhatWasTypedInAnotherLanguage() {
        HttpResponse<String> wrong = review("small-2", "title", "", "remarks", "車3台");
        assertEquals(422, wrong.statusCode());
        HttpResponse<String> english = sato.get(address(wrong) + "&lang=en");
        assertEquals(422, english.statusCode());
        assertTrue(english.body().contains("車3台") && Http.text(english).contains("Give the event a name."), Http.text(english));
        sato.get("/?lang=ja");
    }

    @Test
    void afterPlacingTheWayBackSaysThatItWasReceived() {
        HttpResponse<String> confirm = review("small-3", "title", "打合せ");
        HttpResponse<String> done = sato.post("/book", with(hidden(confirm), "do", "place"));
        assertTrue(Http.text(done).contains("予約確定"), Http.text(done));
        HttpResponse<String> back = sato.get(address(confirm));
        assertEquals(200, back.statusCode());
        assertTrue(Http.text(back).contains("この申込みは受け付けました"), Http.text(back));
        assertTrue(back.body().contains("href=\"" + done.uri().getPath() + "\""));
        assertFalse(back.body().contains("value=\"place\""));
    }

    @Test
    void afterAChangeTheWayBackSaysSoToo() {
        String path = sato.post("/book", with(hidden(review("small-1", "title", "打合せ")), "do", "place")).uri().getPath();
        HttpResponse<String> form = sato.get(path + "/change");
        HttpResponse<String> confirm = sato.post(path + "/change",
                with(hidden(form), "title", "別の名前", "people", "5", "organiser", "佐藤", "do", "review"));
        assertEquals(200, confirm.statusCode(), Http.text(confirm));
        sato.post(path + "/change", with(hidden(confirm), "do", "place"));
        assertTrue(Http.text(sato.get(address(confirm))).contains("この変更は受け付けました"));
    }

    @Test
    void nobodyElseSeesADraftAndItIsForgottenAfterTwoDays() {
        HttpResponse<String> confirm = review("mpr-2", "title", "秘密の会");
        try (Http stranger = people.browserOf(people.person("他の人"))) {
            assertFalse(stranger.get(address(confirm)).body().contains("秘密の会"));
        }
        String key = address(confirm).replaceAll(".*draft=([0-9A-Z]+).*", "$1");
        Drafts drafts = server.bean(Drafts.class);
        assertTrue(drafts.find(person.id(), key).isPresent());
        server.clock().advance(Duration.ofDays(2).plusMinutes(1));
        server.beans(Job.class).stream().filter(job -> job.name().equals("booking.forget-drafts")).forEach(Job::run);
        server.clock().advance(Duration.ofDays(2).plusMinutes(1).negated());
        assertTrue(drafts.find(person.id(), key).isEmpty());
    }

    @Test
    void aChosenTimeIsTakenInAndAnEndBeforeTheStartMovesAlong() {
        Map<String, String> first = Map.of("site", "plant", "item", "project-1,2027-01-13,10:00,11:00");
        HttpResponse<String> form = sato.get("/book?site=plant&item=" + first.get("item"));
        assertTrue(form.body().contains("name=\"from-0\"") && form.body().contains("name=\"to-0\""), Http.text(form));
        HttpResponse<String> turned = sato.post("/book", with(hidden(form), "from-0", "13:00", "to-0", "15:30", "do", "turn"));
        assertTrue(turned.body().contains("project-1,2027-01-13,13:00,15:30"), Http.text(turned));
        HttpResponse<String> moved = sato.post("/book", with(
                hidden(form), "title", "会", "people", "2", "organiser", "佐藤", "from-0", "14:00", "to-0", "11:00", "do", "review"));
        assertTrue(moved.body().contains("project-1,2027-01-13,14:00,15:00"), Http.text(moved));
        assertTrue(Http.text(moved).contains("終わりの時刻を、はじまりより後になるようにずらしました"), "it is not reviewed unseen");
    }

    @Test
    void aBandIsChangedOnTheForm() {
        HttpResponse<String> form = sato.get("/book?site=bigpalette&item=small-1,2027-03-03,13:00,17:00");
        HttpResponse<String> turned = sato.post("/book", with(hidden(form), "time-0", "9:00-17:00", "do", "turn"));
        assertTrue(turned.body().contains("small-1,2027-03-03,09:00,17:00"), Http.text(turned));
    }

    @Test
    void whatIsNoNumberIsSaidWhereItStandsAndKept() {
        HttpResponse<String> wrong = review("small-2", "people", "-5", "ticket", "千円", "qty-projector", "たくさん");
        assertEquals(422, wrong.statusCode());
        String text = Http.text(wrong);
        assertTrue(text.contains("予定人数を数字で入れてください"), text);
        assertTrue(text.contains("入場料は、円の数字で入れてください。例：1,000。無料のときは、0 か空欄にしてください。"), text);
        for (String typed : List.of("千円", "-5", "たくさん")) {
            assertTrue(wrong.body().contains("value=\"" + typed + "\""), typed);
        }
        int number = text.indexOf("数は、0 か");
        int people = text.indexOf("予定人数を数字で");
        assertTrue(number >= 0 && number < people && people < text.indexOf("入場料（いちばん"), "in the order of the form: " + text);
    }

    @Test
    void whatIsOnlyInTheWayOfSetupSaysSo() {
        String date = nextDay();
        sato.post("/book", with(hidden(sato.get("/book?site=bigpalette&item=mpr-1," + date + ",09:00,13:00")),
                "title", "朝の会", "people", "5", "organiser", "佐藤", "do", "place"));
        HttpResponse<String> form = sato.get("/book?site=bigpalette&item=mpr-1," + date + ",13:00,17:00");
        HttpResponse<String> wrong = sato.post("/book", with(hidden(form), "setup", "30", "do", "quote"));
        assertEquals(409, wrong.statusCode());
        String text = Http.text(wrong);
        assertTrue(text.contains("設営の") && text.contains("12:30〜13:00 にほかの予約があります"), text);
        assertTrue(text.contains("いま申し込めません") && !text.contains("か所なおしてください"), text);
        assertTrue(text.contains("円"), "what is known is priced");
    }

    @Test
    void besideAClosedDayWhatCanBeHadIsStillPriced() {
        HttpResponse<String> form = sato.get(
                "/book?site=bigpalette&item=small-1,2027-01-01,13:00,17:00&item=small-1," + nextDay() + ",13:00,17:00");
        assertEquals(422, form.statusCode());
        String text = Http.text(form);
        assertTrue(text.contains("休館日です") && text.contains("申し込める部屋と時間だけ") && text.contains("4,400円"), text);
    }

    @Test
    void severalWithNothingTickedSaysSo() {
        HttpResponse<String> form = sato.get("/book?site=bigpalette&several=yes");
        assertEquals(422, form.statusCode());
        assertTrue(Http.text(form).contains("部屋と時間が選ばれていません"));
        assertEquals(200, sato.get("/book?site=bigpalette").statusCode());
    }

    @Test
    void theNameOfTheEventIsNotPublishedUnlessSomebodySaysSo() {
        assertFalse(sato.get("/book?site=bigpalette").body().matches("(?s).*name=\"publish\"[^>]*checked.*"));
    }

    private HttpResponse<String> review(String space, String... fields) {
        HttpResponse<String> form = sato.get("/book?site=bigpalette&item=" + space + "," + nextDay() + ",13:00,17:00");
        List<Map.Entry<String, String>> typed = with(hidden(form), fields);
        if (typed.stream().noneMatch(field -> field.getKey().equals("people"))) {
            typed = with(typed, "people", "5");
        }
        return sato.post("/book", with(typed, "organiser", "佐藤", "do", "review"));
    }

    private static String address(HttpResponse<String> page) {
        return page.uri().getPath() + "?" + page.uri().getQuery();
    }

    private synchronized String nextDay() {
        return LocalDate.of(2027, 1, 12).plusDays(day++).toString();
    }
}
