package kaikan.booking.availability.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import kaikan.member.Person;
import kaikan.testing.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class AvailabilityPagesTest extends BeforeTheScenery {
    private static final String DAY = "/sites/bigpalette/days/2026-12-08";
    private static final List<String> PAGES = List.of(
            "/",
            DAY,
            DAY + "?several=yes",
            DAY + "?people=99999",
            "/sites/bigpalette/days/2026-12-31",
            "/sites/plant/days/2026-12-09",
            "/sites/bigpalette/spaces/hall-a",
            "/sites/bigpalette/spaces/hall-a/weeks/2026-12-08",
            "/sites/bigpalette/months/2026-12",
            "/sites/kikou",
            "/sites/bigpalette/days/2026-02-31");

    @Test
    void everyPageIsAccessibleOnADesk() {
        look(browser.desktop(), PAGES, "ja");
    }

    @Test
    void everyPageIsAccessibleAtFourHundredPercent() {
        look(browser.narrow(), PAGES, "easy");
    }

    @Test
    void thePicturesAreAccessibleInTheHandInEnglish() {
        look(browser.phone(), List.of("/", DAY, "/sites/bigpalette/spaces/hall-a/weeks/2026-12-08", "/sites/bigpalette/months/2026-12"), "en");
    }

    @Test
    void onesOwnDayIsAccessibleToo() {
        try (Page page = signedIn(browser.desktop(), scenery.sato)) {
            page.navigate(DAY + "?lang=ja");
            assertTrue(page.textContent(".slot.mine").contains("経営者セミナー"));
            Browser.screenshot(page, "free-day-own");
            Browser.axe(page);
        }
    }

    @Test
    void aTakenThirdVisiblyTakesTheWholeOnTheSameStretchOfFloor() {
        try (Page page = browser.desktop()) {
            page.navigate(DAY + "?lang=ja");
            var shadow = page.locator(".lane").nth(0).locator(".slot.shadow").boundingBox();
            var setup = page.locator(".lane").nth(3).locator(".slot.setup").first().boundingBox();
            assertEquals(setup.x, shadow.x, 1, "the shadow begins where setup of part A begins");
            assertTrue(shadow.y < setup.y);
        }
    }

    @Test
    void nothingOfAWeekIsCutOffAtFourHundredPercent() {
        try (Page page = browser.narrow()) {
            page.navigate("/sites/bigpalette/spaces/small-2/weeks/2026-12-08?lang=en");
            assertEquals(List.of(), page.evaluate("""
                    [...document.querySelectorAll(".week .slot :is(b, span):not(.unseen)")]
                        .filter(one => one.scrollWidth > one.clientWidth || one.scrollHeight > one.parentElement.clientHeight)
                        .map(one => one.textContent)"""));
            var slot = page.locator(".week a.slot.free").first();
            assertTrue(slot.locator(".when").isVisible(), "the time is to be seen, because the row says it no more");
            assertTrue(slot.innerText().contains("17:00–21:00") && slot.innerText().contains("Evening"), slot.innerText());
            assertTrue(slot.innerText().contains("¥5,280"), slot.innerText());
        }
    }

    @Test
    void inTheHandAWordOfADayStandsWholeAndATimeToItsEnd() {
        for (Page page : List.of(browser.phone(), browser.narrow())) {
            page.navigate(DAY + "?lang=ja");
            assertEquals(List.of(), page.evaluate("""
                    () => {
                        const lines = one => {
                            const range = document.createRange();
                            range.selectNodeContents(one);
                            return new Set([...range.getClientRects()].map(rect => rect.top)).size;
                        };
                        const seen = one => getComputedStyle(one).position !== "absolute";
                        const below = one => one.getBoundingClientRect().bottom > one.parentElement.getBoundingClientRect().bottom;
                        return [...document.querySelectorAll(".day .slot > :is(b, span):not(.unseen)")]
                            .filter(seen)
                            .filter(one => one.scrollWidth > one.clientWidth || below(one) || one.textContent === "予約済み" && lines(one) > 1)
                            .map(one => one.textContent);
                    }"""));
            assertTrue(page.textContent(".day").contains("予約済み"), "whoever listens hears all of it");
            page.close();
        }
    }

    @Test
    void theDaysAreTurnedByTheArrowKeys() {
        try (Page page = browser.desktop()) {
            page.navigate(DAY + "?kind=hall");
            page.keyboard().press("ArrowRight");
            page.waitForURL("**/days/2026-12-09?kind=hall");
            page.keyboard().press("ArrowLeft");
            page.waitForURL("**/days/2026-12-08?kind=hall");
        }
    }

    @Test
    void whoeverTurnsTheDayByKeyKeepsTheFocusAndHearsTheDay() {
        try (Page page = browser.desktop()) {
            page.navigate(DAY + "?lang=ja");
            page.keyboard().press("ArrowRight");
            page.waitForURL("**/days/2026-12-09*");
            assertEquals("H1", page.evaluate("document.activeElement.tagName"));
            assertTrue(page.evaluate("document.activeElement.textContent").toString().contains("12月9日"));
            page.focus("a[data-key='right']");
            page.keyboard().press("Enter");
            page.waitForURL("**/days/2026-12-10*");
            assertEquals("right", page.evaluate("document.activeElement.dataset.key"));
        }
    }

    @Test
    void anArrowKeyInThePictureDoesNotLeaveTheDay() {
        try (Page page = browser.desktop()) {
            page.navigate(DAY + "?lang=ja");
            Browser.tabTo(page, "a.slot.free");
            Object focused = page.evaluate("document.activeElement.href");
            page.keyboard().press("ArrowRight");
            page.waitForTimeout(500);
            assertTrue(page.url().contains("/days/2026-12-08"), page.url());
            assertEquals(focused, page.evaluate("document.activeElement.href"));
        }
    }

    @Test
    void aBandIsReachedAndChosenByKeyboardAlone() {
        try (Page page = browser.desktop()) {
            page.navigate(DAY + "?lang=ja");
            Browser.tabTo(page, "a.slot.free");
            String name = page.evaluate("document.activeElement.textContent").toString();
            assertTrue(name.contains("13:00〜17:00") && name.contains("空き"), name);
            assertTrue(page.evaluate("document.activeElement.href").toString().contains("/book?site=bigpalette&item="));
        }
    }

    @Test
    void severalBandsAreChosenWithoutJavaScript() {
        try (Page page = signedIn(browser.withoutJavaScript(), scenery.tanaka)) {
            chooseTwoBands(page);
            assertTrue(page.url().contains("/book?site=bigpalette&item=training%2C2026-12-08%2C13%3A00%2C17%3A00&item=mpr-1"), page.url());
            assertTheFormKnowsThem(page);
        }
    }

    @Test
    void whatAStrangerTickedSurvivesSigningIn() {
        try (Page page = browser.withoutJavaScript()) {
            chooseTwoBands(page);
            String next = page.inputValue("input[name='next']");
            signedIn(page, scenery.tanaka).navigate(next);
            assertTheFormKnowsThem(page);
        }
    }

    private static void chooseTwoBands(Page page) {
        page.navigate(DAY + "?lang=ja");
        page.click("a:has-text('いくつかの枠')");
        page.check("input[value='training,2026-12-08,13:00,17:00']");
        page.check("input[value='mpr-1,2026-12-08,17:00,21:00']");
        page.click(".picked button");
    }

    private static void assertTheFormKnowsThem(Page page) {
        String form = page.textContent("main");
        assertTrue(form.contains("研修室") && form.contains("マルチパーパスルーム 1"), "the form knows what was ticked");
    }

    /// The page of somebody who is signed in. A browser that has been given a cookie leaves out the cookies of extra headers, so the
    /// session stands among its own.
    private Page signedIn(Page page, Person person) {
        String session = scenery.people().sessionOf(person);
        page.context().addCookies(List.of(new Cookie("kaikan_session", session).setUrl(scenery.server.address())));
        return page;
    }

    @Test
    void theDayIsPrintedOnOneSheet() throws IOException {
        try (Page page = browser.desktop()) {
            page.navigate(DAY + "?lang=ja");
            String pdf = Files.readString(Browser.print(page, "free-day"), StandardCharsets.ISO_8859_1);
            assertTrue(pdf.contains("/Count 1"), "one page");
        }
    }

    private static void look(Page page, List<String> paths, String language) {
        try (page) {
            for (String path : paths) {
                page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                Browser.screenshot(page, "free" + path.replaceAll("[^a-z0-9]+", "-") + "-" + language);
                Browser.axe(page);
                Browser.fits(page);
            }
        }
    }
}
