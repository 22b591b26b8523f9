package kaikan.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
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
    void aFieldThatWasRefusedIsNoLongerMarkedOnceItIsChangedAndTheOthersStay() {
        String marked = "[...document.querySelectorAll('.field.wrong')].length";
        try (var page = browser.desktop()) {
            page.navigate("/style");
            int before = ((Number) page.evaluate(marked)).intValue();
            assertEquals("true", page.getAttribute("#people", "aria-invalid"));
            page.fill("#people", "12");
            assertEquals("true", page.getAttribute("#people", "aria-invalid"), "while somebody types, what was wrong can be read");
            page.keyboard().press("Tab");
            assertEquals(null, page.getAttribute("#people", "aria-invalid"));
            assertFalse(String.valueOf(page.getAttribute("#people", "aria-describedby")).contains("people-error"));
            assertFalse(page.isVisible("#people-error"));
            assertEquals(before - 1, ((Number) page.evaluate(marked)).intValue());
            Browser.axe(page);
        }
    }

    @Test
    void nothingMovesUnderAPressThatEndsTheTyping() {
        try (var page = browser.desktop()) {
            page.navigate("/style");
            page.fill("#people", "12");
            page.evaluate("document.querySelector('#people').closest('.field').insertAdjacentHTML('afterend', '<button id=below>x</button>')");
            var button = page.querySelector("#below").boundingBox();
            page.mouse().move(button.x + button.width / 2, button.y + button.height / 2);
            page.mouse().down();
            assertEquals("true", page.getAttribute("#people", "aria-invalid"), "the mark stays while the button is pressed");
            assertEquals(button.y, page.querySelector("#below").boundingBox().y, 0.1);
            page.mouse().up();
            page.waitForFunction("!document.querySelector('#people').hasAttribute('aria-invalid')");
        }
    }

    @Test
    void theSummaryTicksWhatIsChangedAndSaysPolitelyWhenNothingIsLeft() {
        try (var page = browser.desktop()) {
            page.navigate("/style");
            var links = page.querySelectorAll(".errors a");
            String title = page.innerText("#errors-title");
            double height = page.querySelector(".errors").boundingBox().height;
            for (int i = 0; i < links.size(); i++) {
                assertEquals(title, page.innerText("#errors-title"), "something is left");
                assertEquals("alert", page.getAttribute(".errors", "role"));
                page.evaluate("""
                        id => {
                          const named = document.querySelector(id);
                          const field = named.matches('input, select, textarea') ? named : named.querySelector('input, select, textarea');
                          field.dispatchEvent(new Event('change', { bubbles: true }));
                        }""", links.get(i).getAttribute("href"));
                assertEquals(i + 1, page.querySelectorAll(".errors li.mended").size());
            }
            assertTrue(page.innerText("#errors-title").contains("すべて入力し直されました"), page.innerText("#errors-title"));
            assertEquals(page.innerText("#errors-title"), page.textContent(".errors + [role=status]"));
            assertEquals(null, page.getAttribute(".errors", "role"), "nobody is interrupted");
            assertEquals(height, page.querySelector(".errors").boundingBox().height, 1, "nothing moves away from under the pointer");
            Browser.axe(page);
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
    void aFormIsSentOnceHoweverOftenItsButtonIsPressed() {
        assertEquals(1, timesSent("form => form"));
        assertEquals(2, timesSent("form => form.removeAttribute('data-once')"), "the twin without protection");
    }

    private static int timesSent(String preparation) {
        try (var page = browser.desktop()) {
            List<String> sent = new ArrayList<>();
            page.route("**/style", route -> {
                if (route.request().method().equals("POST")) {
                    sent.add(route.request().url());
                    route.fulfill(new Route.FulfillOptions().setStatus(204));
                } else {
                    route.resume();
                }
            });
            page.navigate("/style");
            page.evalOnSelector("form[action='/style']", preparation);
            for (int press = 0; press < 2; press++) {
                page.evalOnSelector("form[action='/style'] button.primary", "button => button.click()");
                page.waitForTimeout(400);
            }
            return sent.size();
        }
    }

    @Test
    void aButtonThatWaitsSaysSo() {
        try (var page = browser.desktop()) {
            page.route("**/style", route -> {
                if (route.request().method().equals("POST")) {
                    route.fulfill(new Route.FulfillOptions().setStatus(204));
                } else {
                    route.resume();
                }
            });
            page.navigate("/style");
            page.evalOnSelector("form[action='/style'] button.primary", "button => button.click()");
            page.waitForSelector("button.primary[aria-busy=true][aria-disabled=true]");
        }
    }

    @Test
    void everythingIsReachedWithTheKeyboardAlone() {
        try (var page = browser.desktop()) {
            page.navigate("/style");
            page.evaluate("document.activeElement.blur()");
            page.keyboard().press("Tab");
            assertEquals(true, page.evaluate("document.activeElement.matches('a.skip, .errors *')"));
            assertTrue(Browser.tabTo(page, "form[data-once] button.primary") < 60);
        }
    }

    @Test
    void nothingIsForbiddenByOurOwnPolicy() {
        try (var page = browser.desktop()) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate("/style");
            assertEquals(List.of(), complaints);
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
