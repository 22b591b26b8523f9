package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import kaikan.testing.Http;
import kaikan.testing.TestServer;

/// Somebody who has just signed up in a browser, walking the whole way by mail.
final class SignUpOnce {
    static final String PASSWORD = "みどりの 電車と 七つの鍵";

    private final Http browser;

    SignUpOnce(TestServer server, String address) {
        browser = Http.visitor(server);
        browser.get("/sign-up");
        browser.post("/sign-up", Map.of("email", address));
        String link = new Letters(server).link(address);
        browser.get(link);
        assertEquals(200, browser.post(link, Map.of("name", "佐藤 花子", "password", PASSWORD)).statusCode());
    }

    /// The browser in which they are signed in.
    Http browser() {
        return browser;
    }
}
