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

/// A room is retired: what stands against the day is listed with its links, and the first day that is free is named.
class WithdrawnRoomTest extends AtTheCatalogue {
    private static final String ROOM = "/staff/catalogue/sites/bigpalette/spaces/small-1";

    @Test
    void aDayBeforeTheLastBookingIsRefusedWithWhatStandsThereAndTheFirstDayThatIsFree() {
        TimeSlot use = TimeSlot.of(LocalDate.of(2026, 12, 20), LocalTime.of(9, 0), LocalTime.of(12, 0), site.zone());
        lobby.booking(lobby.person("後の者"), lobby.space(site, "small-1"), use);
        String ref = lobby.text("SELECT ref FROM booking");
        HttpResponse<String> refused = manager.post(withdrawn("2026-12-10"));
        assertEquals(409, refused.statusCode(), Http.text(refused));
        String said = Http.text(refused);
        assertTrue(said.contains("2026年12月10日（木） 以後に利用が1件あるため"), said);
        assertTrue(said.contains("取扱いがなくなる日を 2026年12月21日（月） 以後にするか"), said);
        assertFalse(said.contains("取扱いがなくなる日を入力してください"), said);
        assertTrue(refused.body().contains("<a href=\"/staff/bookings/" + ref + "\">") && refused.body().contains("value=\"2026-12-10\""), said);
        assertEquals(303, manager.post(withdrawn("2026-12-21")).statusCode());
        assertTrue(Http.text(manager.get(ROOM)).contains("この日から使えません。使えるのは、前の日までです"));
        String open = Http.text(manager.get("/sites/bigpalette/spaces/small-1"));
        assertTrue(open.contains("使えるのは 2026年12月20日（日） までです。2026年12月21日（月） からは取扱いがありません"), open);
    }

    @Test
    void aRoomIsNotWithdrawnFromADayThatIsOver() {
        HttpResponse<String> refused = manager.post(withdrawn("2020-01-01"));
        assertEquals(422, refused.statusCode());
        assertTrue(Http.text(refused).contains("取扱いがなくなる日は、今日かそれより後の日付にしてください"), Http.text(refused));
        assertTrue(refused.body().contains("value=\"2020-01-01\""), "what was typed stays");
    }

    @Test
    void aDayThatHasPassedSinceStaysWhenSomethingElseIsChanged() {
        String room = "/staff/catalogue/sites/bigpalette/spaces/small-2";
        String row = " WHERE id = " + lobby.space(site, "small-2").id();
        lobby.run("UPDATE space SET withdrawn_from = '2026-11-01'" + row);
        Form form = Form.on(manager.get(room), room);
        assertEquals("2026-11-01", form.value("withdrawn"));
        HttpResponse<String> saved = manager.post(form.with("note_ja", "倉庫として使用中").with("reason", "用途の記録").with("do", "save"));
        assertEquals(303, saved.statusCode(), Http.text(saved));
        assertEquals("2026-11-01 倉庫として使用中", lobby.text("SELECT CONCAT(withdrawn_from, ' ', note_ja) FROM space" + row));
        Form other = Form.on(manager.get(room), room).with("withdrawn", "2026-11-02").with("reason", "訂正").with("do", "save");
        assertEquals(422, manager.post(other).statusCode(), "another day that is over is refused as before");
    }

    private Form withdrawn(String day) {
        return Form.on(manager.get(ROOM), ROOM).with("withdrawn", day).with("reason", "改修のため").with("do", "save");
    }
}
