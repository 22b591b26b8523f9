package kaikan.incubation.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import kaikan.facility.Catalogue;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Demonstration;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Rooms that only tenants may book.
@Tag("database")
class TenantsRoomsTest {
    private static final String DAY = "/sites/tsukuba-annex/days/2026-12-10";
    private static final String ROOM = "/book?site=tsukuba-annex&item=support,2026-12-10,10:00,11:00";

    @Test
    void whoeverHasAnOfficeInTheHouseIsATenantForAsLongAsTheyHaveIt() {
        try (TestServer server = TestServer.startAt(Instant.parse("2026-11-30T01:00:00Z"))) {
            Catalogue catalogue = Demonstration.load(server);
            TestPeople people = TestPeople.on(server);
            Person founder = people.person("社長");
            people.organisation("株式会社つくば精機", founder);
            long annex = catalogue.site("tsukuba-annex").orElseThrow().id();
            try (Http tenant = people.browserOf(founder);
                    Http manager = people.browserOf(people.person("館長", new SiteRole(Role.MANAGER, annex)))) {
                assertFalse(tenant.get(DAY).body().contains("item=support"));
                assertEquals(403, tenant.get(ROOM).statusCode());
                link(manager, founder);
                assertTrue(tenant.get(DAY).body().contains("item=support"), "the picture leads to the form");
                assertEquals(200, tenant.get(ROOM).statusCode());
                server.clock().set(Instant.parse("2026-12-05T01:00:00Z"));
                assertTrue(tenant.get(DAY).body().contains("item=support"), "the last day");
                server.clock().set(Instant.parse("2026-12-06T01:00:00Z"));
                assertEquals(403, tenant.get(ROOM).statusCode(), "the tenancy is over");
            }
        }
    }

    private static void link(Http manager, Person founder) {
        String list = "/staff/tenancies/tsukuba-annex";
        manager.get(list + "/new");
        HttpResponse<String> entered = manager.post(list + "/new", Map.of(
                "space", "room-1", "kind", "ORGANISATION", "name", "株式会社つくば精機", "from", "2026-12-01", "until", "2026-12-05",
                "monthly", "50000", "tax", "INCLUDED"));
        String path = entered.uri().getPath();
        Form form = Form.on(entered, path + "/link").with("link_mail", founder.email()).with("link_reason", "電話で確かめた");
        HttpResponse<String> linked = manager.post(Form.on(manager.post(form), path + "/link"));
        assertEquals(200, linked.statusCode(), Http.text(linked));
    }
}
