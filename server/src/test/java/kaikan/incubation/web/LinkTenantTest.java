package kaikan.incubation.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A company that has a room is linked to the organisation that its own people registered, by somebody's choice.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkTenantTest {
    private static final String LIST = "/staff/tenancies/hits";

    private final TestServer server = TestServer.startAt(Instant.parse("2026-11-22T03:00:00Z"));
    private final TestPeople people = TestPeople.on(server);
    private final Http manager;

    LinkTenantTest() {
        server.bean(DemoCatalogue.class).load();
        long hits = server.bean(Catalogues.class).current().site("hits").orElseThrow().id();
        manager = people.browserOf(people.person("館長", new SiteRole(Role.MANAGER, hits)));
    }

    @AfterAll
    void close() {
        manager.close();
        server.close();
    }

    private HttpResponse<String> entered(String room, String name) {
        manager.get(LIST + "/new");
        Map<String, String> form = new LinkedHashMap<>(Map.of("space", room, "kind", "ORGANISATION", "name", name));
        form.putAll(Map.of("from", "2030-04-01", "monthly", "27500", "tax", "INCLUDED"));
        return manager.post(LIST + "/new", form);
    }

    @Test
    void aMembersAddressLeadsToTheCompanyAndTheNextTenancyOfItIsOfferedByItsName() {
        Person founder = people.person("社長");
        Organisation company = people.organisation("株式会社つなぐ製作所", founder);
        HttpResponse<String> page = entered("mco-1", "㈱つなぐ製作所");
        String path = page.uri().getPath();
        String text = Http.text(page);
        assertTrue(text.contains("登録した団体とはつながっていません") && text.contains("名前の合う登録団体は、この施設では見つかりません"), text);
        assertFalse(page.body().contains(company.ref()), "a name alone leads to nobody who has nothing to do with the site");

        Form form = Form.on(page, path + "/link").with("link_reason", "社長に電話で確かめた");
        HttpResponse<String> nobody = manager.post(form.with("link_mail", "nobody@example.jp"));
        assertEquals(422, nobody.statusCode());
        assertTrue(Http.text(nobody).contains("つなげる団体が見つかりません") && nobody.body().contains("社長に電話で確かめた"), nobody.body());
        HttpResponse<String> found = manager.post(form.with("link_mail", founder.email()));
        assertEquals(422, found.statusCode(), "what is found is chosen");
        assertTrue(found.body().contains("value=\"" + company.ref() + "\""), found.body());
        HttpResponse<String> linked = manager.post(Form.on(found, path + "/link").with("link_organisation", company.ref()));
        assertEquals(200, linked.statusCode(), Http.text(linked));
        text = Http.text(linked);
        assertTrue(text.contains("利用者が登録した団体とつながっています") && text.contains("登録団体とつないだ"), text);
        assertFalse(linked.body().contains(path + "/link"), "once");
        assertTrue(Http.text(manager.get("/staff/audit?about=" + path.substring(path.lastIndexOf('/') + 1))).contains("入居を登録団体とつないだ"));

        HttpResponse<String> second = entered("mco-8", "株式会社つなぐ製作所");
        assertTrue(Http.text(second).contains("入居者と思われる登録団体があります"), Http.text(second));
        assertTrue(second.body().contains("<details class=\"change\" id=\"link\" open>"), second.body());
        assertEquals(422, manager.post(Form.on(second, second.uri().getPath() + "/link").with("link_reason", "同じ会社")).statusCode());
    }
}
