package kaikan.booking.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is said to come next, after something was done.
@Tag("database")
class NextApplicationTest {
    private static final String NONE = "審査を待つ申込みはほかにありません";

    private final House house = new House();
    private final Http reviewer = house.staff(Role.REVIEWER, "bigpalette");
    private final Http reception = house.staff(Role.RECEPTION, "bigpalette");

    @AfterEach
    void close() {
        reviewer.close();
        reception.close();
        house.close();
    }

    @Test
    void theReceptionWhichDecidesNothingIsNotToldThatNothingWaits() {
        entered("先の会", "hall-a,2026-12-22,09:00,13:00");
        String path = entered("後の会", "hall-b,2026-12-22,09:00,13:00");
        String told = news(reception, path);
        assertTrue(told.contains("受け付けました") && told.contains("審査待ちの一覧"), told);
        assertFalse(told.contains(NONE), told);
        assertTrue(news(reviewer, path).contains("次の申込み：先の会"));
    }

    @Test
    void whoDecidesIsToldWhenNothingElseWaits() {
        assertTrue(news(reviewer, entered("ひとつの会", "hall-a,2026-12-22,09:00,13:00")).contains(NONE));
    }

    @Test
    void whatIsOverComesOnlyWhenNothingElseWaits() {
        entered("過ぎた会", "hall-b,2026-12-08,09:00,13:00");
        String late = entered("あとの会", "hall-a,2026-12-24,09:00,13:00");
        house.server.clock().set(Instant.parse("2026-12-08T12:00:00Z"));
        assertTrue(news(reviewer, late).contains("次の申込み：過ぎた会"));
        String early = entered("さきの会", "hall-a,2026-12-23,09:00,13:00");
        assertTrue(news(reviewer, late).contains("次の申込み：さきの会"));
        assertTrue(news(reviewer, early).contains("次の申込み：あとの会"));
    }

    private static String news(Http browser, String path) {
        return Http.text(browser.get(path + "?new=place"));
    }

    private String entered(String title, String item) {
        return House.phoned(reception, item, "title", title);
    }
}
