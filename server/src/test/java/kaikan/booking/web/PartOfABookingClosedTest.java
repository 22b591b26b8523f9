package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// The house closes one of several spaces that were booked at once: everybody reads which, and the manager, before it is closed, what that
/// lets the applicant do (server/docs/decisions/0039).
class PartOfABookingClosedTest extends DeskHelps {
    @Test
    void everybodyReadsWhichOfTheSpacesIsClosed() {
        HttpResponse<String> booked = book(sato, "bigpalette", "small-1,2026-12-08,09:00,13:00", "small-2,2026-12-08,09:00,13:00");
        String pass = booked.body().replaceAll("(?s).*?href=\"(/P/[^\"]+)\".*", "$1");
        close("small-2", "2026-12-08", "床の張り替え");
        String line = "2026年12月8日（火）0:00〜24:00床の張り替え";
        for (HttpResponse<String> page : List.of(sato.get(path(booked)), sato.get(pass))) {
            assertTrue(bare(Http.text(page)).contains("施設が小会議室2を休止にしています" + line), Http.text(page));
        }
        assertTrue(bare(Http.text(manager.get("/staff" + path(booked)))).contains("小会議室2" + line), "at the desk");
    }

    @Test
    void whoeverBookedTwoThirdsOfAHallReadsWhichThirdIsClosed() {
        String path = approved("hall-ab,2027-02-10,09:00,13:00");
        String seen = Http.text(preview("hall-a", "2027-02-10", "床の補修"));
        assertTrue(bare(seen).contains("休止多目的展示ホールA面＋B面のうちA面"), seen);
        String clear = close("hall-a", "2027-02-10", "床の補修").body().replaceAll("(?s).*href=\"(/staff/closures/[0-9A-Z]{16}/clear)\".*", "$1");
        String own = Http.text(sato.get(path));
        assertTrue(own.contains("施設が 多目的展示ホール A面＋B面 のうち A面 を休止にしています"), own);
        String desk = Http.text(manager.get("/staff" + path));
        assertTrue(bare(desk).contains("申請のあとで休止になりました多目的展示ホールA面＋B面のうちA面"), desk);
        String english = Http.text(sato.get(path + "?lang=en"));
        assertTrue(english.contains("The centre has closed Part A (part of Exhibition hall, Parts A + B)"), english);
        String refused = Http.text(sato.get("/book?site=bigpalette&item=hall-ab,2027-02-10,13:00,17:00&lang=ja"));
        assertTrue(refused.contains("多目的展示ホール A面＋B面 のうち A面 2027年2月10日（水） 13:00〜17:00 は休みです（床の補修）。"), refused);
        manager.post(clear, with(hidden(manager.get(clear)), "reason", "床の補修のため"));
        String line = "休止するもの：多目的展示ホール A面＋B面 のうち A面　2027年2月10日（水） 0:00〜24:00";
        assertTrue(house.lastMail().contains(line), house.lastMail());
        assertTrue(Http.text(manager.get("/staff" + path + "/letter")).contains(line), "on paper");
    }

    @Test
    void theClosedPartIsSaidWithTheFewestSpacesThatMakeItUp() {
        approved("hall,2027-02-11,09:00,13:00");
        assertTrue(Http.text(preview("hall-b&space=hall-a", "2027-02-11", "床の補修")).contains("多目的展示ホール 全面 のうち A面＋B面"));
        assertTrue(Http.text(preview("hall-c&space=hall-a", "2027-02-11", "床の補修")).contains("多目的展示ホール 全面 のうち A面とC面"));
        for (String all : List.of("hall-c&space=hall-ab", "hall-a&space=hall-bc&space=hall-b", "hall")) {
            String whole = Http.text(preview(all, "2027-02-11", "床の補修"));
            assertTrue(bare(whole).contains("多目的展示ホール全面すべて休止") && !whole.contains("のうち "), all + whole);
        }
    }

    @Test
    void whereOnlyEquipmentIsClosedTheTitleSaysSo() {
        List<Map.Entry<String, String>> form = House.form("bigpalette", "small-1,2026-12-11,09:00,13:00");
        HttpResponse<String> confirm = sato.post("/book", with(form, "qty-projector", "1", "do", "review"));
        String path = path(sato.post("/book", with(hidden(confirm), "do", "place")));
        close("projector", "2026-12-11", "ランプの交換");
        String own = Http.text(sato.get(path));
        assertTrue(bare(own).contains("施設がプロジェクターを休止にしています2026年12月11日（金）"), own);
        String cancel = Http.text(sato.get(path + "/cancel"));
        assertTrue(cancel.contains("この予約には、施設が休止にしたものがあります。"), cancel);
    }

    @Test
    void whoeverWouldCloseAPieceSeesWhatItsApplicantIsThenGivenBackForAllOfIt() {
        HttpResponse<String> booked = book(
                sato, "bigpalette", "small-3,2026-12-01,09:00,13:00", "projector,2026-12-01,09:00,13:00");
        String total = booked.body().replaceAll("(?s).*class=\"total\".*?([0-9,]+円).*", "$1");
        HttpResponse<String> preview = preview("projector", "2026-12-01", "ランプの交換");
        String seen = Http.text(preview);
        assertTrue(seen.contains("休止 プロジェクター"), seen);
        assertTrue(seen.contains("全額 ") && bare(seen).contains("全額" + total), total + " " + seen);
        assertTrue(seen.contains("そのうち一つでも休止にすると"), seen);
        String application = path(book(sato, "bigpalette", "hall-c,2027-02-09,09:00,13:00"));
        String waits = Http.text(preview("hall-c", "2027-02-09", "床の点検"));
        assertTrue(waits.contains("なし（承認前）"), application + waits);
    }

    @Test
    void whoeverClearsUpSeesThatAChangeIsAppliedForAndGetsToIt() {
        String path = approved("hall-a,2027-02-02,09:00,13:00");
        HttpResponse<String> list = close("hall-a", "2027-02-02", "漏水");
        String clear = list.body().replaceAll("(?s).*href=\"(/staff/closures/[0-9A-Z]{16}/clear)\".*", "$1");
        assertFalse(Http.text(manager.get(clear)).contains("変更の申請中"));
        String application = applied(path, "hall-a,2027-02-03,09:00,13:00");
        HttpResponse<String> page = manager.get(clear);
        assertTrue(Http.text(page).contains("変更の申請中"), Http.text(page));
        assertTrue(page.body().contains("href=\"/staff" + application + "\""), page.body());
        assertEquals(200, manager.get("/staff" + application).statusCode());
    }

    @Test
    void aMailAboutABookingOfAMomentAgoAsksNobodyToComeForWhatWasClosedSince() {
        String path = path(book(sato, "bigpalette", "training,2026-12-15,09:00,13:00"));
        assertTrue(house.lastMail().contains("12月15日（火） 9:00 から"), house.lastMail());
        close("training", "2026-12-15", "床の張り替え");
        staff(desk, path, "send");
        assertTrue(house.lastMail().contains("入館証：") && !house.lastMail().contains("12月15日（火） 9:00 から"), house.lastMail());
    }

    @Test
    void whoeverChangesABookingInAClosureReadsBeforeThePressThatItStaysThere() {
        String path = path(book(sato, "bigpalette", "small-1,2026-12-10,09:00,13:00"));
        HttpResponse<String> form = sato.get(path + "/change");
        String open = Http.text(sato.post(path + "/change", with(hidden(form), "title", "合同商談会", "people", "4", "organiser", "佐藤", "do", "review")));
        assertFalse(open.contains("休止の時間にかかる予約のままです"), open);
        close("small-1", "2026-12-10", "床の張り替え");
        String closed = Http.text(sato.post(path + "/change", with(
                hidden(sato.get(path + "/change")), "title", "合同商談会", "people", "3", "organiser", "佐藤", "do", "review")));
        assertTrue(closed.contains("床の張り替え") && closed.contains("休止の時間にかかる予約のままです"), closed);
    }

    @Test
    void daysThatAreAddedByHandStandInTheOrderOfTime() {
        HttpResponse<String> form = sato.post("/book", with(
                House.form("bigpalette", "small-1,2026-12-17,09:00,13:00"), "add-also", "2026-12-15", "do", "add"));
        assertEquals(
                List.of("small-1,2026-12-15,09:00,13:00", "small-1,2026-12-17,09:00,13:00"),
                hidden(form).stream().filter(field -> field.getKey().equals("item")).map(Map.Entry::getValue).toList());
        assertTrue(Http.text(form).contains("予約する部屋を全部合わせて"), Http.text(form));
    }
}
