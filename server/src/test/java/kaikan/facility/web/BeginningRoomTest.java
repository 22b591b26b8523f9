package kaikan.facility.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import kaikan.calendar.TimeSlot;
import kaikan.testing.Form;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// A room begins on a day: what stands before it is listed, and nobody books it before.
class BeginningRoomTest extends AtTheCatalogue {
    private static final String SPACES = "/staff/catalogue/sites/bigpalette/spaces/";
    private static final String ROOM = SPACES + "small-1";

    @Test
    void aNewRoomBeginsOnTheDayOnWhichItIsAdded() {
        Form form = Form.on(manager.get(SPACES + "new"), SPACES + "new");
        assertEquals("2026-11-30", form.value("offered_from"));
        form.with("name_ja", "新しい部屋").with("name_en", "New room").with("class", "small").with("do", "save");
        assertEquals(303, manager.post(form.with("offered_from", "")).statusCode());
        assertEquals("2026-11-30", lobby.text("SELECT offered_from FROM space WHERE space_key = 'new-room'"));
        assertEquals("", Form.on(manager.get(SPACES + "special"), SPACES + "special").value("offered_from"), "of a room that was there nobody knows");
    }

    @Test
    void aBeginningAfterABookingIsRefusedWithWhatStandsThereAndTheLastDayThatGoes() {
        TimeSlot use = TimeSlot.of(LocalDate.of(2026, 12, 20), LocalTime.of(9, 0), LocalTime.of(12, 0), site.zone());
        lobby.booking(lobby.person("先の者"), lobby.space(site, "small-1"), use);
        String ref = lobby.text("SELECT ref FROM booking");
        HttpResponse<String> refused = manager.post(from(ROOM, "2027-01-10"));
        assertEquals(409, refused.statusCode(), Http.text(refused));
        String said = Http.text(refused);
        assertTrue(said.contains("2027年1月10日（日） より前に利用が1件あるため"), said);
        assertTrue(said.contains("取扱いを始める日を 2026年12月20日（日） 以前にしてください"), said);
        assertTrue(refused.body().contains("<a href=\"/staff/bookings/" + ref + "\">") && refused.body().contains("value=\"2027-01-10\""), said);
        assertEquals(303, manager.post(from(ROOM, "2026-12-20")).statusCode());
    }

    @Test
    void beforeItsFirstDayItIsShownAndNotOffered() {
        String room = SPACES + "small-2";
        assertEquals(303, manager.post(from(room, "2026-12-15")).statusCode());
        String page = Http.text(manager.get("/sites/bigpalette/spaces/small-2"));
        assertTrue(page.contains("使えるのは 2026年12月15日（火） からです"), page);
        assertTrue(page.contains("使えるようになって初めて開く日、2026年12月15日（火） に使う場合"), page);
        assertTrue(Http.text(manager.get("/staff/catalogue/sites/bigpalette")).contains("2026-12-15 から取扱い"));
        assertFalse(manager.get("/sites/bigpalette/days/2026-12-14").body().contains("小会議室 2<"), "not drawn before");
    }

    @Test
    void theDaysOfAWeekOnWhichItIsNotOfferedSaySo() {
        String room = SPACES + "middle-a";
        assertEquals(303, manager.post(from(room, "2026-12-16").with("withdrawn", "2027-01-14")).statusCode());
        String week = Http.text(manager.get("/sites/bigpalette/spaces/middle-a/weeks/2026-12-14"));
        assertEquals(2, week.split("使えるのは 2026年12月16日（水） からです", -1).length - 1, week);
        String last = Http.text(manager.get("/sites/bigpalette/spaces/middle-a/weeks/2027-01-11"));
        assertEquals(4, last.split("使えるのは 2027年1月13日（水） までです", -1).length - 1, last);
        String english = Http.text(manager.get("/sites/bigpalette/spaces/middle-a/weeks/2026-12-14?lang=en"));
        assertTrue(english.contains("It is offered from"), english);
        manager.get("/sites/bigpalette/spaces/middle-a/weeks/2026-12-14?lang=ja");
    }

    @Test
    void itEndsAfterItHasBegun() {
        String room = SPACES + "small-3";
        HttpResponse<String> refused = manager.post(from(room, "2027-01-10").with("withdrawn", "2027-01-10"));
        assertEquals(422, refused.statusCode());
        assertTrue(Http.text(refused).contains("取扱いを始める日より後の日付にしてください"), Http.text(refused));
    }

    private Form from(String room, String day) {
        return Form.on(manager.get(room), room).with("offered_from", day).with("reason", "新設のため").with("do", "save");
    }
}
