package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A refusal whose time somebody else has, or that was closed, can no longer be taken back: the desk reads why, once and as long as it matters.
@Tag("database")
class TakingARefusalBackTest {
    private static final String ITEM = "hall-a,2026-12-08,09:00,13:00";
    private static final String LOST = "不承認にしたあとで、この時間にほかの予約が入ったため、この決定はもう取り消せません。";
    private static final String SHUT = "不承認にしたあとで、この時間が休止になったため、この決定はもう取り消せません。";

    private final House house = new House();
    private final Http desk = house.staff(Role.REVIEWER, "bigpalette");
    private final String path = House.phoned(desk, ITEM);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatSomebodyElseHasUsedIsSaidInsteadOfTheButton() {
        assertFalse(Http.text(refused()).contains(LOST), "nobody has it yet");
        House.phoned(desk, ITEM);
        HttpResponse<String> page = desk.get(path);
        assertEquals(1, times(LOST, page), Http.text(page));
        assertFalse(page.body().contains("/recall\""), Http.text(page));
    }

    @Test
    void whoeverPressesAllTheSameIsToldOnceThatItHasGone() {
        HttpResponse<String> before = refused();
        House.phoned(desk, ITEM);
        HttpResponse<String> gone = desk.post(path + "/recall", hidden(before));
        assertEquals(409, gone.statusCode());
        assertEquals(1, times("もうほかの予約が入りました", gone), Http.text(gone));
        assertFalse(Http.text(gone).contains(LOST), "it is said once");
    }

    @Test
    void itIsSaidInEnglishAndInEasyWords() {
        refused();
        House.phoned(desk, ITEM);
        assertTrue(Http.text(desk.get(path + "?lang=en")).contains("so this decision can no longer be taken back."));
        assertTrue(Http.text(desk.get(path + "?lang=easy")).contains("きめたことは もう"));
    }

    @Test
    void nothingIsSaidOnceItWouldBeTooLateAnyway() {
        refused();
        House.phoned(desk, ITEM);
        house.server.clock().advance(Duration.ofMinutes(11));
        HttpResponse<String> page = desk.get(path);
        assertEquals(0, times(LOST, page), Http.text(page));
        assertFalse(page.body().contains("/recall\""), Http.text(page));
    }

    @Test
    void whatWasClosedIsSaidToBeClosedAndNotToBeAnothers() {
        HttpResponse<String> before = refused();
        assertTrue(before.body().contains("/recall\""), Http.text(before));
        Http manager = house.staff(Role.MANAGER, "bigpalette");
        var plan = with(hidden(manager.get("/staff/closures?site=bigpalette")), "space", "hall-a", "first", "2026-12-08",
                "last", "2026-12-08", "cause", "MAINTENANCE", "note", "空調の点検");
        HttpResponse<String> closed = manager.post("/staff/closures", with(plan, "do", "close"));
        assertEquals(200, closed.statusCode(), Http.text(closed));
        HttpResponse<String> page = desk.get(path);
        assertEquals(1, times(SHUT, page), Http.text(page));
        assertFalse(page.body().contains("/recall\""), Http.text(page));
        HttpResponse<String> gone = desk.post(path + "/recall", hidden(before));
        assertEquals(409, gone.statusCode());
        assertTrue(Http.text(gone).contains("空いた時間は、休止になりました"), Http.text(gone));
        assertFalse(Http.text(gone).contains("ほかの予約が入りました"), Http.text(gone));
    }

    private HttpResponse<String> refused() {
        return House.act(desk, path, "reject", "reason", "設備点検のため");
    }

    private static int times(String said, HttpResponse<String> page) {
        return Http.text(page).split(said, -1).length - 1;
    }
}
