package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// What lists and letters say of what is not as plain as one room for one time.
class WhatListsAndLettersSayTest extends DeskHelps {
    @Test
    void anApplicationThatTheHouseEndedIsNotCalledTakenBack() {
        String application = applied(approved("hall-a,2027-02-02,09:00,13:00"), "hall-a,2027-02-03,09:00,13:00");
        String asked = "/staff/closures?site=bigpalette&space=hall-a&first=2027-02-03&last=2027-02-03&cause=MAINTENANCE&note=x&do=preview";
        HttpResponse<String> list = manager.post("/staff/closures", with(hidden(manager.get(asked)), "do", "now"));
        String clear = list.body().replaceAll("(?s).*href=\"(/staff/closures/[0-9A-Z]{16}/clear)\".*", "$1");
        assertEquals(200, manager.post(clear, with(hidden(manager.get(clear)), "reason", "床の点検のため")).statusCode());
        for (Http reader : new Http[] {sato, reviewer}) {
            String page = Http.text(reader.get((reader == reviewer ? "/staff" : "") + application));
            assertTrue(page.contains("変更の終了（休止）") && page.contains("休止のため、変更の申請を閉じました"), page);
            assertFalse(page.contains("取り下げました") || page.contains("取下げ"), page);
        }
        assertTrue(Http.text(sato.get("/bookings?when=ended")).contains("変更の終了（休止）"));
        String own = applied(approved("hall-b,2027-02-02,09:00,13:00"), "hall-b,2027-02-03,09:00,13:00");
        sato.post(own + "/cancel", hidden(sato.get(own + "/cancel")));
        assertTrue(Http.text(sato.get(own)).contains("変更の取下げ"));
    }

    @Test
    void roomsThatAreUsedAtOtherTimesStandInListsWithTheirOwn() {
        String path = path(book(sato, "bigpalette", "hall-c,2027-02-09,09:00,13:00", "small-1,2027-02-09,13:00,17:00"));
        String hall = "多目的展示ホールC面2027年2月9日（火）9:00〜13:00";
        String room = "小会議室12027年2月9日（火）13:00〜17:00";
        for (String page : new String[] {"/staff/queue", "/staff/bookings?q=合同商談会", "/staff/board"}) {
            String list = bare(Http.text(reviewer.get(page.replace("合同商談会", "%E5%90%88%E5%90%8C"))));
            assertTrue(list.contains(hall) && list.contains(room), path + " in " + page + ": " + list);
        }
    }

    @Test
    void theLetterOfAnApprovalSaysWhatCancellingCosts() {
        String path = approved("hall-a,2027-02-16,09:00,13:00");
        String letter = Http.text(reviewer.get("/staff" + path + "/letter"));
        assertTrue(letter.contains("使用承認のお知らせ"), letter);
        String page = sato.get(path).body();
        String terms = page.replaceAll("(?s).*(<section class=\"terms\">.*?</section>).*", "$1");
        assertTrue(terms.startsWith("<section"), page);
        assertTrue(reviewer.get("/staff" + path + "/letter").body().contains(terms), letter);
    }
}
