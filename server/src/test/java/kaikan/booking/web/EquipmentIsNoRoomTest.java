package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// Wherever a booking is told, what is lent with a room has a line of its own and is counted only where there are several.
class EquipmentIsNoRoomTest extends DeskHelps {
    @Test
    void aSingleProjectorStandsBesideTheRoomOnPagesAndPapersAndInMails() {
        String path = path(booked("small-1,2026-12-18,09:00,13:00", "1"));
        String mail = house.lastMail();
        String when = "　2026年12月18日（金） 9:00〜13:00\n";
        assertTrue(mail.contains("\n部屋と日時：小会議室 1" + when) && mail.contains("\n附属設備：プロジェクター" + when), mail);
        for (HttpResponse<String> page : List.of(sato.get(path), desk.get("/staff" + path), desk.get("/staff" + path + "/letter"))) {
            assertTrue(page.body().contains("<b>小会議室 1</b><br>"), page.body());
            assertTrue(Http.text(page).contains("附属設備 プロジェクター 　2026年12月18日（金） 9:00〜13:00"), Http.text(page));
        }
        assertTrue(Http.text(sato.get(path + "/cancel")).contains("附属設備：プロジェクター　2026年12月18日"));
        assertTrue(Http.text(sato.get(path + "?lang=en")).contains("Equipment Projector"));
        sato.get(path + "?lang=ja");
        String row = Http.text(sato.get("/bookings"));
        assertTrue(row.contains("小会議室 1 附属設備：プロジェクター"), row);
        String found = Http.text(desk.get("/staff/bookings?site=bigpalette&from=2026-12-18&to=2026-12-18"));
        assertTrue(found.contains("小会議室 1 附属設備：プロジェクター"), found);
        assertFalse(Http.text(sato.get(path + "/passes")).contains("プロジェクター"), "a pass is for rooms");
        sato.post(path + "/cancel", hidden(sato.get(path + "/cancel")));
        assertTrue(house.lastMail().contains("\n附属設備：プロジェクター　"), house.lastMail());
    }

    @Test
    void severalAreCountedAndNoneOfThemIsAnEntryOfACalendar() {
        String path = path(booked("small-2,2026-12-18,09:00,13:00", "2"));
        assertTrue(house.lastMail().contains("附属設備：プロジェクター × 2　"), house.lastMail());
        assertTrue(Http.text(sato.get(path)).contains("附属設備 プロジェクター × 2 　"), Http.text(sato.get(path)));
        String calendar = sato.get(path + "/calendar.ics").body().replace("\r\n ", "");
        assertEquals(2, calendar.split("BEGIN:VEVENT", -1).length, calendar);
        assertTrue(calendar.contains("小会議室 2") && calendar.contains("附属設備：プロジェクター × 2") && calendar.contains("DESCRIPTION:予約番号："), calendar);
    }

    /// No page makes such an address; whoever types it is asked once how many they want, and pays once.
    @Test
    void whatAnAddressNamesBesideARoomIsAskedForOnce() {
        String projector = "projector,2026-12-18,13:00,17:00";
        HttpResponse<String> form = sato.get("/book?site=bigpalette&item=small-1,2026-12-18,13:00,17:00&item=" + projector);
        assertEquals(2, form.body().split("name=\"qty-projector\"", -1).length, form.body());
        List<Map.Entry<String, String>> typed = new ArrayList<>(House.form("bigpalette", "small-1,2026-12-18,13:00,17:00"));
        typed.add(Map.entry("item", projector));
        String confirm = Http.text(sato.post("/book", with(typed, "qty-projector", "2", "do", "review")));
        assertTrue(confirm.contains("プロジェクター × 2") && confirm.contains("2,640円"), confirm);
        assertFalse(confirm.contains("5,280円"), confirm);
        assertTrue(confirm.contains("1区分 1,320円 × 2点 × 1区分"), "pieces are no bands: " + confirm);
    }

    private HttpResponse<String> booked(String item, String projectors) {
        HttpResponse<String> confirm = sato.post("/book",
                with(House.form("bigpalette", item), "qty-projector", projectors, "do", "review"));
        return sato.post("/book", with(hidden(confirm), "do", "place"));
    }
}
