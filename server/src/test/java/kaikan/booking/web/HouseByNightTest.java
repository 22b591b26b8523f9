package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.ordinance.DemoOrdinances;
import kaikan.ordinance.Entering;
import kaikan.ordinance.Ordinances;
import kaikan.testing.Demonstration;
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
        Catalogue catalogue = Demonstration.load(server);
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

    @Test
    void setupBeforeMidnightIsPricedAndToldAsWhatItsDayIs() {
        Catalogues catalogues = server.bean(Catalogues.class);
        catalogues.change(() -> server.run("UPDATE site SET hours = 'mon-sun 0:00-24:00' WHERE site_key IN ('bigpalette', 'plant')"));
        String nights = DemoOrdinances.text("bigpalette").split("\nexamples:", 2)[0]
                .replace("version: 1", "version: 2").replace("effective: 2020-04-01", "effective: 2027-01-01").replace("17:00-21:00", "17:00-24:00");
        Site house = catalogues.current().site("bigpalette").orElseThrow();
        long owner = catalogues.current().space(house, "hall-a").orElseThrow().ownerId();
        assertInstanceOf(Entering.Entered.class, server.bean(Ordinances.class).enter(owner, nights + "\n"));
        try (Http visitor = people.browserOf(people.person("夜半 花子"))) {
            String saturday = Http.text(confirmed(visitor, "bigpalette", "hall-a,2027-01-23,09:00,13:00", "600"));
            assertTrue(saturday.contains("1月22日（金） 17:00〜24:00 設営・準備") && saturday.contains("−28,140円"), "the rate of a Friday: " + saturday);
            assertTrue(saturday.contains("合計 155,660円"), saturday);
            HttpResponse<String> confirm = confirmed(visitor, "plant", "project-1,2027-01-26,00:00,01:00", "240");
            assertTrue(Http.text(confirm).contains("1月25日（月） 20:00〜24:00 設営・準備"), Http.text(confirm));
            HttpResponse<String> done = visitor.post("/book", with(hidden(confirm), "do", "place"));
            assertTrue(Http.text(done).contains("設営・撤去をふくめて 2027年1月25日（月） 20:00 〜 2027年1月26日（火） 1:00"), Http.text(done));
        }
    }

    private static HttpResponse<String> confirmed(Http visitor, String site, String item, String setup) {
        HttpResponse<String> form = visitor.get("/book?site=" + site + "&item=" + item);
        var fields = with(hidden(form), "title", "夜の設営", "people", "2", "organiser", "当番", "setup", setup, "do", "review");
        HttpResponse<String> confirm = visitor.post("/book", fields);
        assertEquals(200, confirm.statusCode(), Http.text(confirm));
        return confirm;
    }
}
