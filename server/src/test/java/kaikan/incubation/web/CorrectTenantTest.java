package kaikan.incubation.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.transaction.TransactionOperations;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.member.Contact;
import kaikan.member.Contacts;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What was mistyped about a tenant is corrected where it stands, and with the card that the house made of the tenant.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectTenantTest {
    private static final String LIST = "/staff/tenancies/hits";

    private final TestServer server = TestServer.startAt(Instant.parse("2026-11-22T03:00:00Z"));
    private final TestPeople people = TestPeople.on(server);
    private final Person boss;
    private final Http manager;

    CorrectTenantTest() {
        server.bean(DemoCatalogue.class).load();
        long hits = server.bean(Catalogues.class).current().site("hits").orElseThrow().id();
        boss = people.person("館長", new SiteRole(Role.MANAGER, hits));
        manager = people.browserOf(boss);
    }

    @AfterAll
    void close() {
        manager.close();
        server.close();
    }

    private String enter(String room, String kind, String name, String email) {
        manager.get(LIST + "/new");
        Map<String, String> form = new LinkedHashMap<>(Map.of("space", room, "kind", kind, "name", name, "phone", "029-000-0001", "email", email));
        form.putAll(Map.of("from", "2030-04-01", "monthly", "27500", "tax", "INCLUDED"));
        HttpResponse<String> entered = manager.post(LIST + "/new", form);
        assertEquals(200, entered.statusCode(), Http.text(entered));
        return entered.uri().getPath();
    }

    /// As if the organisation had been a registered one when the tenancy was entered.
    @SuppressWarnings("unchecked")
    private void link(String tenancy, Organisation registered) {
        TransactionOperations<Connection> transactions = server.bean(TransactionOperations.class);
        transactions.executeWrite(status -> {
            try (PreparedStatement link = status.getConnection().prepareStatement("UPDATE tenancy SET organisation_id = ? WHERE ref = ?")) {
                link.setLong(1, registered.id());
                link.setString(2, tenancy);
                return link.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Map<String, String> corrected(String version, String name, String phone, String email) {
        return Map.of("version", version, "correct_name", name, "correct_phone", phone, "correct_email", email, "correct_reason", "聞きまちがい");
    }

    @Test
    void anOrganisationIsCorrectedWithItsCardAndTheTrailSaysWhat() {
        String path = enter("mco-1", "ORGANISATION", "株式会社みなど", "");
        assertTrue(manager.get(path).body().contains("name=\"correct_name\" type=\"text\" value=\"株式会社みなど\""), manager.get(path).body());
        HttpResponse<String> done = manager.post(path + "/correct", corrected("1", "株式会社みなと", "029-000-0002", ""));
        String text = Http.text(done);
        assertEquals(200, done.statusCode(), text);
        assertTrue(text.contains("029-000-0002") && text.contains("名前・連絡先を訂正") && text.contains("理由：聞きまちがい"), text);
        assertFalse(Http.text(manager.get(LIST)).contains("株式会社みなど"));
        String search = Http.text(manager.get("/staff/organisations?q=%E3%81%BF%E3%81%AA%E3%81%A8"));
        assertTrue(search.contains("株式会社みなと") && search.contains("029-000-0002"), search);
        String trail = Http.text(manager.get("/staff/audit?type=tenancy"));
        assertTrue(trail.contains("直した項目：入居者の名前、電話番号（株式会社みなど → 株式会社みなと）"), trail);
        assertFalse(trail.contains("029-000-0002"), "an entry stays for ever, a number does not");
    }

    @Test
    void thePageOfTheTenancySaysWhatWasCorrectedAndOfAPersonNotFromWhat() {
        String company = enter("mco-8", "ORGANISATION", "株式会社かわら", "");
        String page = Http.text(manager.post(company + "/correct", corrected("1", "株式会社かはら", "029-000-0002", "")));
        assertTrue(page.contains("直した項目：入居者の名前、電話番号（株式会社かわら → 株式会社かはら）"), page);
        String person = enter("desk-1", "PERSON", "西 一", "");
        String own = Http.text(manager.post(person + "/correct", corrected("1", "西 市", "029-000-0002", "")));
        assertTrue(own.contains("直した項目：入居者の名前、電話番号"), own);
        assertFalse(own.contains("西 一"), own);
    }

    @Test
    void thePageOfTheTenancySaysWhetherItsOrganisationIsARegisteredOne() {
        String path = enter("desk-2", "ORGANISATION", "株式会社つながり", "");
        HttpResponse<String> card = manager.get(path);
        assertTrue(Http.text(card).contains("利用者が登録した団体とはつながっていません"), Http.text(card));
        assertTrue(card.body().contains("<a href=\"/organisations/"), card.body());
        Organisation registered = people.organisation("株式会社つながり", people.person("社長"));
        String ref = path.substring(path.lastIndexOf('/') + 1);
        link(ref, registered);
        HttpResponse<String> linked = manager.get(path);
        assertTrue(Http.text(linked).contains("利用者が登録した団体とつながっています： 株式会社つながり"), Http.text(linked));
        assertTrue(linked.body().contains("/organisations/" + registered.ref()), linked.body());
    }

    @Test
    void theMailAddressOfAnOrganisationIsNotThrownAwayInSilence() {
        manager.get(LIST + "/new");
        HttpResponse<String> refused = manager.post(LIST + "/new", Map.of(
                "space", "mco-4", "kind", "ORGANISATION", "name", "株式会社しまう", "email", "desk@shimau.example",
                "from", "2030-04-01", "monthly", "27500", "tax", "INCLUDED"));
        assertEquals(422, refused.statusCode());
        assertTrue(Http.text(refused).contains("団体・企業にはメールアドレスを登録できません"), Http.text(refused));
        assertTrue(refused.body().contains("value=\"desk@shimau.example\""), "what was typed stays");
    }

    @Test
    void aRentBeyondAllMeasureIsAskedBackInWordsOfMoney() {
        manager.get(LIST + "/new");
        HttpResponse<String> refused = manager.post(LIST + "/new", Map.of(
                "space", "mco-4", "kind", "ORGANISATION", "name", "株式会社けた", "from", "2030-04-01", "monthly", "1000000000", "tax", "INCLUDED"));
        assertEquals(422, refused.statusCode());
        assertTrue(Http.text(refused).contains("月額は、0円から100,000,000円までの金額を数字で入力してください。"), Http.text(refused));
    }

    @Test
    void aSecondEditorIsNoticedAndWhatIsWrongIsSaid() {
        String path = enter("mco-2", "PERSON", "山田 太郎", "");
        assertEquals(422, manager.post(path + "/correct", corrected("1", "", "029-000-0002", "あと")).statusCode());
        assertEquals(200, manager.post(path + "/correct", corrected("1", "山田 太朗", "029-000-0002", "taro@seiko.example")).statusCode());
        HttpResponse<String> second = manager.post(path + "/correct", corrected("1", "山田 次郎", "029-000-0003", ""));
        assertEquals(409, second.statusCode());
        assertTrue(second.body().contains("value=\"山田 次郎\""), "what was typed stays");
        String page = Http.text(manager.get(path));
        assertTrue(page.contains("山田 太朗") && page.contains("taro@seiko.example"), page);
    }

    @Test
    void anAddressWithoutADomainIsRefusedWhereverATenantIsWritten() {
        String path = enter("mco-5", "PERSON", "小川 三郎", "saburo＠seiko．example");
        assertTrue(Http.text(manager.get(path)).contains("saburo@seiko.example"), "what a Japanese keyboard gives is read");
        for (String address : List.of("saburo@seiko", "saburo", "saburo@seiko..example", "さぶろう@seiko.example")) {
            HttpResponse<String> refused = manager.post(path + "/correct", corrected("1", "小川 三朗", "029-000-0002", address));
            assertEquals(422, refused.statusCode(), address);
            assertTrue(Http.text(refused).contains("name@example.jp のように入力してください"), Http.text(refused));
            assertTrue(refused.body().contains("value=\"" + address + "\""), "what was typed stays");
        }
        String longest = "a".repeat(250) + "@seiko.example";
        assertEquals(422, manager.post(path + "/correct", corrected("1", "小川 三朗", "029-000-0002", longest)).statusCode());
    }

    @Test
    void aNumberIsKeptHalfWidthAndOneThatNobodyCanDialComesBack() {
        String path = enter("mco-7", "ORGANISATION", "株式会社でんわ", "");
        HttpResponse<String> refused = manager.post(path + "/correct", corrected("1", "株式会社でんわ", "999-999", ""));
        assertEquals(422, refused.statusCode());
        assertTrue(Http.text(refused).contains("024-000-0000 のように"), Http.text(refused));
        assertTrue(refused.body().contains("value=\"999-999\""), "what was typed stays");
        assertEquals(200, manager.post(path + "/correct", corrected("1", "株式会社でんわ", "０２９−０００−０００７", "")).statusCode());
        assertTrue(Http.text(manager.get(path)).contains("029-000-0007"));
    }

    @Test
    void anAddressThatStandsIsShownAndKeepsNobodyFromCorrectingTheRest() {
        long hits = server.bean(Catalogues.class).current().site("hits").orElseThrow().id();
        Contact furuta = new Contact("古田 四郎", "", "029-000-0001", "shiro@intranet");
        server.bean(Contacts.class).person(furuta, new Contacts.Desk(people.viewer(boss), hits));
        String path = enter("mco-6", "PERSON", "古田 四郎", "");
        assertTrue(manager.get(path).body().contains("value=\"shiro@intranet\""), manager.get(path).body());
        assertEquals(200, manager.post(path + "/correct", corrected("1", "古田 史郎", "029-000-0002", "shiro@intranet")).statusCode());
        String renamed = Http.text(manager.get(path));
        assertTrue(renamed.contains("古田 史郎") && renamed.contains("shiro@intranet"), renamed);
        assertEquals(422, manager.post(path + "/correct", corrected("2", "古田 史郎", "029-000-0002", "史郎@intranet")).statusCode());
        assertEquals(200, manager.post(path + "/correct", corrected("2", "古田 史郎", "029-000-0002", "shiro@seiko.example")).statusCode());
        assertTrue(Http.text(manager.get(path)).contains("shiro@seiko.example"));
    }

    @Test
    void ofATenantWithAnAccountOnlyTheNameIsTheStaffs() {
        String path = enter("mco-3", "PERSON", "青木 花", "hana@seiko.example");
        people.signUp("青木 花", "hana@seiko.example");
        HttpResponse<String> refused = manager.post(path + "/correct", corrected("1", "青木 華", "029-000-0009", "other@seiko.example"));
        assertEquals(409, refused.statusCode());
        assertTrue(Http.text(refused).contains("電話番号とメールアドレスはここで直せません"), Http.text(refused));
        assertFalse(refused.body().contains("id=\"correct_phone\""), "the field is not there");
        HttpResponse<String> named = manager.post(path + "/correct", corrected("1", "青木 華", "", ""));
        String page = Http.text(named);
        assertEquals(200, named.statusCode(), page);
        assertTrue(page.contains("青木 華") && page.contains("hana@seiko.example"), page);
    }
}
