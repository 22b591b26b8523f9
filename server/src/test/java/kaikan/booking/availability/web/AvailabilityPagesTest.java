package kaikan.booking.availability.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import kaikan.booking.availability.Scenery;
import kaikan.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class AvailabilityPagesTest {
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
    private static Scenery scenery;
    private static Browser browser;

    @BeforeAll
    static void start() {
        scenery = new Scenery();
        browser = Browser.open(scenery.server);
    }

    @AfterAll
    static void stop() {
        browser.close();
        scenery.close();
    }

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
        try (Page page = browser.desktop()) {
            page.setExtraHTTPHeaders(Map.of("Cookie", "kaikan_session=" + scenery.people().sessionOf(scenery.sato)));
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
    void severalBandsAreChosenWithoutJavaScriptAndKeptThroughSigningIn() {
        try (Page page = browser.withoutJavaScript()) {
            page.navigate(DAY + "?lang=ja");
            page.click("a:has-text('いくつかの枠')");
            page.check("input[value='training,2026-12-08,13:00,17:00']");
            page.check("input[value='mpr-1,2026-12-08,17:00,21:00']");
            page.click(".picked button");
            assertTrue(page.url().contains("/sign-in?next=%2Fbook%3Fsite%3Dbigpalette%26item%3Dtraining%252C2026-12-08"), page.url());
            assertTrue(page.url().contains("item%3Dmpr-1%252C2026-12-08%252C17%253A00%252C21%253A00"), page.url());
        }
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
