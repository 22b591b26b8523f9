package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.form;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import kaikan.booking.CancelBooking;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Somebody rings up and gives their booking up; the reception does it for them, and not for the house.
@Tag("database")
class GivenUpAtTheDeskTest {
    private static final String ITEM = "small-2,2026-12-05,09:00,13:00";

    private final House house = new House();
    private final Http sato = house.somebody();
    private final Http desk = house.staff(Role.RECEPTION, "bigpalette");

    @AfterEach
    void close() {
        sato.close();
        desk.close();
        house.close();
    }

    @Test
    void theConsequenceStandsThereFirstAndTheWayIsNeeded() {
        String path = "/staff" + path(book(sato, "bigpalette", ITEM));
        assertTrue(desk.get(path).body().contains("href=\"" + path + "/relinquish\""));
        HttpResponse<String> asked = desk.get(path + "/relinquish");
        String said = Http.text(asked);
        assertTrue(said.contains("5日前") && said.contains("条例 第9条2") && said.contains("お返ししない額 3,960円"), said);
        HttpResponse<String> without = desk.post(path + "/relinquish", with(hidden(asked), "how", " "));
        assertEquals(422, without.statusCode());
        assertTrue(without.body().contains("<a href=\"#how\">"), Http.text(without));
        assertTrue(Http.text(without).contains("お返ししない額 3,960円"), Http.text(without));
    }

    @Test
    void trailMailAndLetterSayThatTheApplicantAskedForIt() {
        String own = path(book(sato, "bigpalette", ITEM));
        String staff = Http.text(givenUp("/staff" + own));
        assertTrue(staff.contains("申込者の申し出により 窓口 一郎 が取り消しました 電話で本人から"), staff);
        assertTrue(staff.contains("返還 0円（3,960円のうち。使用の5日前。条例 第9条2"), staff);
        assertFalse(staff.contains("施設の都合") || staff.contains("で知らせてください"), staff);
        String seen = Http.text(sato.get(own));
        assertTrue(seen.contains("申込者の申し出により 窓口 が取り消しました 電話で本人から"), seen);
        String mail = house.lastMail();
        assertTrue(mail.contains("お申し出により、窓口でご予約を取り消しました"), mail);
        assertFalse(mail.contains("施設の都合"), mail);
        String letter = Http.text(desk.get("/staff" + own + "/letter"));
        assertTrue(letter.contains("お申し出により、窓口でご予約を取り消しました"), letter);
    }

    @Test
    void itIsUndoneByTheDeskForTenMinutesAndNobodyTakesTheTimeMeanwhile() {
        String path = "/staff" + path(book(sato, "bigpalette", ITEM));
        HttpResponse<String> gone = givenUp(path);
        try (Http other = house.somebody()) {
            assertEquals(409, other.post("/book", with(form("bigpalette", ITEM), "do", "place")).statusCode());
        }
        String back = Http.text(desk.post(path + "/undo", hidden(gone)));
        assertTrue(back.contains("取消しを元に戻しました") && back.contains("承認"), back);
        HttpResponse<String> again = givenUp(path);
        house.server.clock().advance(CancelBooking.GRACE);
        assertFalse(Http.text(desk.get(path)).contains("取消しを元に戻す"));
        assertEquals(409, desk.post(path + "/undo", hidden(again)).statusCode());
    }

    @Test
    void theApplicantMayUndoItToo() {
        String own = path(book(sato, "bigpalette", ITEM));
        givenUp("/staff" + own);
        HttpResponse<String> seen = sato.get(own);
        assertTrue(Http.text(sato.post(own + "/undo", hidden(seen))).contains("予約を元に戻しました"));
    }

    @Test
    void nobodyHasToBeToldWhatTheyAskedFor() {
        String page = Http.text(givenUp(House.phoned(desk, ITEM, "title", "句会", "people", "9")));
        assertFalse(page.contains("で知らせてください") || page.contains("メールで知らせます"), page);
        assertTrue(Http.text(desk.get("/staff/queue?state=telling")).contains("通知する予約はありません"));
    }

    @Test
    void whatHasBegunAndWhatIsAnotherHousesIsRefused() {
        String path = "/staff" + path(book(sato, "bigpalette", ITEM));
        HttpResponse<String> asked = desk.get(path + "/relinquish");
        try (Http other = house.staff(Role.RECEPTION, "plant")) {
            assertEquals(404, other.get(path + "/relinquish").statusCode());
            assertEquals(404, other.post(path + "/relinquish", with(hidden(asked), "how", "電話")).statusCode());
        }
        house.server.clock().advance(Duration.ofDays(5));
        HttpResponse<String> begun = desk.post(path + "/relinquish", with(hidden(asked), "how", "電話"));
        assertEquals(409, begun.statusCode(), Http.text(begun));
        assertFalse(desk.get(path).body().contains("/relinquish\""));
    }

    private HttpResponse<String> givenUp(String path) {
        HttpResponse<String> done = desk.post(path + "/relinquish", with(hidden(desk.get(path + "/relinquish")), "how", "電話で本人から"));
        assertEquals(200, done.statusCode(), Http.text(done));
        return done;
    }
}
