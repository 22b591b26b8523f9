package kaikan.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FrameTest {
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
    void aPageSpeaksTheLanguageOfTheBrowser() {
        try (Http visitor = Http.visitor(server).with("Accept-Language", "en-GB,en;q=0.9")) {
            var page = visitor.get("/sample");
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("<html lang=\"en\""), page.body());
            assertTrue(Http.text(page).contains("This could not be accepted"));
        }
    }

    @Test
    void aChosenLanguageStays() {
        try (Http visitor = Http.visitor(server).with("Accept-Language", "en")) {
            assertTrue(visitor.get("/sample?a=1&lang=easy").body().contains("<ruby>受<rp>（</rp><rt>う</rt>"));
            assertTrue(visitor.get("/sample").body().contains("data-language=\"easy\""));
        }
    }

    @Test
    void theLanguageSwitchKeepsPageAndQuery() {
        try (Http visitor = Http.visitor(server)) {
            assertTrue(visitor.get("/sample?date=2026-12-08&lang=ja").body().contains("href=\"/sample?date=2026-12-08&amp;lang=en\""));
        }
    }

    @Test
    void readingsStayOutOfTitles() {
        try (Http visitor = Http.visitor(server)) {
            assertTrue(visitor.get("/sample?lang=easy").body().contains("<title>受け付けることができませんでした｜Kaikan</title>"));
        }
    }

    @Test
    void whatIsNotThereIsAKindPage() {
        try (Http visitor = Http.visitor(server)) {
            var page = visitor.get("/nowhere");
            assertEquals(404, page.statusCode());
            assertTrue(Http.text(page).contains("ページが見つかりません"), page.body());
        }
    }

    @Test
    void whatTheFrameworkKnowsOfItselfIsNobodys() {
        try (Http visitor = Http.visitor(server)) {
            visitor.get("/sample/form");
            for (String path : List.of("/beans", "/routes", "/threaddump", "/info", "/flyway", "/env", "/loggers", "/metrics", "/caches")) {
                var page = visitor.get(path);
                assertEquals(404, page.statusCode(), path);
                assertTrue(Http.text(page).contains("ページが見つかりません"), path);
            }
            for (String path : List.of("/refresh", "/stop")) {
                assertEquals(404, visitor.post(path, Map.of()).statusCode(), path);
            }
            assertEquals(200, visitor.get("/health").statusCode(), "but that it is well is everybody's");
        }
    }

    @Test
    void programsGetAProblemDocument() {
        try (Http program = Http.visitor(server).with("Accept", "application/json")) {
            var answer = program.get("/nowhere");
            assertEquals(404, answer.statusCode());
            assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
            assertTrue(answer.body().contains("\"code\":\"platform.error.missing\""), answer.body());
        }
    }

    @Test
    void whoeverAcceptsNothingButPagesGetsPages() {
        try (Http reader = Http.exact(server).with("Accept", "text/html")) {
            assertEquals(200, reader.get("/sample").statusCode());
            assertEquals(404, reader.get("/nowhere").statusCode());
            assertEquals(200, reader.get("/sample/form").statusCode());
            var filledIn = reader.post("/sample", Map.of("word", "hall"));
            assertTrue(filledIn.headers().firstValue("Location").orElse("").endsWith("?got=hall"), filledIn.body());
        }
    }

    @Test
    void whoeverAcceptsNothingButProblemsGetsProblems() {
        try (Http program = Http.visitor(server).with("Accept", "application/problem+json")) {
            assertEquals(409, program.get("/sample/refused").statusCode());
        }
    }

    @Test
    void aDefectShowsANumberAndNoSecrets() {
        try (Http visitor = Http.visitor(server)) {
            var page = visitor.get("/sample/broken");
            assertEquals(500, page.statusCode());
            assertTrue(Http.text(page).matches("(?s).*受付番号は ([0-9A-Z]{4}-){3}[0-9A-Z]{4} です.*"), page.body());
            assertFalse(page.body().contains("secret") || page.body().contains("Exception"), page.body());
        }
    }

    @Test
    void anUnreadableParameterIsNotADefect() {
        try (Http visitor = Http.visitor(server)) {
            assertEquals(400, visitor.get("/sample/number?wanted=many").statusCode());
            assertEquals(400, visitor.postJson("/sample/json", "{oops").statusCode());
            assertEquals(405, visitor.postJson("/sample/number", "{}").statusCode());
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedKindly() {
        try (Http visitor = Http.visitor(server)) {
            var page = visitor.postJson("/sample/json", "[\"" + "a".repeat(13 << 20) + "\"]");
            assertEquals(413, page.statusCode());
            assertTrue(Http.text(page).contains("12 MB"), page.body());
        }
    }

    @Test
    void anAddressThatIsTooLongIsCalledThatInTheReadersLanguage() {
        try (Http visitor = Http.visitor(server).with("Accept-Language", "en-GB,en")) {
            assertEquals(200, visitor.get("/sample/form?q=" + "a".repeat(12_000)).statusCode(), "as long as that it can be read");
            var page = visitor.get("/sample/form?q=" + "a".repeat(40_000));
            assertEquals(413, page.statusCode());
            assertTrue(Http.text(page).contains("The address is too long") && Http.text(page).contains("アドレスが長すぎます"), page.body());
        }
    }

    @Test
    void aFormWithTooManyFieldsIsCalledThatInTheReadersLanguage() {
        try (Http visitor = Http.visitor(server).with("Accept-Language", "en-GB,en")) {
            String token = visitor.get("/sample/form").body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
            assertEquals(200, visitor.postForm("/sample", "word=hall" + "&x=1".repeat(900) + "&csrf=" + token).statusCode());
            var page = visitor.postForm("/sample", "word=hall" + "&x=1".repeat(1_100) + "&csrf=" + token);
            assertEquals(413, page.statusCode());
            assertTrue(Http.text(page).contains("Too many entries at once"), page.body());
        }
    }

    @Test
    void aRefusalHasItsStatusOnThePageAndInTheProblem() {
        try (Http visitor = Http.visitor(server);
                Http program = Http.visitor(server).with("Accept", "application/json")) {
            assertEquals(409, visitor.get("/sample/refused").statusCode());
            var answer = program.get("/sample/refused");
            assertEquals(409, answer.statusCode());
            assertTrue(answer.body().contains("\"code\":\"platform.sample\""), answer.body());
        }
    }

    @Test
    void everyAnswerTellsTheBrowserWhatWeNeverDo() {
        try (Http visitor = Http.visitor(server)) {
            for (String path : new String[] {"/sample", "/nowhere", "/sample/broken"}) {
                var headers = visitor.get(path).headers();
                assertTrue(headers.firstValue("Content-Security-Policy").orElse("").contains("script-src 'self';"), path);
                assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
                assertTrue(headers.firstValue("Strict-Transport-Security").isEmpty(), path);
            }
            visitor.with("X-Forwarded-Proto", "https");
            assertTrue(visitor.get("/sample").headers().firstValue("Strict-Transport-Security").isPresent());
        }
    }
}
