package kaikan.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import kaikan.platform.text.Language;
import kaikan.testing.Browser;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class StylePageTest {
    private static TestServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("kaikan.style", "on", "kaikan.test.sample", "on"));
        browser = Browser.open(server);
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @Test
    void everyPartIsAccessibleInEveryLanguageAndSize() {
        for (Language language : Language.values()) {
            for (var window : Map.of("desktop", browser.desktop(), "phone", browser.phone(), "narrow", browser.narrow()).entrySet()) {
                try (var page = window.getValue()) {
                    page.navigate("/style?lang=" + language.tag());
                    Browser.screenshot(page, "style-" + language.tag() + "-" + window.getKey());
                    Browser.axe(page);
                    Browser.fits(page);
                }
            }
        }
    }

    @Test
    void thePageIsPrintedWithoutWhatOnlyAScreenNeeds() {
        try (var page = browser.desktop()) {
            page.navigate("/style");
            assertTrue(Browser.print(page, "style").toFile().length() > 10_000);
        }
    }

    @Test
    void theSummaryOfErrorsTakesTheFocusAndLeadsToTheFields() {
        try (var page = browser.desktop()) {
            page.navigate("/style");
            assertEquals("errors-title", page.evaluate("document.activeElement.getAttribute('aria-labelledby')"));
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertEquals("people", page.evaluate("document.activeElement.id"));
        }
    }

    @Test
    void theArrowKeysLeadToTheNeighbours() {
        try (var page = browser.desktop()) {
            page.navigate("/style");
            page.keyboard().press("ArrowRight");
            page.waitForURL("**/style?day=1");
            page.keyboard().press("ArrowLeft");
            page.waitForURL("**/style?day=-1");
        }
    }

    @Test
    void thereIsNoStylePageUnlessItIsAskedFor() {
        try (TestServer other = TestServer.start();
                Http visitor = Http.exact(other)) {
            assertEquals(404, visitor.get("/style").statusCode());
        }
    }
}
