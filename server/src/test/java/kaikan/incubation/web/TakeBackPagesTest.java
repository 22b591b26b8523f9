package kaikan.incubation.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.notice.Outbox;
import kaikan.notice.OutboxMail;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What staff and the tenant read when a tenancy that was entered by mistake is taken back, or is linked and no longer.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakeBackPagesTest {
    private static final String LIST = "/staff/tenancies/hits";

    private final Lobby lobby = Lobby.open();
    private final TestPeople people = TestPeople.on(lobby.server());
    private final Http manager = people.browserOf(people.person("館長", new SiteRole(Role.MANAGER, lobby.site("hits").id())));
    private final Http reception = people.browserOf(people.person("受付", new SiteRole(Role.RECEPTION, lobby.site("hits").id())));

    @AfterAll
    void close() {
        manager.close();
        reception.close();
        lobby.close();
    }

    private String entered(String room, String kind, String name, Map<String, String> more) {
        manager.get(LIST + "/new");
        Map<String, String> form = new LinkedHashMap<>(Map.of("space", room, "kind", kind, "name", name, "from", "2026-10-01"));
        form.putAll(Map.of("monthly", "27500", "tax", "INCLUDED"));
        form.putAll(more);
        HttpResponse<String> page = manager.post(LIST + "/new", form);
        assertEquals(200, page.statusCode(), Http.text(page));
        return page.uri().getPath();
    }

    private List<OutboxMail> mails(Person person, String subject) {
        Outbox outbox = lobby.bean(Outbox.class);
        return outbox.newest("", 50).stream()
                .filter(line -> line.recipient().equals(person.email()) && line.subject().contains(subject))
                .map(line -> outbox.open(line.ref()).orElseThrow())
                .toList();
    }

    @Test
    void whatGoesIsSaidBeforeAndTheTenancyStaysAsCancelled() {
        String path = entered("mco-1", "ORGANISATION", "まちがい商事", Map.of());
        HttpResponse<String> ask = manager.get(path + "/cancel");
        String asked = Http.text(ask);
        for (String said : List.of("の押さえ", "入居率", "メールは送りません", "終了日を変える（延長・退去）", "元に戻せません")) {
            assertTrue(asked.contains(said), asked);
        }
        HttpResponse<String> silent = manager.post(Form.on(ask, path + "/cancel"));
        assertEquals(422, silent.statusCode());
        assertTrue(Http.text(silent).contains("取り消す理由を入力してください"), Http.text(silent));
        assertEquals(403, reception.get(path + "/cancel").statusCode(), "only who may enter one");

        HttpResponse<String> done = manager.post(Form.on(silent, path + "/cancel").with("cancel_reason", "部屋を取りちがえた"));

        assertEquals(200, done.statusCode(), Http.text(done));
        String page = Http.text(done);
        assertTrue(page.contains("取消（誤入力）") && page.contains("部屋を取りちがえた") && page.contains("取り消したときの契約内容"), page);
        assertFalse(done.body().contains(path + "/end"), "there is nothing to change any more");
        assertTrue(Http.text(manager.get(LIST + "/rooms/mco-1")).contains("取消（誤入力）"));
        String rooms = Http.text(reception.get(LIST));
        assertTrue(rooms.contains("取り消した入居（誤入力）") && rooms.contains("まちがい商事"), rooms);
        String trail = Http.text(manager.get("/staff/audit?type=tenancy"));
        assertTrue(trail.contains("入居を取消（誤入力）") && trail.contains("部屋を取りちがえた"), trail);
        entered("mco-1", "ORGANISATION", "本当の会社", Map.of());
    }

    @Test
    void whoeverIsAboutToCancelFindsTheEndOfATenancyOpen() {
        String path = entered("mco-4", "ORGANISATION", "退去商事", Map.of());
        assertTrue(manager.get(path + "/cancel").body().contains("href=\"" + path + "?open=end#end\""));
        assertTrue(manager.get(path + "?open=end").body().contains("<details class=\"change\" id=\"end\" open"));
        assertTrue(manager.get(path).body().contains("<details class=\"change\" id=\"end\">"), "closed for whoever did not ask for it");
    }

    @Test
    void aCancelledTenancyOfTwoTermsIsCountedOnce() {
        long before = cancelled();
        String path = entered("mco-8", "ORGANISATION", "二期商事", Map.of());
        HttpResponse<String> rent = manager.post(path + "/rent", Map.of("version", "1", "rent_from", "2027-04-01",
                "rent_monthly", "30000", "rent_tax", "INCLUDED", "rent_reason", "改定"));
        assertEquals(200, rent.statusCode(), Http.text(rent));
        HttpResponse<String> done = manager.post(Form.on(manager.get(path + "/cancel"), path + "/cancel").with("cancel_reason", "まちがい"));
        assertEquals(200, done.statusCode(), Http.text(done));
        assertEquals(before + 1, cancelled());
    }

    /// How many cancelled tenancies the list of rooms counts.
    private long cancelled() {
        String count = Http.text(reception.get(LIST)).replaceAll(".*取り消した入居（誤入力） (\\d+)件.*", "$1");
        return count.matches("\\d+") ? Long.parseLong(count) : 0;
    }

    @Test
    void whoeverHasAnOldPageOpenIsToldAndLosesNothing() {
        String path = entered("mco-2", "ORGANISATION", "まちがい工業", Map.of());
        HttpResponse<String> old = manager.get(path);
        HttpResponse<String> ask = manager.get(path + "/cancel");
        manager.post(Form.on(ask, path + "/cancel").with("cancel_reason", "まちがい"));
        HttpResponse<String> late = manager.post(Form.on(old, path + "/end").with("end_reason", "退去"));
        assertEquals(409, late.statusCode());
        assertTrue(Http.text(late).contains("誤入力として取り消されています"), Http.text(late));
        HttpResponse<String> again = manager.post(Form.on(ask, path + "/cancel").with("cancel_reason", "もう一度"));
        assertEquals(path, again.uri().getPath(), "the page says that it is done");
    }

    @Test
    void theOwnersOfALinkedOrganisationSeeTheRoomAreToldWhyItGoesAndDoNotSeeItAnyMore() {
        Person founder = people.person("社長");
        Organisation company = people.organisation("登録した製作所", founder);
        String path = entered("mco-5", "ORGANISATION", "製作所のはず", Map.of());
        HttpResponse<String> page = manager.get(path);
        Form link = Form.on(page, path + "/link").with("link_mail", founder.email()).with("link_reason", "電話で確かめた");
        assertEquals(200, manager.post(Form.on(manager.post(link), path + "/link")).statusCode());

        String told = mails(founder, "つなぎました").getFirst().body();
        assertTrue(told.contains("/organisations/" + company.ref() + "#tenancies"), told);
        try (Http owner = people.browserOf(founder)) {
            String shown = Http.text(owner.get("/organisations/" + company.ref()));
            assertTrue(shown.contains("入居している部屋・机") && shown.contains("2026年10月1日"), shown);
            assertFalse(shown.contains("27,500"), "of the rent nothing");
            String trail = Http.text(manager.get("/staff/audit?type=tenancy"));
            assertTrue(trail.contains("製作所のはず → 登録した製作所"), trail);

            HttpResponse<String> ask = manager.get(path + "/cancel");
            assertTrue(Http.text(ask).contains("社長さんに、理由をつけてメールで知らせます"), Http.text(ask));
            manager.post(Form.on(ask, path + "/cancel").with("cancel_reason", "別の会社の契約だった"));

            String mail = mails(founder, "取り消しました").getFirst().body();
            assertTrue(mail.contains("別の会社の契約だった") && mail.contains("2026年10月1日"), mail);
            assertFalse(Http.text(owner.get("/organisations/" + company.ref())).contains("入居している部屋・机"));
        }
    }

    @Test
    void anUnlinkIsToldWithTheReasonThatWasGiven() {
        Person founder = people.person("代表");
        people.organisation("外される製作所", founder);
        String path = entered("mco-6", "ORGANISATION", "外す製作所", Map.of());
        Form link = Form.on(manager.get(path), path + "/link").with("link_mail", founder.email()).with("link_reason", "電話で確かめた");
        HttpResponse<String> linked = manager.post(Form.on(manager.post(link), path + "/link"));
        manager.post(Form.on(linked, path + "/unlink").with("unlink_reason", "同じ名前の別会社だった"));
        String mail = mails(founder, "外しました").getFirst().body();
        assertTrue(mail.contains("理由：同じ名前の別会社だった"), mail);
    }

    @Test
    void aPersonWithAnAccountIsTold() {
        Person tenant = people.person("机の人");
        String path = entered("desk-1", "PERSON", "机の人", Map.of());
        lobby.run("UPDATE tenancy SET person_id = " + tenant.id() + " WHERE ref = '" + path.substring(path.lastIndexOf('/') + 1) + "'");
        HttpResponse<String> ask = manager.get(path + "/cancel");
        manager.post(Form.on(ask, path + "/cancel").with("cancel_reason", "席を取りちがえた"));
        String mail = mails(tenant, "取り消しました").getFirst().body();
        assertTrue(mail.contains("席を取りちがえた") && mail.contains("机の人 様"), mail);
    }
}
