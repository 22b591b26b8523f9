package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Two who act on one booking at once: whoever is too late reads what is so now, never what was.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndedMeanwhileTest {
    private final House house = new House();
    private final Person sato = house.people.person("佐藤 花子");
    private final Person takahashi = house.people.person("髙橋 健一");
    private final Organisation company = house.people.organisation("株式会社こおりやま精工", sato);
    private final Http first;
    private final Http second;
    private LocalDate day = LocalDate.of(2027, 1, 12);

    EndedMeanwhileTest() {
        house.people.join(company, takahashi);
        first = house.browserOf(sato);
        second = house.browserOf(takahashi);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private String booked(String space) {
        day = day.plusDays(1);
        List<Map.Entry<String, String>> form = with(House.form("bigpalette", space + "," + day + ",13:00,17:00"), "as", company.ref());
        HttpResponse<String> confirm = first.post("/book", with(form, "do", "review"));
        HttpResponse<String> done = first.post("/book", with(hidden(confirm), "do", "place"));
        assertEquals(200, done.statusCode(), Http.text(done));
        return House.path(done);
    }

    private List<Map.Entry<String, String>> typed(String path, String people) {
        return typed(first.get(path + "/change"), people);
    }

    private static List<Map.Entry<String, String>> typed(HttpResponse<String> form, String people) {
        return with(hidden(form), "title", "商談会", "people", people, "organiser", "佐藤", "do", "review");
    }

    @Test
    void whoeverChangesWhatAColleagueHasCancelledIsToldThatItIsOver() {
        String path = booked("small-2");
        List<Map.Entry<String, String>> typed = typed(path, "9");
        second.post(path + "/cancel", hidden(second.get(path + "/cancel")));
        for (int again = 0; again < 2; again++) {
            HttpResponse<String> answer = first.post(path + "/change", typed);
            String page = Http.text(answer);
            assertTrue(page.contains("いまは「取消し」なので、この予約を変えることはできません。"), page);
            assertTrue(again > 0 || page.contains("髙橋 健一 が取り消しました"), page);
            assertFalse(page.contains("審査を待っています") || page.contains("確認の画面で見られます"), page);
            assertTrue(answer.body().contains("href=\"" + path + "\"") && answer.body().contains("value=\"商談会\""), "the way on, and what was typed");
            typed = typed(answer, "9");
        }
    }

    @Test
    void whoeverWasNotTheFastestReadsWhoElseChangedWhat() {
        String path = booked("small-2");
        List<Map.Entry<String, String>> older = typed(path, "9");
        HttpResponse<String> confirm = second.post(path + "/change", with(
                typed(second.get(path + "/change"), "12"), "qty-projector", "1", "setup", "60", "remarks", "机は口の字"));
        second.post(path + "/change", with(hidden(confirm), "do", "place"));
        HttpResponse<String> told = first.post(path + "/change", older);
        String page = bare(Http.text(told));
        assertTrue(page.contains("髙橋健一が変更しました") && page.contains("予定人数：5人→12人") && page.contains("附属設備：追加プロジェクター"), page);
        assertTrue(page.contains("設営・撤去をふくめて12:00〜17:00") && page.contains("備考") && page.contains("料金：") && page.contains("差額"), page);
        assertTrue(told.body().contains("value=\"9\""), "what was typed");
        try (Http desk = house.staff(Role.RECEPTION, "bigpalette")) {
            HttpResponse<String> asked = desk.post("/staff" + path + "/change", with(
                    typed(desk.get("/staff" + path + "/change"), "14"), "qty-projector", "1", "setup", "60", "reason", "電話で依頼"));
            HttpResponse<String> done = desk.post("/staff" + path + "/change", with(hidden(asked), "do", "place"));
            assertEquals(200, done.statusCode(), Http.text(done));
        }
        String again = Http.text(first.post(path + "/change", typed(told, "9")));
        assertTrue(again.contains("窓口 が変更しました") && again.contains("電話で依頼") && again.contains("12人 → 14人"), again);
        assertFalse(again.contains("一郎") || again.contains("髙橋 健一 が変更しました"), "only what is new: " + again);
    }

    @Test
    void whoeverChangesInASecondWindowReadsThatAChangeWaitsAndGetsToIt() {
        String path = booked("hall-b");
        Http reviewer = house.staff(Role.REVIEWER, "bigpalette");
        reviewer.post("/staff" + path + "/approve", with(hidden(reviewer.get("/staff" + path)), "note", ""));
        HttpResponse<String> one = first.get(path + "/change");
        HttpResponse<String> other = first.get(path + "/change");
        assertFalse(Http.text(other).contains("審査を待っている変更の申請があります"), Http.text(other));
        HttpResponse<String> confirm = first.post(path + "/change", with(typed(one, "5"), "time-0", "09:00-13:00"));
        String application = House.path(first.post(path + "/change", with(hidden(confirm), "do", "place")));
        assertFalse(application.equals(path), application);
        List<Map.Entry<String, String>> typed = typed(other, "33");
        for (int again = 0; again < 2; again++) {
            HttpResponse<String> answer = first.post(path + "/change", typed);
            String page = Http.text(answer);
            assertTrue(page.contains("審査を待っている変更の申請があります") && page.contains("その申請の内容を変えてください"), page);
            assertFalse(page.contains("確認の画面で見られます"), "the next step would be refused: " + page);
            assertTrue(answer.body().contains("href=\"" + application + "\"") && answer.body().contains("value=\"33\""), answer.body());
            typed = typed(answer, "33");
        }
    }

    @Test
    void andWhatAReviewerRefused() {
        String path = booked("hall-a");
        List<Map.Entry<String, String>> typed = typed(path, "9");
        Http reviewer = house.staff(Role.REVIEWER, "bigpalette");
        HttpResponse<String> refused = reviewer.post(
                "/staff" + path + "/reject", with(hidden(reviewer.get("/staff" + path)), "reason", "工事のため"));
        assertEquals(200, refused.statusCode());
        String page = Http.text(first.post(path + "/change", typed));
        assertTrue(page.contains("いまは「不承認」なので、この予約を変えることはできません。"), page);
    }

    /// Of a change and a cancellation at the same moment one is too late; where that is the cancellation, its page shows the changed booking.
    ///
    /// The change gets a head start of a millisecond more in each round, because on a calm machine the cancellation, which has less to do, is always
    /// first where both start together. So the closest races come first, and in the end the cancellation is sent when the change has been answered.
    @Test
    void whoeverCancelsTooLateReadsWhatTheColleagueMadeOfIt() {
        int tooLate = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 200 && tooLate < 3; round++) {
                String path = booked("small-1");
                HttpResponse<String> confirm = first.post(path + "/change", typed(path, "17"));
                List<Map.Entry<String, String>> cancelling = hidden(second.get(path + "/cancel"));
                CountDownLatch start = new CountDownLatch(1);
                var change = CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return first.post(path + "/change", with(hidden(confirm), "do", "place"));
                }, threads);
                long headStart = round;
                var cancel = CompletableFuture.supplyAsync(() -> {
                    await(start);
                    change.copy().completeOnTimeout(null, headStart, TimeUnit.MILLISECONDS).join();
                    return second.post(path + "/cancel", cancelling);
                }, threads);
                start.countDown();
                change.join();
                HttpResponse<String> cancelled = cancel.join();
                if (cancelled.statusCode() == 409) {
                    tooLate++;
                    String page = Http.text(cancelled);
                    assertTrue(page.contains("ご覧になったあとで、この予約は変わりました"), page);
                    assertTrue(page.contains("17人") && page.contains("変更しました"), page);
                }
            }
        }
        assertTrue(tooLate > 0, "the cancellation was never the second one");
    }

    private static String bare(String text) {
        return DeskHelps.bare(text);
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
