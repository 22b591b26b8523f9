package kaikan.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kaikan.member.Person;
import kaikan.member.TestPeople;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CsrfTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("kaikan.test.sample", "on"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFormFromOurPageIsAccepted() {
        try (Http visitor = Http.exact(server)) {
            visitor.get("/sample/form");
            var answer = visitor.post("/sample", Map.of("word", "hall"));
            assertEquals(303, answer.statusCode(), answer.body());
            assertTrue(answer.headers().firstValue("Location").orElse("").endsWith("?got=hall"));
        }
    }

    @Test
    void aFormWithoutTheTokenIsRefusedWithTheNextStep() {
        try (Http visitor = Http.exact(server)) {
            visitor.get("/sample/form");
            visitor.forgetToken();
            var answer = visitor.post("/sample", Map.of("word", "hall"));
            assertEquals(403, answer.statusCode());
            assertTrue(Http.text(answer).contains("もう一度送信してください"), answer.body());
        }
    }

    @Test
    void aTokenOfAnotherBrowserIsRefused() {
        try (Http visitor = Http.exact(server)) {
            visitor.get("/sample/form");
            visitor.forgetToken();
            assertEquals(403, visitor.post("/sample", Map.of("word", "hall", "csrf", "0".repeat(32))).statusCode());
        }
    }

    @Test
    void aTokenIsGoodForTheSessionThatItWasMadeForOnly() {
        TestPeople people = TestPeople.on(server);
        Person owner = people.person("佐藤 花子");
        String held = "0".repeat(32);
        String first = people.sessionOf(owner);
        String second = people.sessionOf(owner);
        String form = "word=hall&csrf=";
        try (Http browser = with(first, held)) {
            String token = browser.get("/sample/form").body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
            assertEquals(TestCsrf.shown(held, first), token);
            assertEquals(303, browser.postForm("/sample", form + token).statusCode());
            for (String other : List.of(held, TestCsrf.shown(held, ""), TestCsrf.shown(held, second))) {
                assertEquals(403, browser.postForm("/sample", form + other).statusCode(), "whoever planted the cookie does not know the session");
            }
        }
        try (Http browser = with(second, held)) {
            assertEquals(403, browser.postForm("/sample", form + TestCsrf.shown(held, first)).statusCode());
        }
    }

    @Test
    void aFormOfTheSessionBeforeIsLetInForNobodyOnly() {
        TestPeople people = TestPeople.on(server);
        Person owner = people.person("佐藤 花子");
        String held = "0".repeat(32);
        String left = people.sessionOf(owner);
        String form = "word=hall&csrf=" + TestCsrf.shown(held, left);
        String cookies = "kaikan_left=" + left + "; kaikan_csrf=" + held;
        try (Http nobody = Http.exact(server).with("Cookie", cookies)) {
            assertEquals(303, nobody.postForm("/sample", form).statusCode());
            assertEquals(403, nobody.postForm("/sample", "word=hall&csrf=" + TestCsrf.shown("1".repeat(32), left)).statusCode());
            assertEquals(403, nobody.with("Sec-Fetch-Site", "cross-site").postForm("/sample", form).statusCode());
        }
        try (Http somebody = Http.exact(server).with("Cookie", "kaikan_session=" + people.sessionOf(owner) + "; " + cookies)) {
            assertEquals(403, somebody.postForm("/sample", form).statusCode(), "no form of an earlier session does anything for them");
        }
    }

    private static Http with(String session, String held) {
        return Http.exact(server).with("Cookie", "kaikan_session=" + session + "; kaikan_csrf=" + held);
    }

    @Test
    void aFormSentByAnotherSiteIsRefusedEvenWithTheToken() {
        try (Http visitor = Http.exact(server).with("Sec-Fetch-Site", "cross-site")) {
            visitor.get("/sample/form");
            assertEquals(403, visitor.post("/sample", Map.of("word", "hall")).statusCode());
        }
        try (Http visitor = Http.exact(server).with("Origin", "http://elsewhere.example")) {
            visitor.get("/sample/form");
            assertEquals(403, visitor.post("/sample", Map.of("word", "hall")).statusCode());
        }
    }

    @Test
    void whoeverIsRefusedIsToldWhyAsAPageOrAProblem() {
        try (Http visitor = Http.exact(server).with("Origin", "http://elsewhere.example");
                Http program = Http.exact(server).with("Origin", "http://elsewhere.example").with("Accept", "application/json")) {
            var page = visitor.post("/sample", Map.of("word", "hall"));
            assertEquals(403, page.statusCode());
            assertTrue(Http.text(page).contains("もう一度送信してください"), page.body());
            var problem = program.postJson("/sample/json", "{}");
            assertEquals(403, problem.statusCode());
            assertTrue(problem.body().contains("platform.error.csrf"), problem.body());
            assertTrue(page.headers().firstValue("Content-Security-Policy").isPresent());
        }
    }

    @Test
    void brokenEscapesAreTheSendersMistake() {
        try (Http visitor = Http.exact(server)) {
            String form = visitor.get("/sample/form").body();
            String token = form.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
            assertEquals(400, visitor.postForm("/sample", "csrf=" + token + "&word=%zz").statusCode());
            assertEquals(403, visitor.postForm("/sample", "csrf=%zz&word=hall").statusCode());
            assertEquals(403, visitor.postForm("/sample?csrf=%25zz", "word=hall").statusCode());
        }
    }

    @Test
    void theTokenCountsInTheBodyOrTheHeaderAndNotInTheAddress() {
        try (Http visitor = Http.exact(server)) {
            String token = visitor.get("/sample/form").body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
            assertEquals(403, visitor.postForm("/sample?csrf=" + token, "word=hall").statusCode());
            assertEquals(303, visitor.with("X-CSRF", token).postForm("/sample", "word=hall").statusCode());
        }
    }

    @Test
    void aFieldThatIsSentTwiceIsReadOnce() {
        try (Http visitor = Http.exact(server)) {
            String token = visitor.get("/sample/form").body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
            var answer = visitor.postForm("/sample", "word=hall&word=room&csrf=" + token);
            assertTrue(answer.headers().firstValue("Location").orElse("").endsWith("?got=hall"), answer.headers()::toString);
        }
    }

    @Test
    void ourOwnOriginIsAccepted() {
        try (Http visitor = Http.exact(server).with("Origin", server.address())) {
            visitor.get("/sample/form");
            assertEquals(303, visitor.post("/sample", Map.of("word", "hall")).statusCode());
        }
    }

    @Test
    void aPageWithoutAFormSetsNoCookie() {
        try (Http visitor = Http.exact(server)) {
            assertTrue(visitor.get("/sample").headers().firstValue("Set-Cookie").isEmpty());
        }
    }

    @Test
    void devicesSendJsonWithoutAToken() {
        try (Http device = Http.exact(server)) {
            assertEquals(200, device.postJson("/sample/json", "{\"a\":1}").statusCode());
        }
    }
}
