package kaikan.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAddressWithTheRightHashMayBeKeptForEver() {
        try (Http visitor = Http.exact(server)) {
            for (String name : new String[] {"kaikan.css", "kaikan.js", "htmx.js"}) {
                var file = visitor.get(new Assets().address(name));
                assertEquals(200, file.statusCode(), name);
                assertEquals("public, max-age=31536000, immutable", file.headers().firstValue("Cache-Control").orElse(""));
            }
        }
    }

    @Test
    void anOldAddressGetsTodaysFileButMayNotKeepIt() {
        try (Http visitor = Http.exact(server)) {
            var file = visitor.get("/static/0123456789abcdef/kaikan.css");
            assertEquals(200, file.statusCode());
            assertEquals("no-cache", file.headers().firstValue("Cache-Control").orElse(""));
            visitor.with("If-None-Match", file.headers().firstValue("ETag").orElse(""));
            assertEquals(304, visitor.get("/static/0123456789abcdef/kaikan.css").statusCode());
        }
    }

    @Test
    void nobodyReadsFilesThatAreNotForPages() {
        try (Http visitor = Http.exact(server)) {
            for (String name : new String[] {"nothing.css", "../application.yml", "..%2fapplication.yml", "%2e%2e/application.yml",
                    "a/../../application.yml"}) {
                assertTrue(visitor.get("/static/0123456789abcdef/" + name).statusCode() == 404, name);
            }
        }
    }

    @Test
    void aPageThatNamesAFileThatIsNotThereIsADefect() {
        assertThrows(IllegalArgumentException.class, () -> new Assets().address("nothing.css"));
    }
}
