package kaikan.device.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who may add a kiosk finds the field, and who may not finds whom to ask.
@Tag("database")
class KiosksPageTest {
    private static Lobby lobby;
    private static TestPeople people;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        people = TestPeople.on(lobby.server());
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    @Test
    void theReceptionIsToldWhomToAskAndSentToNoFieldThatIsNotThere() {
        Site site = lobby.site("bigpalette");
        try (Http manager = people.browserOf(people.person("館長 太郎", new SiteRole(Role.MANAGER, site.id())));
                Http reception = people.browserOf(people.person("受付", new SiteRole(Role.RECEPTION, site.id())))) {
            String mine = Http.text(reception.get("/staff/kiosks/bigpalette"));
            assertTrue(mine.contains("頼む相手：館長 太郎"), mine);
            assertFalse(mine.contains("下の欄"), mine);
            String theirs = Http.text(manager.get("/staff/kiosks/bigpalette"));
            assertTrue(theirs.contains("下の欄から登録コードを作ってください"), theirs);
            assertFalse(theirs.contains("頼む相手"), theirs);
        }
    }

    @Test
    void whereThereIsNoManagerTheAdministratorIsNamed() {
        try (Http reception = people.browserOf(people.person("日立の受付", new SiteRole(Role.RECEPTION, lobby.site("hits").id())))) {
            String text = Http.text(reception.get("/staff/kiosks/hits"));
            assertTrue(text.contains("全体の管理者に頼んでください"), text);
        }
    }
}
