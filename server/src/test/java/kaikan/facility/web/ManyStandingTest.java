package kaikan.facility.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who wants to remove a room is told how many bookings stand against it, also where they are more than a list can show.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyStandingTest {
    private static final int MANY = 130;

    private final Lobby lobby = Lobby.open();
    private final Site site = lobby.site("bigpalette");

    @AfterAll
    void close() {
        lobby.close();
    }

    private void booked(Space space) {
        long person = lobby.person("常連の者");
        lobby.run("""
                INSERT INTO booking (ref, site_id, person_id, state, channel, title, title_public, purpose, organiser, people, request_key,
                       use_from, use_to, placed_at)
                WITH RECURSIVE past (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM past WHERE n < %d)
                SELECT CONCAT('MANY', LPAD(n, 12, '0')), %d, %d, 'CONFIRMED', 'ONLINE', '毎週の会', TRUE, 'meeting', '常連の者', 5,
                       CONCAT('MANY', LPAD(n, 12, '0')), '2026-05-01' + INTERVAL n DAY, '2026-05-01' + INTERVAL n DAY + INTERVAL 2 HOUR,
                       UTC_TIMESTAMP(6) FROM past
                """.formatted(MANY, site.id(), person));
        lobby.run("""
                INSERT INTO booking_item (booking_id, site_id, space_id, starts_at, use_from, use_to, ends_at)
                SELECT id, site_id, %d, use_from, use_from, use_to, use_to FROM booking WHERE ref LIKE 'MANY%%'
                """.formatted(space.id()));
    }

    @Test
    void theTrueNumberIsSaidOfARoomAndOfItsSite() {
        booked(lobby.space(site, "small-1"));
        TestPeople people = TestPeople.on(lobby.server());
        try (Http administrator = people.browserOf(people.person("全体", SiteRole.administrator()))) {
            for (String path : new String[] {"/spaces/small-1/delete", "/delete"}) {
                String page = Http.text(administrator.get("/staff/catalogue/sites/bigpalette" + path));
                assertTrue(page.contains("記録が" + MANY + "件あるため"), page);
                assertTrue(page.contains("一覧を見る（" + MANY + "件）") && page.contains("はじめの100件を表示しています。ほかに30件あります。"), page);
                assertEquals(100, page.split("毎週の会", -1).length - 1);
            }
        }
    }
}
