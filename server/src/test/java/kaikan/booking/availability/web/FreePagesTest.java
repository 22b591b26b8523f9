package kaikan.booking.availability.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import kaikan.member.TestPeople;
import kaikan.platform.id.Ref;
import kaikan.testing.Demonstration;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Looking through all centres for what is free.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreePagesTest {
    private final TestServer server = TestServer.startAt(Instant.parse("2026-11-30T01:00:00Z"));
    private final Http nobody = Http.exact(server);

    FreePagesTest() {
        Demonstration.load(server);
    }

    @AfterAll
    void close() {
        nobody.close();
        server.close();
    }

    @Test
    void theFirstPageAsksAndTheAnswerNamesRoomsOfAllCentresThatFit() {
        assertTrue(nobody.get("/").body().contains("action=\"/free\""));
        HttpResponse<String> free = nobody.get("/free?date=2026-12-08&people=30&from=13:00&to=17:00");
        String text = Http.text(free);
        assertTrue(text.contains("2026年12月8日（火）の空き（すべての施設）"), text);
        assertTrue(text.contains("401会議室") && text.contains("研修室 66㎡　36人"), text);
        assertFalse(text.contains("小会議室 1") || text.contains("プロジェクター"), text);
        assertTrue(free.body().contains("href=\"/book?site=corasse&amp;item=room-401,2026-12-08,13:00,17:00\""), text);
        assertTrue(free.body().contains("href=\"/sites/corasse/days/2026-12-08?people=30&amp;from=13%3A00&amp;to=17%3A00&amp;free=yes\""), text);
    }

    @Test
    void whereTimesAreFreeToChooseTheVeryTimeIsOffered() {
        String free = nobody.get("/free?date=2026-12-08&people=50&from=13:00&to=17:00").body();
        assertTrue(free.contains("href=\"/book?site=plant&amp;item=event,2026-12-08,13:00,17:00\""), free);
    }

    @Test
    void theTimeThatWasLookedForSaysWhatItCostsAndAnyOtherSaysForHowLong() {
        String wanted = Http.text(nobody.get("/free?date=2026-12-08&people=50&from=13:00&to=17:00"));
        assertTrue(wanted.contains("13:00〜17:00 13,200円"), wanted);
        String tooShort = nobody.get("/free?date=2026-12-08&people=50&from=13:00&to=14:00").body();
        assertTrue(tooShort.contains("2時間につき 6,600円"), tooShort);
        assertFalse(tooShort.contains("item=event,2026-12-08,13:00,14:00"), "an hour alone is not sold");
    }

    @ParameterizedTest
    @CsvSource({
        "/free?date=2026-12-08, ja, 終了は、開始よりあとの時刻にしてください",
        "/free?date=2026-12-08, en, The end must be after the beginning",
        "/free?date=2026-12-08, easy, 「いつまで」は 「いつから」より あとに してください",
        "/sites/corasse/days/2026-12-08?people=1, ja, 終了は、開始よりあとの時刻にしてください",
    })
    void anEndBeforeItsBeginningIsSaidAtItsFieldAndBothStayAsTheyWereChosen(String path, String language, String said) {
        HttpResponse<String> free = nobody.get(path + "&from=17:00&to=13:00&lang=" + language);
        assertTrue(Http.text(free).contains(said), Http.text(free));
        String chosen = "<option value=\"%s\" selected>";
        assertTrue(free.body().contains(chosen.formatted("17:00")) && free.body().contains(chosen.formatted("13:00")), free.body());
        assertTrue(free.body().contains("aria-describedby=\"to-error\""), free.body());
        HttpResponse<String> next = nobody.get("/free?date=2026-12-08&from=17:00&to=13:00&lang=ja");
        assertTrue(next.body().contains("href=\"/free?date=2026-12-09&amp;from=17%3A00&amp;to=13%3A00"), "on the next day too: " + next.body());
    }

    @ParameterizedTest
    @CsvSource({
        "/free?date=2026-12-08, ja, 人数は、1以上の数字で入れてください",
        "/free?date=2026-12-08, en, Give the number of people in figures",
        "/free?date=2026-12-08, easy, 1か、もっと",
        "/sites/corasse/days/2026-12-08?free=yes, ja, 人数は、1以上の数字で入れてください",
    })
    void aNumberOfPeopleThatIsNoneIsSaidAtItsFieldAndStaysAsItWasTyped(String path, String language, String said) {
        for (String typed : List.of("-1", "0", "many")) {
            HttpResponse<String> free = nobody.get(path + "&people=" + typed + "&lang=" + language);
            assertTrue(Http.text(free).contains(said), Http.text(free));
            assertTrue(free.body().contains("value=\"" + typed + "\" aria-invalid=\"true\" aria-describedby=\"people-error\""), free.body());
        }
        nobody.get(path + "&lang=ja");
    }

    @Test
    void theWordThatPeopleWriteBehindTheirNumberIsUnderstood() {
        String word = URLEncoder.encode("５０人", StandardCharsets.UTF_8);
        String figures = Http.text(nobody.get("/free?date=2026-12-08&from=13:00&to=17:00&people=50"));
        assertEquals(figures, Http.text(nobody.get("/free?date=2026-12-08&from=13:00&to=17:00&people=" + word)));
    }

    @Test
    void aBeginningWithoutAnEndIsSaidToo() {
        HttpResponse<String> free = nobody.get("/free?date=2026-12-08&from=13:00&to=");
        assertTrue(Http.text(free).contains("開始と終了の両方を選んでください"), Http.text(free));
        assertTrue(free.body().contains("<option value=\"13:00\" selected>"), free.body());
        assertFalse(Http.text(nobody.get("/free?date=2026-12-08&from=&to=")).contains("選んでください"));
    }

    @Test
    void aTimePastMidnightComesAfterTheEvening() {
        String late = Http.text(nobody.get("/free?date=2026-12-08&from=22:00&to=26:00"));
        assertFalse(late.contains("よりあとの時刻"), late);
    }

    @Test
    void theRoomThatFitsBestStandsFirst() {
        String text = Http.text(nobody.get("/free?date=2026-12-08&people=30"));
        assertTrue(text.indexOf("研修室 66㎡") < text.indexOf("マルチパーパスルーム 1"), text);
        assertFalse(text.contains("多目的展示ホール 全面"), text);
        assertTrue(text.contains("か所あります"), text);
    }

    @Test
    void aDayThatCannotBeShownIsSaidAndTheNearestIsShown() {
        for (String date : new String[] {"2027-02-30", "2099-01-01", "あした"}) {
            String text = Http.text(nobody.get("/free?date=" + URLEncoder.encode(date, StandardCharsets.UTF_8)));
            assertTrue(text.contains("「" + date + "」という日は表示できないため"), text);
        }
        for (String date : new String[] {"2026-12-08", "2026-12-8"}) {
            assertFalse(Http.text(nobody.get("/free?date=" + date)).contains("表示できない"), date);
        }
    }

    @Test
    void whatIsTakenIsNotOffered() {
        TestPeople people = TestPeople.on(server);
        try (Http sato = people.browserOf(people.person("佐藤 花子")).with("Idempotency-Key", Ref.next())) {
            String json = """
                    {"site":"corasse","items":[{"space":"room-501","date":"2026-12-09","from":"13:00","to":"17:00"}],
                     "title":"会","organiser":"会","people":8}""";
            assertEquals(201, sato.postJson("/api/bookings", json).statusCode());
        }
        String free = nobody.get("/free?date=2026-12-09&from=13:00&to=17:00").body();
        assertFalse(free.contains("room-501,2026-12-09"), free);
        assertTrue(free.contains("room-402,2026-12-09"), free);
    }

    @Test
    void whereNothingIsFreeAnotherDayIsOffered() {
        HttpResponse<String> none = nobody.get("/free?date=2026-12-08&people=9000");
        assertEquals(200, none.statusCode());
        assertTrue(Http.text(none).contains("この条件で空いている部屋は、どの施設にもありません"), Http.text(none));
        assertTrue(none.body().contains("href=\"/free?date=2026-12-09&amp;people=9000&amp;free=yes\""), none.body());
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        assertTrue(Http.text(nobody.get("/free?date=nonsense&people=x&kind=castle")).contains("2026年11月30日（月）の空き"));
        assertTrue(Http.text(nobody.get("/free?date=2026-02-30")).contains("2026年2月28日（土）の空き"));
    }
}
