package kaikan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import kaikan.member.FirstAdministrator;
import kaikan.testing.Demonstration;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.TestServer;

/// Where the story happens: the demonstration's centres with their ordinances, without people, on the morning of Tuesday, 1 December 2026.
final class Story implements AutoCloseable {
    /// The day of the fair, a week later.
    static final String FAIR = "2026-12-08";
    /// Part A of the hall on the morning of the fair, as it stands in addresses and forms.
    static final String PART_A = "hall-a," + FAIR + ",09:00,13:00";
    /// A password that everybody in the story chooses.
    static final String PASSWORD = "みどりの 電車と 七つの鍵";

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final TestServer server = TestServer.startAt(moment("2026-12-01T10:00"));

    private Story() {
        Demonstration.load(server);
    }

    static Story begin() {
        return new Story();
    }

    /// Time passes, until a moment in Japan.
    void itIs(String moment) {
        server.clock().set(moment(moment));
    }

    /// A browser that nobody has used.
    Http browser() {
        return Http.visitor(server);
    }

    /// Somebody whom nobody knows.
    StoryGuest stranger() {
        return new StoryGuest(browser());
    }

    /// Whoever runs the house opens the link that an empty house prints at its start.
    StoryStaff firstAdministrator(String name) {
        Http browser = browser();
        String setup = "/setup/" + server.bean(FirstAdministrator.class).newKey();
        Form form = Form.on(browser.get(setup), setup).with("email", "admin@example.jp").with("name", name).with("password", PASSWORD);
        says(browser.post(form), name);
        return new StoryStaff(this, browser);
    }

    /// The door of a kiosk that has just been unpacked.
    StoryDoor door() {
        return new StoryDoor(server);
    }

    /// The page was answered well and has these words on it.
    static HttpResponse<String> says(HttpResponse<String> page, String... words) {
        String text = Http.text(page);
        assertEquals(200, page.statusCode(), text);
        for (String word : words) {
            assertTrue(text.contains(word), () -> "“" + word + "” does not stand on " + page.uri() + ": " + text);
        }
        return page;
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(JAPAN).toInstant();
    }

    @Override
    public void close() {
        server.close();
    }
}
