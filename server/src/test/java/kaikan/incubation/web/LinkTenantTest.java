package kaikan.incubation.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.member.Organisation;
import kaikan.member.OwnAccount;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.notice.Outbox;
import kaikan.notice.OutboxMail;
import kaikan.platform.text.Language;
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
        assertFalse(found.body().contains("href=\"#link_organisation\""), "nothing is wrong with a field that nobody has seen yet");
        assertTrue(Http.text(found).contains("登録団体が見つかりました"), Http.text(found));
        assertEquals(company.ref(), Form.on(found, path + "/link").value("link_organisation"), "the only one is chosen");
        HttpResponse<String> linked = manager.post(Form.on(found, path + "/link"));
        assertEquals(200, linked.statusCode(), Http.text(linked));
        text = Http.text(linked);
        assertTrue(text.contains("利用者が登録した団体とつながっています") && text.contains("登録団体とつないだ"), text);
        assertFalse(linked.body().contains(path + "/link"), "once");
        assertTrue(Http.text(manager.get("/staff/audit?about=" + path.substring(path.lastIndexOf('/') + 1))).contains("入居を登録団体とつないだ"));

        HttpResponse<String> second = entered("mco-8", "株式会社つなぐ製作所");
        assertTrue(Http.text(second).contains("入居者と思われる登録団体があります"), Http.text(second));
        assertTrue(second.body().contains("<details class=\"change\" id=\"link\" open>"), second.body());
        Form next = Form.on(second, second.uri().getPath() + "/link").with("link_reason", "同じ会社");
        HttpResponse<String> unsaid = manager.post(next.with("link_organisation", ""));
        assertEquals(422, unsaid.statusCode());
        assertTrue(unsaid.body().contains("href=\"#link_organisation\""), "a choice that was there is asked for");
    }

    @Test
    void aWrongLinkIsUndoneWithAReasonAndTheOwnerIsToldOfBothInTheirLanguage() {
        Person founder = people.person("部長");
        server.bean(OwnAccount.class).speak(people.viewer(founder), Language.EN);
        Organisation company = people.organisation("株式会社ほどく製作所", founder);
        HttpResponse<String> page = entered("mco-2", "ほどく製作所");
        String path = page.uri().getPath();
        Form form = Form.on(page, path + "/link").with("link_mail", founder.email()).with("link_reason", "部長に電話で確かめた");
        HttpResponse<String> linked = manager.post(Form.on(manager.post(form), path + "/link"));
        assertEquals(200, linked.statusCode(), Http.text(linked));
        OutboxMail told = letters(founder).getFirst();
        assertTrue(told.line().subject().contains("株式会社ほどく製作所 was linked to a tenancy"), told.line().subject());
        assertTrue(told.body().contains("/organisations/" + company.ref()) && told.body().contains("tenant: ほどく製作所"), told.body());
        assertFalse(told.body().contains("部長に電話で確かめた"), "why is the staff's note");

        Form undo = Form.on(linked, path + "/unlink");
        HttpResponse<String> unsaid = manager.post(undo);
        assertEquals(422, unsaid.statusCode(), "a reason is asked for");
        assertTrue(unsaid.body().contains("<details class=\"change\" id=\"unlink\" open>"), unsaid.body());
        HttpResponse<String> undone = manager.post(undo.with("unlink_reason", "別の会社だった"));
        String text = Http.text(undone);
        assertEquals(200, undone.statusCode(), text);
        assertTrue(text.contains("登録した団体とはつながっていません") && text.contains("登録団体とのつながりを外した"), text);
        assertTrue(text.contains("理由：別の会社だった"), text);
        assertFalse(undone.body().contains("/organisations/" + company.ref()), undone.body());
        assertEquals(card(page), card(undone), "the card from before the link");
        assertTrue(letters(founder).getFirst().line().subject().contains("no longer linked"), letters(founder).getFirst().line().subject());
        assertEquals(2, letters(founder).size());
        String trail = Http.text(manager.get("/staff/audit?about=" + path.substring(path.lastIndexOf('/') + 1)));
        assertTrue(trail.contains("入居と登録団体のつながりを外した"), trail);
        assertEquals(409, manager.post(undo.with("unlink_reason", "もう一度")).statusCode(), "once");
    }

    private static String card(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*href=\"(/organisations/[^\"]+)\".*", "$1");
    }

    /// What the person got about organisations, the newest first.
    private List<OutboxMail> letters(Person person) {
        Outbox outbox = server.bean(Outbox.class);
        return outbox.newest("", 100).stream()
                .map(line -> outbox.open(line.ref()).orElseThrow())
                .filter(mail -> mail.line().recipient().equals(person.email()) && mail.body().contains("/organisations/"))
                .toList();
    }
}
