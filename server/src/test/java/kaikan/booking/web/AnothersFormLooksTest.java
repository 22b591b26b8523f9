package kaikan.booking.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.util.List;
import kaikan.member.Person;
import kaikan.testing.Browser;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What people see who send a form that is not quite theirs or that lacks something: read on the smallest phone too, and by axe.
@Tag("browser")
@Tag("database")
class AnothersFormLooksTest {
    private static House house;
    private static Browser browser;

    @BeforeAll
    static void open() {
        house = new House();
        browser = Browser.open(house.server);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        house.close();
    }

    @Test
    void aFormOfAnotherAccountAndAnEmptyOne() {
        Page page = signedIn(browser.narrow());
        page.navigate("/book?lang=ja&site=bigpalette&item=small-2,2026-12-10,13:00,17:00");
        page.evaluate("document.querySelector('[name=whose]').value = '0000000000000000'");
        page.fill("#title", "合同商談会");
        page.click("button[value=review] >> nth=1");
        assertEquals("合同商談会", page.inputValue("#title"));
        look(page, "whose-taken-320");
        page.navigate(page.url() + "&lang=easy");
        look(page, "whose-taken-320-easy");
        page.navigate("/book?lang=en&site=bigpalette&draft=0123456789ABCDEF&step=waits");
        look(page, "whose-waits-320-en");
    }

    @Test
    void aRowThatWasBegunAndMinutesThatAreNone() {
        Page page = signedIn(browser.phone());
        page.navigate("/book?lang=ja&site=bigpalette&item=small-2,2026-12-10,13:00,17:00");
        page.click("details.more:has(#add-space) > summary");
        page.fill("#add-date", "2026-12-11");
        page.click("button[value=review] >> nth=1");
        look(page, "add-begun-phone");
        page.fill("#add-date", "");
        page.evaluate("document.querySelector('#setup').options[1].value = '-30'");
        page.selectOption("#setup", "-30");
        page.click("button[value=review] >> nth=1");
        look(page, "setup-wrong-phone");
    }

    @Test
    void theLastStepAgainADayThatCannotBeShownAndAnAddressThatIsTooLong() {
        Person owner = house.people.person("代表 花子");
        Page page = signedIn(browser.narrow());
        try (Http boss = house.browserOf(owner)) {
            HttpResponse<String> confirm = boss.post(
                    "/book", Fields.with(House.form("bigpalette", "small-3,2026-12-10,13:00,17:00"), "do", "review"));
            page.context().addCookies(List.of(
                    new Cookie("kaikan_session", house.people.sessionOf(owner)).setUrl(house.server.address())));
            page.navigate(confirm.uri().toString().replace("step=confirm", "step=again"));
            look(page, "confirm-again-320");
        }
        page.navigate("/free?date=2027-02-30");
        look(page, "free-unshown-320");
        page.navigate("/sites/bigpalette/months/2027-03");
        look(page, "month-320");
        page.navigate("/free?q=" + "a".repeat(40_000));
        look(page, "address-too-long-320");
    }

    private static Page signedIn(Page page) {
        String session = house.people.sessionOf(house.people.person("佐藤 花子"));
        page.context().addCookies(List.of(new Cookie("kaikan_session", session).setUrl(house.server.address())));
        return page;
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, name);
        Browser.fits(page);
        Browser.axe(page);
    }
}
