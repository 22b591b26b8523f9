package kaikan.booking.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The pages of the desk in a browser: from the queue to the decision by keyboard, and on the smallest phone.
@Tag("browser")
@Tag("database")
class DeskLooksTest {
    private static House house;
    private static Browser browser;
    private static Person sato;
    private static Person everywhere;

    @BeforeAll
    static void open() {
        house = new House();
        browser = Browser.open(house.server);
        sato = house.people.person("佐藤 花子");
        everywhere = house.people.person(
                "県の 担当", house.catalogue().sites().stream().map(one -> new SiteRole(Role.MANAGER, one.id())).toArray(SiteRole[]::new));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        house.close();
    }

    @Test
    void enterInTheWordToTheApplicantIsANewLineAndTheMessageHasTheFocus() {
        apply("hall-b,2026-12-16,09:00,13:00");
        Page desk = signedIn(browser.desktop(), everywhere);
        desk.navigate("/staff/queue");
        look(desk, "desk-queue");
        desk.click(".waiting th a");
        String before = desk.url();
        desk.fill("#note", "どうぞ");
        desk.press("#note", "Enter");
        assertEquals(before, desk.url());
        look(desk, "desk-decide");
        desk.click("form[action$=approve] button");
        assertEquals(true, desk.evaluate("document.activeElement.matches('.notice.ok')"));
        look(desk, "desk-approved");
        desk.click(".recall button");
        assertEquals(true, desk.evaluate("document.activeElement.matches('.notice.ok')"));
        desk.click("form[action$=reject] button");
        assertEquals(true, desk.evaluate("document.activeElement.matches('.errors')"));
        look(desk, "desk-no-reason");
    }

    @Test
    void whatStaffSeeOnAPhone() {
        apply("hall-a,2026-12-15,09:00,13:00");
        for (Page desk : List.of(signedIn(browser.phone(), everywhere), signedIn(browser.narrow(), everywhere))) {
            String size = desk.viewportSize().width + "";
            for (String path : List.of("queue", "bookings", "closures")) {
                desk.navigate("/staff/" + path);
                look(desk, "desk-" + path + "-" + size);
            }
            desk.navigate("/staff/queue");
            desk.click(".waiting th a");
            Number fee = (Number) desk.evaluate("document.querySelector('.fee-of').getBoundingClientRect().top");
            Number verdict = (Number) desk.evaluate("document.querySelector('.deed-of').getBoundingClientRect().top");
            assertTrue(fee.doubleValue() < verdict.doubleValue());
            look(desk, "desk-decide-" + size);
        }
        Page wide = signedIn(browser.desktop(), everywhere);
        wide.navigate("/staff/queue?lang=en");
        wide.click(".waiting th a");
        Number height = (Number) wide.evaluate("document.querySelector('.desk').getBoundingClientRect().height");
        assertTrue(height.intValue() < 1600, "the decision is " + height + " px high");
        look(wide, "desk-decide-en");
        wide.navigate(wide.url() + "/letter");
        look(wide, "desk-letter-en");
    }

    private static void apply(String item) {
        Page page = signedIn(browser.desktop(), sato);
        page.navigate("/book?site=bigpalette&item=" + item);
        page.fill("#title", "製品発表会");
        page.fill("#people", "300");
        page.click("button[value=review] >> nth=1");
        page.click("button[value=place]");
        page.close();
    }

    private static Page signedIn(Page page, Person person) {
        return browser.signedIn(page, house.people.sessionOf(person));
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, name);
        Browser.fits(page);
        Browser.axe(page);
    }
}
