package kaikan.incubation.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A link that is undone gives the tenancy back to whose it was, and one that comes too late leaves nothing behind.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndoneLinkTest {
    private final Lobby lobby = Lobby.open();
    private final TestPeople people = TestPeople.on(lobby.server());
    private final Http manager = people.browserOf(people.person("館長", new SiteRole(Role.MANAGER, lobby.site("hits").id())));

    @AfterAll
    void close() {
        manager.close();
        lobby.close();
    }

    @Test
    void anUnlinkThatSomebodyElseWasFasterThanLeavesNoCardBehind() {
        Linked linked = linked("mco-1", "おそい製作所");
        lobby.run("UPDATE tenancy_change SET former_organisation_id = NULL");
        lobby.run("UPDATE tenancy SET tenant_name = 'あとから改めた製作所', version = version + 1 WHERE ref = '" + linked.ref() + "'");
        String standing = "SELECT COUNT(*) FROM organisation";
        String entered = "SELECT COUNT(*) FROM platform_audit WHERE verb = 'organisation.card'";
        long before = lobby.number(standing);
        long cards = lobby.number(entered);

        HttpResponse<String> late = manager.post(linked.undo());

        assertEquals(409, late.statusCode(), Http.text(late));
        assertEquals(before, lobby.number(standing));
        assertEquals(cards, lobby.number(entered));
    }

    @Test
    void theCardFromBeforeComesBackWhateverTheTrailSaysAndHoweverTheTenancyIsCalledSince() {
        Linked linked = linked("mco-2", "もとの製作所");
        lobby.run("UPDATE tenancy SET tenant_name = '名を改めた製作所' WHERE ref = '" + linked.ref() + "'");
        lobby.run("DELETE FROM platform_audit WHERE subject_ref = '" + linked.ref() + "'");

        HttpResponse<String> undone = manager.post(linked.undo());

        assertEquals(200, undone.statusCode(), Http.text(undone));
        assertEquals(linked.card(), lobby.number("SELECT organisation_id FROM tenancy WHERE ref = '" + linked.ref() + "'"));
    }

    @Test
    void aLinkFromBeforeThatWasKeptGoesBackToTheCardOfItsName() {
        Linked linked = linked("mco-5", "まえからの製作所");
        lobby.run("UPDATE tenancy_change SET former_organisation_id = NULL");
        long before = lobby.number("SELECT COUNT(*) FROM organisation");

        assertEquals(200, manager.post(linked.undo()).statusCode());

        assertEquals(linked.card(), lobby.number("SELECT organisation_id FROM tenancy WHERE ref = '" + linked.ref() + "'"));
        assertEquals(before, lobby.number("SELECT COUNT(*) FROM organisation"), "no second card of that name");
    }

    /// A tenancy that was linked.
    ///
    /// @param card whose it was before
    /// @param undo the form as the manager sees it then
    private record Linked(String ref, long card, Form undo) {}

    private Linked linked(String room, String name) {
        Person founder = people.person("社長");
        people.organisation("登録した" + name, founder);
        manager.get("/staff/tenancies/hits/new");
        Map<String, String> form = new LinkedHashMap<>(Map.of("space", room, "kind", "ORGANISATION", "name", name));
        form.putAll(Map.of("from", "2030-04-01", "monthly", "27500", "tax", "INCLUDED"));
        HttpResponse<String> page = manager.post("/staff/tenancies/hits/new", form);
        String path = page.uri().getPath();
        String ref = path.substring(path.lastIndexOf('/') + 1);
        long card = lobby.number("SELECT organisation_id FROM tenancy WHERE ref = '" + ref + "'");
        Form link = Form.on(page, path + "/link").with("link_mail", founder.email()).with("link_reason", "電話で確かめた");
        HttpResponse<String> linked = manager.post(Form.on(manager.post(link), path + "/link"));
        assertTrue(Http.text(linked).contains("利用者が登録した団体とつながっています"), Http.text(linked));
        return new Linked(ref, card, Form.on(linked, path + "/unlink").with("unlink_reason", "別の会社だった"));
    }
}
