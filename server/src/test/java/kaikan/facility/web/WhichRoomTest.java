package kaikan.facility.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import kaikan.facility.Space;
import kaikan.member.Role;
import kaikan.testing.Browser;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.Test;

/// The pages on which something of the register is changed or deleted say what it is and where, and whom to turn to.
class WhichRoomTest extends AtTheCatalogue {
    private static final String SITE = "/staff/catalogue/sites/bigpalette";
    private static final String ROOM = SITE + "/spaces/small-1";

    private final Space room = lobby.space(site, "small-1");

    @Test
    void whoChangesOrDeletesARoomReadsWhichOneAndWhere() {
        String edit = manager.get(ROOM).body();
        String delete = manager.get(ROOM + "/delete").body();
        String place = "<a href=\"" + SITE + "\">" + site.name().ja() + "</a>";

        assertTrue(edit.contains("<h1>「" + room.name().ja() + "」の変更</h1>") && edit.contains(place), edit);
        assertTrue(delete.contains("<h1>「" + room.name().ja() + "」の削除</h1>") && delete.contains(place), delete);
        assertTrue(delete.contains("<a href=\"" + ROOM + "\">" + room.name().ja() + "</a>"), delete);
        String unit = lobby.text("SELECT unit_key FROM unit WHERE site_id = " + site.id() + " LIMIT 1");
        assertTrue(manager.get(SITE + "/units/" + unit + "/delete").body().contains(place));
        assertTrue(manager.get(SITE + "/edit").body().contains(place));
    }

    @Test
    void aPartIsCalledWithItsWholeBecauseEveryHallHasItsA() {
        assertTrue(manager.get(SITE + "/spaces/hall-a").body().contains("<h1>「多目的展示ホール A面」の変更</h1>"));
        assertTrue(manager.get(SITE + "/spaces/hall-a/delete").body().contains("<h1>「多目的展示ホール A面」の削除</h1>"));
    }

    @Test
    void whatStandsAgainstDeletingIsReachedFromItsNumber() {
        Space booked = lobby.space(site, "small-3");
        lobby.booking(lobby.person("申込者"), booked, Lobby.today(site, 13, 15));

        HttpResponse<String> page = manager.get(SITE + "/spaces/small-3/delete");

        assertTrue(Http.text(page).contains("一覧を見る（1件）"), Http.text(page));
        assertTrue(page.body().contains("href=\"#standing\"") && page.body().contains("id=\"standing\""), page.body());
        int way = page.body().indexOf("#withdrawn\"");
        assertTrue(way > 0 && way < page.body().indexOf("id=\"standing\""), "what can be done stands before a long list");
    }

    @Test
    void aCellWithReadingsStaysInOnePieceOnAPhone() {
        lobby.booking(lobby.person("申込者"), lobby.space(site, "small-2"), Lobby.today(site, 13, 15));
        String session = lobby.session(lobby.staff(site, Role.MANAGER));
        try (Browser browser = Browser.open(lobby.server())) {
            Page phone = browser.signedIn(browser.phone(), session);
            phone.navigate(SITE + "/spaces/small-2/delete?lang=easy");
            Object height = phone.evaluate("document.querySelector('#standing td').offsetHeight");
            assertTrue(((Number) height).intValue() < 100, "the day and the time in two lines, not each word in its own: " + height);
            Browser.fits(phone);
        }
    }

    @Test
    void aUnitThatIsNeededNamesTheRoomsWithTheirPages() {
        String unit = lobby.text("SELECT u.unit_key FROM unit u JOIN space_unit s ON s.unit_id = u.id WHERE s.space_id = " + room.id());

        assertTrue(manager.get(SITE + "/units/" + unit + "/delete").body().contains("<li><a href=\"" + ROOM + "\">"));
    }

    @Test
    void theAdministratorIsNotSentToTheAdministrator() {
        long person = lobby.person("全体の者");
        lobby.run("INSERT INTO site_role (person_id, site_id, role, granted_at) VALUES (" + person + ", 0, 'ADMINISTRATOR', UTC_TIMESTAMP(6))");
        try (Http administrator = lobby.browser(person)) {
            for (String path : new String[] {ROOM, SITE + "?saved=unpriced"}) {
                String asked = Http.text(administrator.get(path));
                String manages = Http.text(manager.get(path));
                assertTrue(asked.contains("システムの運用担当にご相談ください"), asked);
                assertFalse(asked.contains("全体の管理者を通して"), asked);
                assertTrue(manages.contains("全体の管理者を通して、システムの運用担当に頼んでください"), manages);
            }
            assertEquals(200, administrator.get(ROOM).statusCode());
        }
    }
}
