package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A day that has passed is refused wherever a booking gives one, with what can be done, and nothing typed is lost.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastDaysTest {
    private static final String YESTERDAY = "2026-11-29";
    private static final String OVER = "過ぎています";

    private final House house = new House();

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void theFormSaysSoAtOnceAndTheLastButtonToo() {
        try (Http sato = house.somebody()) {
            String item = "small-1," + YESTERDAY + ",13:00,17:00";
            HttpResponse<String> form = sato.get("/book?site=bigpalette&item=" + item);
            refused(form);
            HttpResponse<String> placed = sato.post("/book", with(House.form("bigpalette", item), "do", "place"));
            refused(placed);
            assertTrue(placed.body().contains("合同商談会"));
            assertEquals(0, House.listed(sato));
        }
    }

    @Test
    void theRowForAddingSaysSoAtTheDay() {
        try (Http sato = house.somebody()) {
            HttpResponse<String> form = sato.get("/book?site=bigpalette");
            HttpResponse<String> times = sato.post("/book", with(hidden(form),
                    "add-space", "small-1", "add-date", YESTERDAY, "title", "会", "do", "times"));
            assertTrue(Http.text(times).contains(OVER), Http.text(times));
            assertFalse(times.body().contains("name=\"add-time\""), "no times of a day that has passed");
            HttpResponse<String> added = sato.post("/book", with(hidden(form),
                    "add-space", "small-1", "add-date", YESTERDAY, "add-time", "13:00-17:00", "title", "会", "do", "add"));
            refused(added);
            assertTrue(added.body().contains("<a href=\"#add-date\">") && added.body().contains("value=\"" + YESTERDAY + "\""));
        }
    }

    @Test
    void anotherDayChosenOnTheFormAndAChangeAreRefusedToo() {
        try (Http sato = house.somebody()) {
            HttpResponse<String> form = sato.get("/book?site=bigpalette&item=small-2,2026-12-09,13:00,17:00");
            refused(sato.post("/book", with(hidden(form), "date-0", YESTERDAY, "do", "turn")));
            String path = House.path(House.book(sato, "bigpalette", "small-2,2026-12-09,13:00,17:00"));
            HttpResponse<String> change = sato.get(path + "/change");
            HttpResponse<String> moved = sato.post(path + "/change",
                    with(hidden(change), "title", "会", "people", "5", "organiser", "会", "date-0", YESTERDAY, "do", "place"));
            refused(moved);
            assertTrue(Http.text(sato.get(path)).contains("2026年12月9日（水） 13:00〜17:00"));
        }
    }

    @Test
    void theDeskIsToldTheSame() {
        try (Http desk = house.staff(Role.RECEPTION, "bigpalette")) {
            var fields = with(House.form("bigpalette", "small-3," + YESTERDAY + ",09:00,13:00"),
                    "channel", "phone", "name", "田中", "phone", "024-000-0000", "reason", "電話", "do", "place");
            HttpResponse<String> answer = desk.post("/staff/bookings/new", fields);
            refused(answer);
            assertTrue(answer.body().contains("田中"));
        }
    }

    private static void refused(HttpResponse<String> page) {
        assertEquals(422, page.statusCode(), Http.text(page));
        assertTrue(Http.text(page).contains(OVER), Http.text(page));
    }
}
