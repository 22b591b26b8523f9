package kaikan.facility.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import kaikan.facility.Catalogues;
import kaikan.facility.Contact;
import kaikan.facility.DemoCatalogue;
import kaikan.facility.Name;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Staff enter where their centre is and how it is reached; everybody sees what they entered, and nothing where they entered nothing.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactPagesTest {
    private static final String EDIT = "/staff/catalogue/sites/kikou/edit";

    private final TestServer server = TestServer.start();
    private final Http manager;

    ContactPagesTest() {
        server.bean(DemoCatalogue.class).load();
        long site = server.bean(Catalogues.class).current().site("kikou").orElseThrow().id();
        TestPeople people = TestPeople.on(server);
        manager = people.browserOf(people.person("館長", new SiteRole(Role.MANAGER, site)));
    }

    @AfterAll
    void close() {
        manager.close();
        server.close();
    }

    @Test
    void whatIsEnteredIsShownToEverybodyAndStandsInTheTrail() {
        assertFalse(manager.get("/sites/kikou").body().contains("class=\"contact\""), "nothing was entered yet");
        HttpResponse<String> saved = send("〒９６０００００", "024ー000ー0000", "desk@example.jp");
        assertEquals(200, saved.statusCode(), Http.text(saved));
        Contact expected = new Contact("960-0000", new Name("例の町 1-2", ""), "024-000-0000", "desk@example.jp");
        assertEquals(expected, server.bean(Catalogues.class).current().site("kikou").orElseThrow().contact());
        String trail = Http.text(saved);
        assertTrue(trail.contains("024-000-0000"), trail);
        try (Http visitor = Http.exact(server)) {
            String page = visitor.get("/sites/kikou").body();
            assertTrue(page.contains("<a href=\"tel:0240000000\">024-000-0000</a>"), page);
            assertTrue(page.contains("〒960-0000 例の町 1-2") && page.contains("mailto:desk@example.jp"), page);
            assertTrue(visitor.get("/").body().contains("024-000-0000"), "the list of centres tells it too");
        }
    }

    @Test
    void whatNobodyCouldDialComesBackAsItWasTyped() {
        HttpResponse<String> refused = send("960", "あとで", "desk");
        assertEquals(422, refused.statusCode());
        String text = Http.text(refused);
        assertTrue(text.contains("郵便番号は 960-0000 のように"), text);
        assertTrue(text.contains("電話番号は 024-000-0000 のように"), text);
        assertTrue(text.contains("メールアドレスは name@example.jp のように"), text);
        assertTrue(refused.body().contains("value=\"あとで\""), refused.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"999-999", "024-000-000", "024-000-0000 内線12"})
    void aNumberThatALinkCannotDialComesBack(String telephone) {
        HttpResponse<String> refused = send("960-0000", telephone, "desk@example.jp");
        assertEquals(422, refused.statusCode());
        assertTrue(Http.text(refused).contains("電話番号は 024-000-0000 のように"), Http.text(refused));
        assertTrue(refused.body().contains("value=\"" + telephone + "\""), refused.body());
    }

    private HttpResponse<String> send(String postalCode, String telephone, String mail) {
        return manager.post(Form.on(manager.get(EDIT), EDIT)
                .with("do", "save")
                .with("postal_code", postalCode)
                .with("address_ja", "例の町 1-2")
                .with("telephone", telephone)
                .with("mail", mail)
                .with("reason", "連絡先をのせるため"));
    }
}
