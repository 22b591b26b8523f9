package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kaikan.facility.Site;
import kaikan.testing.Demonstration;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What everybody may know of a house now says the same as the page of its day.
@Tag("database")
class NowPageTest {
    private static final String SMALL = "/book?site=bigpalette&amp;item=small-1,2026-11-30,";
    private static Lobby lobby;
    private static Http visitor;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        Demonstration.rules(lobby.server());
        Site site = lobby.site("bigpalette");
        lobby.booking(lobby.person("夕方の者"), "APPLIED", lobby.space(site, "hall-b"), Lobby.today(site, 17, 21));
        visitor = Http.exact(lobby.server()).with("Accept-Language", "ja");
    }

    @AfterAll
    static void close() {
        visitor.close();
        lobby.close();
    }

    @Test
    void whatCanNoLongerBeBookedTodayIsNotCalledFreeWithoutAWord() {
        String day = visitor.get("/sites/bigpalette/days/2026-11-30").body();
        String now = visitor.get("/sites/bigpalette/now").body();
        assertEquals(day.contains(SMALL), now.contains(SMALL), now);
        assertTrue(now.contains(SMALL), "a small room can still be booked for today");
        assertTrue(now.contains("空き（きょうの受付は終わりました）"), now);
        assertFalse(now.contains("item=hall-a,"), "a hall is applied for long before");
    }

    @Test
    void aSpaceThatAnApplicationTakesLaterTodaySaysFromWhen() {
        String now = visitor.get("/sites/bigpalette/now").body();
        String hall = now.substring(now.indexOf("展示ホール B面"));
        assertTrue(hall.substring(0, hall.indexOf("</li>")).contains("次 17:00 から"), now);
        assertFalse(now.contains("夕方の者"), "who it is stays with the house");
    }

    @Test
    void whoeverNamesNoHouseChoosesOne() {
        String list = visitor.get("/now").body();
        assertTrue(list.contains("href=\"/sites/bigpalette/now\""), list);
        assertFalse(list.contains("/sites/kikou/now"), "nothing is booked there");
    }
}
