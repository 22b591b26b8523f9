package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import kaikan.facility.Site;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The staff of a site sees the people and organisations that have to do with it, and no others.
@Tag("database")
class CircleOfASiteTest {
    private static Lobby lobby;
    private static TestPeople people;
    private static Site site;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        people = TestPeople.on(lobby.server());
        site = lobby.site("bigpalette");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    @Test
    void theDeskOpensAndCorrectsOnlyWhatHasABookingAtItsSite() {
        Organisation organisation = people.organisation("窓口の知らない会社", people.person("知らない 社長"));
        String path = "/organisations/" + organisation.ref();
        try (Http reception = reception();
                Http elsewhere = people.browserOf(people.person("別の受付", new SiteRole(Role.RECEPTION, lobby.site("hits").id())))) {
            reception.get("/staff/organisations");
            elsewhere.get("/staff/organisations");
            assertEquals(404, reception.get(path).statusCode());
            assertEquals(404, reception.get(path + "/edit").statusCode());
            assertEquals(404, reception.post(path + "/edit", Map.of("name", "書きかえた名")).statusCode());
            books(organisation);
            assertTrue(Http.text(reception.get(path)).contains("知らない 社長"));
            assertEquals(200, reception.post(path + "/edit", Map.of("name", "窓口の知る会社")).statusCode());
            assertEquals(404, elsewhere.post(path + "/edit", Map.of("name", "書きかえた名")).statusCode());
            assertEquals("窓口の知る会社", lobby.bean(Organisations.class).byId(organisation.id()).orElseThrow().name());
        }
    }

    @Test
    void aMemberWhoWorksAtSomeDeskIsAnOrdinaryMember() {
        Organisation organisation = people.organisation("係員の合唱団", people.person("合唱団 代表"));
        Person singer = people.person("歌う 受付", new SiteRole(Role.RECEPTION, site.id()));
        people.join(organisation, singer);
        try (Http browser = people.browserOf(singer)) {
            String path = "/organisations/" + organisation.ref();
            String page = browser.get(path).body();
            assertTrue(page.contains("合唱団 代表") && !page.contains("/staff/people/") && !page.contains(path + "/edit"), page);
            assertEquals(403, browser.post(path + "/edit", Map.of("name", "書きかえた名")).statusCode());
        }
    }

    @Test
    void namesakesAndAPersonsOrganisationsLeadOnlyToWhatMayBeSeen() {
        Person owner = people.person("同名 代表");
        Organisation known = people.organisation("同名の会", owner);
        Organisation second = people.organisation("同名の会", people.person("二番目 代表"));
        Organisation stranger = people.organisation("同名の会", owner);
        books(known);
        books(second);
        try (Http reception = reception();
                Http administrator = people.browserOf(people.person("全体", SiteRole.administrator()))) {
            String page = reception.get("/organisations/" + known.ref()).body();
            assertTrue(page.contains("/organisations/" + second.ref()), "the one that books here too");
            assertFalse(page.contains(stranger.ref()), page);
            assertTrue(administrator.get("/organisations/" + known.ref()).body().contains(stranger.ref()));
            String cards = StaffPagesTest.foundByAddress(reception, owner).body();
            assertTrue(cards.contains("href=\"/organisations/" + known.ref()) && !cards.contains(stranger.ref()), cards);
        }
    }

    @Test
    void theFormForANewcomerSendsAlongTheAddressTheyWereFoundBy() {
        Person newcomer = people.person("新任 職員");
        try (Http manager = people.browserOf(people.person("所長", new SiteRole(Role.MANAGER, site.id())))) {
            String page = StaffPagesTest.foundByAddress(manager, newcomer).body();
            String form = page.substring(page.indexOf("/roles/grant"));
            assertTrue(form.contains("name=\"mail\" value=\"" + newcomer.email() + "\""), form);
        }
    }

    @Test
    void whoWorksWhereIsReadSiteBySite() {
        Site other = lobby.site("hits");
        people.person("日立の受付", new SiteRole(Role.RECEPTION, other.id()));
        people.person("郡山の審査", new SiteRole(Role.REVIEWER, site.id()));
        try (Http administrator = people.browserOf(people.person("全体 統括", SiteRole.administrator()));
                Http reception = reception()) {
            String all = administrator.get("/staff/roles").body();
            int everywhere = all.indexOf("<h2>すべての施設</h2>");
            int first = all.indexOf("<h2>" + site.name().ja() + "</h2>");
            int second = all.indexOf("<h2>" + other.name().ja() + "</h2>");
            assertTrue(everywhere > 0 && everywhere < Math.min(first, second), all);
            assertTrue(first > 0 && first < all.indexOf("郡山の審査") && second > 0 && second < all.indexOf("日立の受付"), all);
            assertEquals(1, all.split("<h2>" + site.name().ja() + "</h2>", -1).length - 1, "one heading a site");
            assertFalse(reception.get("/staff/roles").body().contains(other.name().ja()), "where the reader does not work");
        }
    }

    private static Http reception() {
        return people.browserOf(people.person("受付", new SiteRole(Role.RECEPTION, site.id())));
    }

    private static void books(Organisation organisation) {
        long booking = lobby.booking(lobby.person("予約した 者"), lobby.space(site, "training"), Lobby.today(site, 9, 17));
        lobby.run("UPDATE booking SET organisation_id = " + organisation.id() + " WHERE id = " + booking);
    }
}
