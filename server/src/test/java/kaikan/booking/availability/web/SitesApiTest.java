package kaikan.booking.availability.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kaikan.member.Person;
import kaikan.member.TestPeople;
import kaikan.platform.id.Ref;
import kaikan.testing.Demonstration;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Programs see what the pages show, to the same people, as the description says.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitesApiTest {
    private static final String DAY = "/api/sites/bigpalette/days/";

    private final TestServer server = TestServer.startAt(Instant.parse("2026-11-30T01:00:00Z"));
    private final TestPeople people = TestPeople.on(server);
    private final Http nobody;
    private final Person sato;
    private final Described described;

    SitesApiTest() {
        Demonstration.load(server);
        nobody = Http.exact(server);
        sato = people.person("佐藤 花子");
        described = new Described(nobody.get("/api/openapi.yml").body());
    }

    @AfterAll
    void close() {
        nobody.close();
        server.close();
    }

    @Test
    void thePublicReadsCentresAndTheirSpaces() throws IOException {
        String sites = nobody.get("/api/sites").body();
        assertEquals(List.of(), described.differences("Sites", sites));
        assertTrue(sites.contains("\"kikou\"") && sites.contains("ビッグパレットふくしま"));
        String site = nobody.get("/api/sites/bigpalette").body();
        assertEquals(List.of(), described.differences("SiteAndSpaces", site));
        JsonNode half = first(json(site).get("spaces"), "key", "hall-a");
        assertEquals("hall", half.get("parent").asText());
        assertEquals("review", half.get("confirmation").asText());
        assertEquals(40, first(json(nobody.get("/api/sites/plant").body()).get("spaces"), "key", "lounge").get("count").asInt());
        assertEquals("[]", json(nobody.get("/api/sites/kikou").body()).get("spaces").toString(), "what is switched off is not there");
    }

    @Test
    void aDayAndAWeekAreAsDescribed() throws IOException {
        for (String site : List.of("bigpalette", "hits", "plant", "itic-main", "tsukuba")) {
            HttpResponse<String> day = nobody.get("/api/sites/" + site + "/days/2026-12-08");
            assertTrue(day.statusCode() == 404 || described.differences("Day", day.body()).isEmpty(), () -> site + day.body());
        }
        String week = nobody.get("/api/sites/bigpalette/spaces/hall-a/weeks/2026-12-10").body();
        assertEquals(List.of(), described.differences("Week", week));
        assertEquals("2026-12-07", json(week).get("days").get(0).get("date").asText());
        assertEquals(7, json(week).get("days").size());
    }

    @Test
    void freeBandsCarryTheirNameAndFee() throws IOException {
        JsonNode free = stretches(nobody, "2026-12-15", "small-2").get(0);
        assertEquals("free", free.get("state").asText());
        assertEquals("09:00", free.get("from").asText());
        assertEquals("Morning", free.at("/sold/name/en").asText());
        assertEquals(3960, free.at("/sold/feeYen").asInt());
        assertEquals("now", free.at("/sold/bookable").asText());
    }

    @Test
    void whoBookedIsToldToThemselvesAndToOthersOnlyWhatIsPublished() throws IOException {
        try (Http own = people.browserOf(sato); Http other = people.browserOf(people.person("別の人"))) {
            book("mpr-1", "公開の会");
            book("mpr-2", "内輪の会");
            String hidden = other.get(DAY + "2026-12-16").body();
            assertEquals(List.of(), described.differences("Day", hidden));
            assertEquals("taken", stretches(nobody, "2026-12-16", "mpr-2").get(0).get("state").asText());
            assertFalse(hidden.contains("内輪の会"), hidden);
            assertEquals("mine", stretches(own, "2026-12-16", "mpr-2").get(0).get("state").asText());
            assertTrue(own.get(DAY + "2026-12-16").body().contains("内輪の会"));
            JsonNode published = stretches(nobody, "2026-12-16", "mpr-1").get(0);
            assertEquals("公開の会", published.at("/event/title").asText());
            assertTrue(published.at("/event/ref").isMissingNode(), "nobody learns a reference");
            assertEquals(List.of(), described.differences("Day", own.get(DAY + "2026-12-16").body()));
        }
    }

    @Test
    void whatIsNotThereIsAProblemWithANextStep() throws IOException {
        for (Map.Entry<String, String> wrong : Map.of(
                "/api/sites/nowhere", "availability.no-site",
                "/api/sites/bigpalette/days/2026-02-30", "availability.no-day",
                "/api/sites/bigpalette/days/2099-01-01", "availability.no-day",
                "/api/sites/kikou/days/2026-12-08", "availability.no-nothing-let",
                "/api/sites/bigpalette/spaces/attic/weeks/2026-12-08", "availability.no-space").entrySet()) {
            HttpResponse<String> answer = nobody.get(wrong.getKey());
            assertEquals(404, answer.statusCode(), wrong.getKey());
            assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
            assertEquals(List.of(), described.differences("Problem", answer.body()));
            assertEquals(wrong.getValue(), json(answer.body()).get("code").asText());
        }
        try (Http english = Http.exact(server).with("Accept-Language", "en")) {
            assertTrue(english.get("/api/sites/nowhere").body().contains("There is no centre of this name."));
        }
    }

    @Test
    void bookingsAreDescribedAsTheyAre() throws IOException {
        try (Http own = people.browserOf(sato)) {
            String booking = book("presentation", "公開の会");
            assertEquals(List.of(), described.differences("Booking", booking));
            assertEquals(List.of(), described.differences("Booking", own.get("/api/bookings/" + json(booking).get("ref").asText()).body()));
            assertEquals(List.of(), described.differences("Problem", own.postJson("/api/bookings", "{}").body()));
        }
        assertEquals(
                List.of("GET /api/sites", "GET /api/sites/{site}", "GET /api/sites/{site}/days/{date}",
                        "GET /api/sites/{site}/spaces/{space}/weeks/{date}", "POST /api/bookings", "GET /api/bookings/{ref}"),
                described.operations());
    }

    private String book(String space, String title) {
        boolean published = !title.equals("内輪の会");
        String json = "{\"site\":\"bigpalette\",\"items\":[{\"space\":\"" + space
                + "\",\"date\":\"2026-12-16\",\"from\":\"09:00\",\"to\":\"13:00\"}],"
                + "\"title\":\"" + title + "\",\"organiser\":\"佐藤\",\"people\":3,\"published\":" + published + "}";
        try (Http program = people.browserOf(sato).with("Idempotency-Key", Ref.next())) {
            HttpResponse<String> answer = program.postJson("/api/bookings", json);
            assertEquals(201, answer.statusCode(), answer.body());
            return answer.body();
        }
    }

    private static JsonNode stretches(Http browser, String date, String space) throws IOException {
        return first(json(browser.get(DAY + date).body()).get("spaces"), "space", space).get("stretches");
    }

    private static JsonNode first(JsonNode list, String field, String value) {
        for (JsonNode one : list) {
            if (one.get(field).asText().equals(value)) {
                return one;
            }
        }
        throw new AssertionError(value + " is not in " + list);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
