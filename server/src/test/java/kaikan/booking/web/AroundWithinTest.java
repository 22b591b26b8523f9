package kaikan.booking.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Whoever chooses how long setup and removal take reads beside it within which hours they have to be.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AroundWithinTest {
    private static final String WITHIN = "設営・撤去もこの中に入れてください";
    private static final String MORNING = "&item=small-1,2026-12-16,09:00,13:00";

    private final House house = new House();

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void theHoursOfTheChosenDayStandAtSetupAndRemoval() {
        try (Http sato = house.somebody()) {
            String form = form(sato, MORNING);
            assertTrue(form.contains("開館時間は 9:00〜21:00 です。" + WITHIN), form);
            String two = form(sato, MORNING + "&item=small-2,2026-12-17,13:00,17:00");
            assertTrue(two.contains("開館時間は 9:00〜21:00 です。" + WITHIN), two);
            assertFalse(form(sato, "").contains(WITHIN), "nothing is chosen yet");
        }
    }

    @Test
    void whereADayIsClosedThatIsSaidAndNoHoursStandAtSetupAndRemoval() {
        try (Http sato = house.somebody()) {
            String closed = "&item=small-1,2026-12-30,09:00,13:00";
            assertShut(form(sato, closed), "the closed day alone");
            assertShut(form(sato, MORNING + closed), "the hours of the open day would seem to hold for both");
        }
    }

    private static void assertShut(String form, String why) {
        assertTrue(form.contains("2026年12月30日（水）は休館日です。"), form);
        assertTrue(form.contains("設営の時間（使う前）") && form.contains("撤去の時間（使ったあと）"), form);
        assertFalse(form.contains("開館時間は") || form.contains(WITHIN), why + ": " + form);
    }

    private static String form(Http who, String items) {
        return Http.text(who.get("/book?site=bigpalette" + items));
    }
}
