package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.facility.Owner;
import kaikan.facility.Site;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.ordinance.DemoOrdinances;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A house that never closes: a day ends at midnight, a use need not.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseByNightTest {
    private final TestServer server = TestServer.startAt(Instant.parse("2026-11-30T01:00:00Z"));
    private final TestPeople people = TestPeople.on(server);
    private final Site site;

    HouseByNightTest() {
        server.bean(DemoCatalogue.class).load();
        Catalogue catalogue = server.bean(Catalogues.class).current();
        server.bean(DemoOrdinances.class).load(catalogue.owners().stream().collect(Collectors.toMap(Owner::key, Owner::id)));
        site = catalogue.site("tsukuba-annex").orElseThrow();
    }

    @AfterAll
    void close() {
        server.close();
    }

    private static HttpResponse<String> confirm(Http tenant, List<String> items, Map<String, String> around) {
        String asked = items.stream().map(item -> "&item=" + item).collect(Collectors.joining());
        HttpResponse<String> form = tenant.get("/book?site=tsukuba-annex" + asked);
        assertEquals(200, form.statusCode(), Http.text(form));
        var fields = with(hidden(form), "title", "夜の当番", "people", "2", "organiser", "当番", "do", "review");
        around.forEach((name, value) -> fields.addAll(with(List.of(), name, value)));
        return tenant.post("/book", fields);
    }

    @Test
    void aNightIsBookedAsOneBookingWithSetupAndRemovalAroundAllOfIt() {
        Person sato = people.person("佐藤 花子", new SiteRole(Role.TENANT, site.id()));
        try (Http tenant = people.browserOf(sato)) {
            HttpResponse<String> confirm = confirm(
                    tenant, List.of("support,2026-12-03,23:00,24:00", "support,2026-12-04,00:00,01:00"), Map.of("setup", "30", "removal", "30"));
            assertEquals(200, confirm.statusCode(), Http.text(confirm));
            HttpResponse<String> done = tenant.post("/book", with(hidden(confirm), "do", "place"));
            String page = Http.text(done);
            assertTrue(page.contains("23:00〜24:00") && page.contains("0:00〜1:00"), page);
            try (Http other = people.browserOf(people.person("鈴木 次郎", new SiteRole(Role.TENANT, site.id())))) {
                assertEquals(409, other.get("/book?site=tsukuba-annex&item=support,2026-12-03,22:00,23:00").statusCode(), "set up from 22:30");
                assertEquals(409, other.get("/book?site=tsukuba-annex&item=support,2026-12-04,01:00,02:00").statusCode(), "removed until 1:30");
                assertEquals(200, other.get("/book?site=tsukuba-annex&item=support,2026-12-04,02:00,03:00").statusCode());
            }
        }
    }

    @Test
    void removalMayGoOnOverMidnight() {
        Person sato = people.person("夜更け 花子", new SiteRole(Role.TENANT, site.id()));
        try (Http tenant = people.browserOf(sato)) {
            HttpResponse<String> confirm = confirm(tenant, List.of("support,2026-12-07,23:00,24:00"), Map.of("removal", "30"));
            assertEquals(200, confirm.statusCode(), Http.text(confirm));
        }
    }
}
