package kaikan.booking.web;

import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A hall on two days by day hours is nowhere said to be taken over the night between them.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DaysInShortTest {
    private static final String SAID = "2027年1月12日（火）〜1月13日（水） 毎日 9:00〜13:00";
    private static final String NIGHT = "9:00 〜 2027年1月13日";

    private final House house = new House();

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void listsQueueMailAndBoardSayTheDays() {
        try (Http sato = house.somebody(); Http reviewer = house.staff(Role.REVIEWER, "bigpalette")) {
            String path = path(House.book(sato, "bigpalette", "hall-a,2027-01-12,09:00,13:00", "hall-a,2027-01-13,09:00,13:00"));
            for (String page : List.of(
                    Http.text(sato.get("/bookings")),
                    Http.text(reviewer.get("/staff/queue")),
                    Http.text(reviewer.get("/staff/bookings?q=%E5%90%88%E5%90%8C")),
                    Http.text(reviewer.get("/staff/board/bigpalette")),
                    house.lastMail())) {
                assertTrue(page.contains(SAID) && !page.contains(NIGHT), page);
            }
            assertFalse(Http.text(sato.get(path)).contains(NIGHT));
        }
    }
}
