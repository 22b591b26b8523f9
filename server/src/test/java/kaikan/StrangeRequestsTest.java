package kaikan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses and forms that nobody writes by mistake: they are answered, and nothing breaks.
@Tag("database")
class StrangeRequestsTest {
    private static final String LAST = "%2B999999999-12-31";
    private static final String FIRST = "-999999999-01-01";

    private static Lobby lobby;
    private static String manager;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        Site site = lobby.site("bigpalette");
        manager = lobby.session(lobby.staff(site, Role.MANAGER));
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private static Http browser() {
        return Http.exact(lobby.server()).with("Cookie", "kaikan_session=" + manager);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/staff/bookings?from=" + LAST, "/staff/bookings?from=" + FIRST, "/staff/bookings?from=2026-12-01&to=" + LAST,
        "/staff/audit?until=" + LAST, "/staff/audit?from=" + FIRST, "/staff/energy/bigpalette?date=" + LAST,
        "/staff/energy/bigpalette?date=" + FIRST, "/staff/rates/bigpalette?month=%2B999999999-12", "/staff/rates/bigpalette?month=-999999999-01"
    })
    void aDateBeyondAllCalendarsIsNoDate(String address) {
        try (Http browser = browser()) {
            assertEquals(200, browser.get(address).statusCode());
        }
    }

    @Test
    void aClosureBeyondAllCalendarsIsSentBackToBeCorrected() {
        try (Http browser = browser()) {
            browser.get("/staff/closures?site=bigpalette");
            HttpResponse<String> answer = browser.post("/staff/closures", Map.of(
                    "site", "bigpalette", "space", "training", "first", "+999999999-12-31", "cause", "OTHER", "do", "preview"));
            assertEquals(422, answer.statusCode(), answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bookings/%F0%9F%98%80", "/bookings/%FF/passes", "/organisations/%F0%9F%98%80", "/staff/people/%F0%9F%98%80",
        "/staff/closures/%F0%9F%98%80", "/staff/tenancies/bigpalette/t/%F0%9F%98%80", "/nothing/%00"})
    void aReferenceThatIsNotPlainTextIsUnknown(String address) {
        try (Http browser = browser()) {
            assertEquals(404, browser.get(address).statusCode());
        }
    }

    @Test
    void theApiSaysSoInAProblemDocument() {
        try (Http browser = browser()) {
            HttpResponse<String> answer = browser.get("/api/bookings/%F0%9F%98%80");
            assertEquals(404, answer.statusCode());
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        }
    }

    @Test
    void aPassesPageKeepsItsAddressToItself() {
        try (Http stranger = Http.exact(lobby.server())) {
            assertEquals("no-referrer", String.join(", ", stranger.get("/P/X").headers().allValues("Referrer-Policy")));
            assertEquals("same-origin", String.join(", ", stranger.get("/").headers().allValues("Referrer-Policy")));
        }
    }
}
