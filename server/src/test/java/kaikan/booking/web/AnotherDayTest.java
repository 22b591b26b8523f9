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
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// The day of a chosen space is changed where it stands, without removing and adding and without JavaScript.
class AnotherDayTest extends SomebodyBooks {
    @Test
    void theDeskMovesOneOfTwoRoomsToAnotherDayAndTheOtherStays() {
        String own = path(book(sato, "bigpalette", "small-2,2026-12-08,09:00,13:00", "small-3,2026-12-08,13:00,17:00"));
        try (Http desk = house.staff(Role.RECEPTION, "bigpalette")) {
            HttpResponse<String> form = desk.get("/staff" + own + "/change");
            assertTrue(form.body().contains("id=\"date-0\" name=\"date-0\" type=\"date\" value=\"2026-12-08\""), Http.text(form));
            HttpResponse<String> turned = desk.post("/staff" + own + "/change", with(hidden(form), "date-0", "2026-12-09", "do", "turn"));
            assertTrue(turned.body().contains("value=\"small-2,2026-12-09,09:00,13:00\""), Http.text(turned));
            HttpResponse<String> done = desk.post("/staff" + own + "/change", with(hidden(turned), "title", "合同商談会", "people", "5",
                    "organiser", "佐藤", "reason", "電話で依頼", "do", "place"));
            assertEquals(200, done.statusCode(), Http.text(done));
        }
        String after = Http.text(sato.get(own));
        assertTrue(after.contains("12月9日（水） 9:00〜13:00"), after);
        assertTrue(after.contains("12月8日（火） 13:00〜17:00"), after);
        String rooms = after.substring(0, after.indexOf("これまでの経過"));
        assertFalse(rooms.contains("12月8日（火） 9:00〜13:00"), "only the history still says when it was: " + after);
    }

    @Test
    void theDayAndTheBandAreChangedTogetherAndTakenInByReviewing() {
        HttpResponse<String> form = sato.get("/book?site=bigpalette&item=small-1,2027-03-03,13:00,17:00");
        HttpResponse<String> confirm = sato.post("/book", with(hidden(form), "title", "会", "people", "5", "organiser", "佐藤",
                "date-0", "2027-03-04", "time-0", "9:00-13:00", "do", "review"));
        assertEquals(200, confirm.statusCode(), Http.text(confirm));
        assertTrue(confirm.body().contains("value=\"small-1,2027-03-04,09:00,13:00\""), Http.text(confirm));
        assertFalse(confirm.body().contains("name=\"date-0\""), "taken in and gone");
    }

    @Test
    void allThatIsChosenIsTakenOnAFurtherDayInOneStep() {
        HttpResponse<String> form = sato.get("/book?site=bigpalette&item=small-1,2027-03-10,13:00,17:00&item=small-2,2027-03-10,09:00,13:00");
        HttpResponse<String> both = sato.post("/book", with(hidden(form), "add-also", "2027-03-12", "do", "add"));
        assertEquals(200, both.statusCode(), Http.text(both));
        for (String item : List.of("small-1,2027-03-10,13:00,17:00", "small-2,2027-03-10,09:00,13:00",
                "small-1,2027-03-12,13:00,17:00", "small-2,2027-03-12,09:00,13:00")) {
            assertTrue(both.body().contains("name=\"item\" value=\"" + item + "\""), item + Http.text(both));
        }
        HttpResponse<String> confirm = sato.post("/book", with(
                hidden(form), "title", "会", "people", "5", "organiser", "佐藤", "add-also", "2027-03-12", "do", "review"));
        assertTrue(confirm.body().contains("name=\"item\" value=\"small-2,2027-03-12,09:00,13:00\""), Http.text(confirm));
    }

    @Test
    void aFurtherDayThatIsThereAlreadyPastOrUnreadableIsToldAtItsField() {
        HttpResponse<String> form = sato.get("/book?site=bigpalette&item=small-1,2027-03-17,13:00,17:00");
        for (String day : List.of("2027-03-17", "2026-11-29", "らいしゅう")) {
            HttpResponse<String> wrong = sato.post("/book", with(hidden(form), "add-also", day, "do", "add"));
            assertEquals(422, wrong.statusCode(), day);
            assertTrue(wrong.body().contains("<a href=\"#add-also\">") && wrong.body().contains("id=\"add-also-error\""), Http.text(wrong));
            assertTrue(wrong.body().contains("name=\"add-also\" type=\"date\" value=\"" + day + "\""), Http.text(wrong));
        }
    }

    @Test
    void theDayOfAFreeTimeIsChangedToo() {
        HttpResponse<String> form = sato.get("/book?site=plant&item=project-1,2027-01-13,10:00,11:00");
        HttpResponse<String> turned = sato.post("/book", with(
                hidden(form), "date-0", "2027-01-14", "from-0", "13:00", "to-0", "15:30", "do", "turn"));
        assertTrue(turned.body().contains("value=\"project-1,2027-01-14,13:00,15:30\""), Http.text(turned));
    }

    @Test
    void aDayThatCannotBeReadIsNotPassedOverInSilence() {
        HttpResponse<String> form = sato.get("/book?site=bigpalette&item=small-1,2027-03-05,13:00,17:00");
        HttpResponse<String> again = sato.post("/book", with(hidden(form), "title", "会", "people", "5", "organiser", "佐藤",
                "date-0", "3月6日", "do", "review"));
        assertTrue(Http.text(again).contains("日が読み取れなかったため、元の日のままです"), Http.text(again));
        assertFalse(again.uri().getQuery().contains("step=confirm"), again.uri().toString());
        HttpResponse<String> right = sato.post("/book", with(hidden(again), "title", "会", "people", "5", "organiser", "佐藤",
                "date-0", "2027-03-06", "do", "review"));
        assertTrue(right.body().contains("value=\"small-1,2027-03-06,13:00,17:00\""), Http.text(right));
    }
}
