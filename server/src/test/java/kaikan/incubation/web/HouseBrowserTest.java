package kaikan.incubation.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.time.Instant;
import java.util.List;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.incubation.DemoTenancies;
import kaikan.incubation.Tenancies;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Browser;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The staff's pages of the house in a real browser: the catalogue, the tenancies, the occupancy.
@Tag("browser")
class HouseBrowserTest {
    private static TestServer server;
    private static Browser browser;
    private static String session;
    private static List<String> pages;

    @BeforeAll
    static void start() {
        server = TestServer.startAt(Instant.parse("2026-11-22T03:00:00Z"));
        browser = Browser.open(server);
        server.bean(DemoCatalogue.class).load();
        server.bean(DemoTenancies.class).load();
        TestPeople people = TestPeople.on(server);
        session = people.sessionOf(people.person("管理者", SiteRole.administrator()));
        long hits = server.bean(Catalogues.class).current().site("hits").orElseThrow().id();
        String ref = server.bean(Tenancies.class).ofSite(hits).getFirst().ref();
        pages = List.of("/staff/catalogue", "/staff/catalogue/sites/bigpalette", "/staff/catalogue/sites/bigpalette/edit",
                "/staff/catalogue/sites/bigpalette/spaces/hall-ab", "/staff/catalogue/sites/bigpalette/spaces/new",
                "/staff/catalogue/sites/bigpalette/units/projector", "/staff/catalogue/sites/bigpalette/spaces/small-1/delete",
                "/staff/catalogue/owners/hitachi-city", "/staff/tenancies", "/staff/tenancies/hits", "/staff/tenancies/hits/new",
                "/staff/tenancies/hits/rooms/mco-1", "/staff/tenancies/hits/rooms/mco-9",
                "/staff/tenancies/hits/t/" + ref, "/staff/tenancies/hits/t/" + ref + "/cancel",
                "/staff/occupancy/hits");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    private static Page signedIn(Page page) {
        page.context().addCookies(List.of(new Cookie("kaikan_session", session).setUrl(server.address())));
        return page;
    }

    private static String name(String path) {
        return "house" + path.replace("/staff", "").replaceAll("/t/[^/]*", "/t").replace('/', '-').replace("?", "-");
    }

    @Test
    void everyPageIsAccessibleAndFitsTheDesk() {
        Page desk = signedIn(browser.desktop());
        for (String path : pages) {
            desk.navigate(path);
            Browser.screenshot(desk, name(path) + "-1440");
            Browser.axe(desk);
            Browser.fits(desk);
        }
    }

    @Test
    void everyPageFitsThePhoneAndTheNarrowestWindow() {
        Page phone = signedIn(browser.phone());
        Page narrow = signedIn(browser.narrow());
        for (String path : pages) {
            phone.navigate(path);
            Browser.screenshot(phone, name(path) + "-390");
            Browser.fits(phone);
            narrow.navigate(path);
            Browser.fits(narrow);
        }
        Browser.axe(phone);
    }

    @Test
    void whatChangesTheCountingIsNotPrinted() {
        Page desk = signedIn(browser.desktop());
        desk.navigate("/staff/occupancy/hits");
        assertTrue(desk.isVisible("details.change summary"));
        desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertFalse(desk.isVisible("details.change summary"));
        Browser.screenshot(desk, "house-occupancy-print");
        desk.context().close();
    }

    @Test
    void easyJapaneseAndEnglishFitToo() {
        for (String lang : List.of("easy", "en")) {
            Page narrow = signedIn(browser.narrow());
            for (String path : pages) {
                narrow.navigate(path + "?lang=" + lang);
                Browser.fits(narrow);
            }
            Browser.axe(narrow);
        }
    }

    @Test
    void aRoomIsMovedUpAndATenancyEnteredByKeyboardWithoutJavaScript() {
        Page page = signedIn(browser.withoutJavaScript());
        page.navigate("/staff/catalogue/sites/plant");
        Browser.tabTo(page, "details.fold summary");
        page.keyboard().press("Enter");
        Browser.tabTo(page, "#space-coworking form button");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.locator("table.order tbody tr").first().textContent().contains("コワーキング"));
        page.navigate("/staff/tenancies/hits/new?space=mco-5");
        Browser.tabTo(page, "#name");
        page.keyboard().type("株式会社キーボード");
        page.locator("#from").fill("2031-04-01");
        Browser.tabTo(page, "#monthly");
        page.keyboard().type("27500");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.locator("h1").textContent().contains("株式会社キーボード"));
    }

    @Test
    void aFormThatIsRefusedPutsTheFocusOnWhatToCorrect() {
        Page page = signedIn(browser.desktop());
        page.navigate("/staff/catalogue/sites/bigpalette/spaces/new");
        page.locator("button[name=do]").click();
        assertTrue((Boolean) page.evaluate("document.activeElement.matches('.errors')"));
        Browser.screenshot(page, "house-space-errors-1440");
        Browser.axe(page);
        page.navigate("/staff/tenancies/hits/new?space=mco-1");
        page.locator("#name").fill("株式会社ふたり目");
        page.locator("#monthly").fill("30000");
        page.locator(".actions button").click();
        assertTrue(page.locator(".notice.no").isVisible());
        Browser.screenshot(page, "house-tenancy-taken-1440");
        Browser.axe(page);
    }
}
