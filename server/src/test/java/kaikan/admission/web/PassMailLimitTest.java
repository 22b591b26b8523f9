package kaikan.admission.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import kaikan.facility.Site;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class PassMailLimitTest {
    private static Lobby lobby;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    @Test
    void passesAreNotMailedToOneStrangerOverAndOverButCanStillBeHandedOn() {
        Site site = lobby.site("bigpalette");
        long sato = lobby.person("佐藤");
        long booking = lobby.booking(sato, lobby.space(site, "training"), Lobby.today(site, 9, 17));
        String path = "/bookings/" + lobby.text("SELECT ref FROM booking WHERE id = " + booking) + "/passes";
        try (Http ours = lobby.browser(sato)) {
            ours.get(path);
            Map<String, String> form = Map.of("name", "", "people", "1", "email", "stranger@example.org");
            for (int i = 0; i < 10; i++) {
                assertEquals(303, ours.post(path, form).statusCode());
            }
            var refused = ours.post(path, form);
            assertEquals(429, refused.statusCode());
            assertTrue(Http.text(refused).contains("たくさんのメール"), Http.text(refused));
            assertEquals(10, lobby.number("SELECT COUNT(*) FROM notice_mail WHERE recipient = 'stranger@example.org'"));
            assertEquals(303, ours.post(path, Map.of("name", "", "people", "1", "email", "")).statusCode());
        }
    }
}
