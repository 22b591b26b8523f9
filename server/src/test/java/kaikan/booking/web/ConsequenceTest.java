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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kaikan.booking.CancelBooking;
import kaikan.calendar.DateText;
import kaikan.calendar.Japan;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Through the pages: what giving up means stands there first, a mistake can be undone for ten minutes, and what staff enter and close.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsequenceTest {
    private final House house = new House();

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bigpalette   | small-2,2026-12-08,09:00,13:00  | 8日前   | 7日前まで：全額を返還    | 条例 第9条2 | 0円     | 3,960円
            bigpalette   | small-2,2026-12-05,09:00,13:00  | 5日前   | 6日前以降：返還なし    | 条例 第9条2 | 3,960円 | 0円
            corasse      | room-401,2026-12-07,09:00,12:00 | 7日前   | 7日前から2日前まで：料金の50%を返還 | 条例 第10条 | 4,300円 | 4,300円
            """)
    void theRowTheDaysAndTheMoneyStandThereFirst(
            String site, String item, String days, String row, String citation, String kept, String back) {
        try (Http sato = house.somebody()) {
            String path = path(book(sato, site, item));
            String asked = Http.text(sato.get(path + "/cancel"));
            assertTrue(asked.contains(days) && asked.contains(row) && asked.contains(citation), asked);
            assertTrue(asked.contains("お返ししない額 " + kept), asked);
            assertTrue(asked.contains("お返しする額（お支払い済みのとき） " + back), asked);
            assertTrue(asked.contains("10分以内なら元に戻せます"));
        }
    }

    @Test
    void theApplicantReadsThatTheDeskChangedItAndNotWhoThere() {
        try (Http sato = house.somebody(); Http reviewer = house.staff(Role.REVIEWER, "bigpalette")) {
            String path = path(book(sato, "bigpalette", "small-3,2026-12-10,09:00,13:00"));
            HttpResponse<String> form = reviewer.get("/staff" + path + "/change");
            HttpResponse<String> done = reviewer.post("/staff" + path + "/change", with(hidden(form),
                    "title", "改めた会", "people", "10", "organiser", "会", "reason", "電話で依頼", "do", "place"));
            assertTrue(Http.text(done).contains("窓口 一郎 が変更しました"), Http.text(done));
            String seen = Http.text(sato.get(path));
            assertTrue(seen.contains("窓口 が変更しました") && !seen.contains("一郎"), seen);
        }
    }

    @Test
    void whatNobodyApprovedCostsNothingAndWhatWasApprovedFollowsTheHallsRow() {
        try (Http sato = house.somebody(); Http reviewer = house.staff(Role.REVIEWER, "bigpalette")) {
            String path = path(book(sato, "bigpalette", "hall-a,2027-01-12,09:00,13:00"));
            assertTrue(Http.text(sato.get(path + "/cancel")).contains("まだ料金はかかっていません"));
            HttpResponse<String> page = reviewer.get("/staff" + path);
            reviewer.post("/staff" + path + "/approve", with(hidden(page), "note", ""));
            String asked = Http.text(sato.get(path + "/cancel"));
            assertTrue(asked.contains("43日前") && asked.contains("59日前から14日前まで：料金の50%を返還") && asked.contains("37,500円"), asked);
            sato.post(path + "/cancel", hidden(sato.get(path + "/cancel")));
            String trail = Http.text(reviewer.get("/staff" + path));
            assertTrue(trail.contains("返還 37,500円（75,000円のうち。使用の43日前。条例 第9条"), trail);
        }
    }

    @Test
    void theRuleStandsBesideThePriceBeforeAnybodyBooks() {
        try (Http sato = house.somebody()) {
            String form = Http.text(sato.get("/book?site=corasse&item=room-402,2026-12-15,09:00,12:00"));
            assertTrue(form.contains("キャンセルした場合 8日前まで：全額を返還 7日前から2日前まで：料金の50%を返還"), form);
            assertTrue(form.contains("条例 第10条"), form);
            String confirm = Http.text(sato.post("/book", with(form("corasse", "room-402,2026-12-15,09:00,12:00"), "do", "review")));
            assertTrue(confirm.contains("キャンセルした場合 8日前まで"), confirm);
            assertTrue(Http.text(sato.get("/book?site=hits&item=training,2026-12-15,09:00,12:00")).contains("返還についての定めがありません"));
            assertFalse(Http.text(sato.get("/book?site=corasse")).contains("キャンセルした場合"), "nothing chosen");
        }
    }

    @Test
    void whatACancellationCostStandsOnTheBookingsPageAndInTheMailAfterwards() {
        try (Http sato = house.somebody(); Http manager = house.staff(Role.MANAGER, "corasse")) {
            String path = path(book(sato, "corasse", "room-403,2026-12-07,09:00,12:00"));
            assertTrue(Http.text(sato.get(path)).contains("キャンセルした場合"));
            sato.post(path + "/cancel", hidden(sato.get(path + "/cancel")));
            String after = Http.text(sato.get(path));
            assertTrue(after.contains("お返ししない額 1,100円") && after.contains("7日前から2日前まで：料金の50%を返還"), after);
            assertFalse(after.contains("キャンセルした場合"), after);
            String mail = house.lastMail();
            assertTrue(mail.contains("お返ししない額：1,100円\nお返しする額（お支払い済みのとき）：1,100円"), mail);
            assertTrue(mail.contains("取消しの時期：使用の最初の日の7日前\n当てはまるきまり：7日前から2日前まで：料金の50%を返還 条例 第10条"), mail);
            sato.post(path + "/undo", hidden(sato.get(path)));
            assertFalse(Http.text(sato.get(path)).contains("お返ししない額"));
            manager.post("/staff" + path + "/withdraw", with(hidden(manager.get("/staff" + path + "/withdraw")), "withdrawal", "空調の故障のため"));
            String taken = Http.text(sato.get(path));
            assertFalse(taken.contains("お返ししない額"), "the house took it back");
            assertTrue(taken.contains("料金の扱い 料金は 2,200円 でした。施設の都合による取消しのため、お支払い済みの料金は全額お返しします。"), taken);
            assertTrue(house.lastMail().contains("料金の扱い\n料金は 2,200円 でした。施設の都合による取消しのため、お支払い済みの料金は全額お返しします。"), house.lastMail());
        }
    }

    @Test
    void whatNobodyHadApprovedCostNothingAfterwardsEither() {
        try (Http sato = house.somebody()) {
            String path = path(book(sato, "bigpalette", "hall-b,2027-01-19,09:00,13:00"));
            sato.post(path + "/cancel", hidden(sato.get(path + "/cancel")));
            assertTrue(Http.text(sato.get(path)).contains("まだ料金はかかっていませんでした"));
            assertTrue(house.lastMail().contains("まだ料金はかかっていませんでした"));
        }
    }

    @Test
    void whatTheHouseTookBackBeforeAnybodyApprovedItCostNothing() {
        try (Http sato = house.somebody(); Http manager = house.staff(Role.MANAGER, "bigpalette")) {
            String path = path(book(sato, "bigpalette", "hall-b,2027-01-26,09:00,13:00"));
            manager.post("/staff" + path + "/withdraw", with(hidden(manager.get("/staff" + path + "/withdraw")), "withdrawal", "床の工事のため"));
            assertTrue(Http.text(sato.get(path)).contains("まだ料金はかかっていませんでした"), Http.text(sato.get(path)));
            assertTrue(house.lastMail().contains("まだ料金はかかっていませんでした"), house.lastMail());
        }
    }

    @Test
    void whereTheOrdinanceIsSilentThePageSaysSo() {
        try (Http sato = house.somebody()) {
            String path = path(book(sato, "hits", "training,2026-12-08,09:00,12:00"));
            String asked = Http.text(sato.get(path + "/cancel"));
            assertTrue(asked.contains("返還についての定めがありません") && !asked.contains("お返ししない額"), asked);
        }
    }

    @Test
    void theFeesPageShowsTheWholeTable() {
        try (Http visitor = Http.visitor(house.server)) {
            String fees = Http.text(visitor.get("/sites/bigpalette/fees"));
            assertTrue(fees.contains("60日前まで：料金の75%を返還") && fees.contains("13日前以降：返還なし"), fees);
        }
    }

    @Test
    void aCancellationIsUndoneForTenMinutesAndNotLater() {
        try (Http sato = house.somebody()) {
            String path = path(book(sato, "bigpalette", "small-1,2026-12-08,09:00,13:00"));
            HttpResponse<String> first = sato.post(path + "/cancel", hidden(sato.get(path + "/cancel")));
            house.server.clock().advance(CancelBooking.GRACE.minus(Duration.ofSeconds(1)));
            assertTrue(Http.text(sato.get(path)).contains("取消しを元に戻す"));
            assertTrue(Http.text(sato.post(path + "/undo", hidden(first))).contains("予約を元に戻しました"));
            house.server.clock().advance(Duration.ofSeconds(1));
            HttpResponse<String> second = sato.post(path + "/cancel", hidden(sato.get(path + "/cancel")));
            house.server.clock().advance(CancelBooking.GRACE);
            assertFalse(Http.text(sato.get(path)).contains("取消しを元に戻す"));
            HttpResponse<String> late = sato.post(path + "/undo", hidden(second));
            assertEquals(409, late.statusCode());
        }
    }

    @Test
    void theEndOfTheUndoIsTheSameMinuteOnEveryPageAndTrueToTheSecond() {
        try (Http sato = house.somebody()) {
            String path = path(book(sato, "bigpalette", "small-1,2026-12-08,13:00,17:00"));
            Instant minute = house.server.clock().instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
            house.server.clock().set(minute.plusSeconds(30));
            HttpResponse<String> gone = sato.post(path + "/cancel", hidden(sato.get(path + "/cancel")));
            Instant end = minute.plus(CancelBooking.GRACE).plus(1, ChronoUnit.MINUTES);
            String until = DateText.clock(end, Japan.ZONE);
            assertTrue(Http.text(gone).contains(until + " まで、この予約を元に戻せます"), until + " " + Http.text(gone));
            assertTrue(Http.text(sato.get("/account/delete")).contains("元に戻せる予約が1件あるため、" + until + " まで"), until);
            house.server.clock().set(end.minusSeconds(1));
            assertTrue(Http.text(sato.post(path + "/undo", hidden(sato.get(path)))).contains("予約を元に戻しました"));
            house.server.clock().set(end);
        }
    }

    @ParameterizedTest
    @CsvSource({"phone, 電話, small-3", "fax, FAX, mpr-1", "counter, 窓口, mpr-2"})
    void whatStaffEnterSaysByWhichWayAndWhy(String channel, String word, String space) {
        try (Http desk = house.staff(Role.RECEPTION, "bigpalette")) {
            var fields = with(form("bigpalette", space + ",2026-12-08,09:00,13:00"), "channel", channel, "name", "田中 八重", "phone", "024-000-0000");
            HttpResponse<String> without = desk.post("/staff/bookings/new", with(fields, "do", "place"));
            assertEquals(422, without.statusCode());
            HttpResponse<String> confirm = desk.post("/staff/bookings/new", with(fields, "reason", "目が不自由なため代行", "do", "review"));
            String done = Http.text(desk.post("/staff/bookings/new", with(hidden(confirm), "do", "place")));
            assertTrue(done.contains("受け付けた方法 " + word), done);
            assertTrue(done.contains("窓口 一郎 が代わりに入力しました 目が不自由なため代行"), done);
        }
    }

    @Test
    void aClosureShowsFirstWhichBookingsItTouchesAndClosesNothingWhileTheyStand() {
        try (Http sato = house.somebody(); Http manager = house.staff(Role.MANAGER, "bigpalette")) {
            String path = path(book(sato, "bigpalette", "middle-a,2026-12-08,09:00,13:00"));
            var plan = with(hidden(manager.get("/staff/closures?site=bigpalette")), "space", "middle-a", "first", "2026-12-08",
                    "last", "2026-12-08", "cause", "MAINTENANCE", "note", "空調の点検");
            HttpResponse<String> preview = manager.post("/staff/closures", with(plan, "do", "preview"));
            assertTrue(preview.body().contains("/staff" + path) && Http.text(preview).contains("1件の予約"), Http.text(preview));
            assertFalse(preview.body().contains("value=\"close\""), "no button that would close");
            assertEquals(409, manager.post("/staff/closures", with(plan, "do", "close")).statusCode());
            assertEquals(1, listed(sato));
            HttpResponse<String> staff = manager.get("/staff" + path + "/withdraw");
            manager.post("/staff" + path + "/withdraw", with(hidden(staff), "withdrawal", "空調の故障のため"));
            HttpResponse<String> closed = manager.post("/staff/closures", with(plan, "do", "close"));
            assertEquals(200, closed.statusCode(), Http.text(closed));
            assertEquals(409, sato.post("/book", with(form("bigpalette", "middle-a,2026-12-08,13:00,17:00"), "do", "place")).statusCode());
        }
    }

    @Test
    void whatIsComingAndWhatIsPastStandApart() {
        try (House other = new House(); Http sato = other.somebody()) {
            book(sato, "bigpalette", "small-2,2026-12-08,09:00,13:00");
            assertEquals(List.of(1L, 0L), List.of(listed(sato), sato.get("/bookings?when=past").body().split("合同商談会", -1).length - 1L));
            other.server.clock().advance(Duration.ofDays(9));
            assertEquals(List.of(0L, 1L), List.of(listed(sato), sato.get("/bookings?when=past").body().split("合同商談会", -1).length - 1L));
        }
    }
}
