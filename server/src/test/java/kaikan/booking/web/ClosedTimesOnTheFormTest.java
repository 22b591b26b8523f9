package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import kaikan.calendar.DayRange;
import kaikan.calendar.TimeSlot;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// What is closed is marked where somebody chooses a time, and cannot be chosen there; what is chosen already stays.
class ClosedTimesOnTheFormTest extends SomebodyBooks {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void closedHoursOfARoomWithFreeTimesCannotBeChosen() {
        String standing = path(book(sato, "plant", "project-1,2027-01-13,14:00,15:00"));
        close("plant", "project-1", "2027-01-13", "from=13:00&to=15:00");
        HttpResponse<String> form = sato.get("/book?site=plant&item=project-1,2027-01-13,10:00,11:00");
        String from = select(form, "from-0");
        assertTrue(from.contains("<option value=\"13:00\" disabled>13:00（休止）</option>"), from);
        assertTrue(from.contains("<option value=\"14:00\" disabled>14:00（休止）</option>"), from);
        assertTrue(from.contains("<option value=\"15:00\">15:00</option>") && from.contains("<option value=\"12:00\">12:00</option>"), from);
        String to = select(form, "to-0");
        assertTrue(to.contains("<option value=\"13:00\">13:00</option>") && to.contains("<option value=\"16:00\">16:00</option>"), to);
        assertTrue(to.contains("<option value=\"14:00\" disabled>14:00（休止）</option>"), to);
        assertTrue(to.contains("<option value=\"15:00\" disabled>15:00（休止）</option>"), to);
        assertTrue(Http.text(form).contains("この日の休止：13:00〜15:00"), Http.text(form));
        String next = select(sato.get("/book?site=plant&item=project-1,2027-01-14,10:00,11:00"), "from-0");
        assertFalse(next.contains("休止"), "another day: " + next);
        HttpResponse<String> change = sato.get(standing + "/change");
        assertTrue(select(change, "from-0").contains("<option value=\"14:00\" selected>14:00（休止）</option>"), select(change, "from-0"));
        assertTrue(select(change, "to-0").contains("<option value=\"15:00\" selected>15:00（休止）</option>"), select(change, "to-0"));
    }

    @Test
    void whoeverTypesATimeReadsWhatIsClosedThatDay() {
        close("plant", "project-1", "2027-01-20", "from=09:00&to=12:00");
        HttpResponse<String> times = sato.post("/book", with(
                House.form("plant"), "add-space", "project-1", "add-date", "2027-01-20", "do", "times"));
        assertTrue(Http.text(times).contains("この日の休止：") && Http.text(times).contains("〜12:00"), Http.text(times));
    }

    @Test
    void closedBandsCannotBeChosenEither() {
        close("bigpalette", "small-1", "2027-01-13", "from=09:00&to=13:00");
        String bands = select(sato.get("/book?site=bigpalette&item=small-1,2027-01-13,13:00,17:00"), "time-0");
        assertTrue(bands.contains("<option value=\"9:00-13:00\" disabled>午前 9:00〜13:00　休止です</option>"), bands);
        assertTrue(bands.contains("<option value=\"17:00-21:00\">"), bands);
        HttpResponse<String> row = sato.post("/book", with(
                House.form("bigpalette"), "add-space", "small-1", "add-date", "2027-01-13", "do", "times"));
        assertTrue(row.body().contains("value=\"9:00-13:00\" disabled><span>午前 9:00〜13:00<small>休止です</small>"), row.body());
    }

    @Test
    void hoursAfterMidnightBelongToTheDayThatTheyContinue() {
        LocalDate day = LocalDate.of(2027, 1, 13);
        TimeSlot night = TimeSlot.of(day.plusDays(1), LocalTime.of(1, 0), LocalTime.of(3, 0), TOKYO);
        ClosedHours closed = new ClosedHours(day, TOKYO, List.of(night));
        assertEquals(List.of(new DayRange(60, 180)), closed.within(new DayRange(21 * 60, 29 * 60)));
        assertEquals(List.of(), closed.within(new DayRange(0, DayRange.DAY)));
        assertTrue(closed.at(25 * 60) && !closed.at(27 * 60) && !closed.at(60));
    }

    private void close(String site, String space, String day, String hours) {
        Http manager = house.staff(Role.MANAGER, site);
        HttpResponse<String> preview = manager.get("/staff/closures?site=" + site + "&space=" + space + "&first=" + day + "&last=" + day
                + "&" + hours + "&cause=MAINTENANCE&note=x&do=preview");
        assertEquals(200, manager.post("/staff/closures", with(hidden(preview), "do", "now")).statusCode());
    }

    private static String select(HttpResponse<String> page, String name) {
        int at = page.body().indexOf("<select id=\"" + name + "\"");
        assertTrue(at >= 0, Http.text(page));
        return page.body().substring(at, page.body().indexOf("</select>", at));
    }
}
