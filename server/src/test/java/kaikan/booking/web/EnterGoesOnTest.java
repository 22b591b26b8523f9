package kaikan.booking.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import kaikan.member.Person;
import kaikan.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whoever types and presses Enter goes on to the next step, in the language they read.
@Tag("database")
class EnterGoesOnTest {
    private final House house = new House();
    private final Person sato = house.people.person("佐藤 花子");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void enterInAFieldOfTheFormGoesOnInTheSameLanguage() {
        try (Browser browser = Browser.open(house.server)) {
            for (Page page : new Page[] {browser.desktop(), browser.withoutJavaScript()}) {
                browser.signedIn(page, house.people.sessionOf(sato));
                page.navigate("/book?site=bigpalette&item=hall-c,2026-12-10,09:00,13:00&lang=en");
                page.fill("[name=title]", "Annual meeting");
                page.fill("[name=organiser]", "Sato");
                page.fill("[name=people]", "12");
                page.press("[name=people]", "Enter");
                page.waitForSelector("button[value=place]");
                assertEquals("en", page.getAttribute("html", "lang"));
                assertTrue(page.textContent("main").contains("Annual meeting"));
            }
        }
    }

    @Test
    void whoeverAddsARoomLandsAtWhatHasAppeared() {
        try (Browser browser = Browser.open(house.server)) {
            for (Page page : new Page[] {browser.phone(), browser.withoutJavaScript()}) {
                browser.signedIn(page, house.people.sessionOf(sato));
                page.navigate("/book?site=bigpalette&item=small-1,2026-12-10,09:00,13:00&lang=ja");
                page.locator("summary", new Page.LocatorOptions().setHasText("部屋や日を追加する")).click();
                page.selectOption("[name=add-space]", "small-3");
                page.fill("[name=add-date]", "2026-12-10");
                page.click("button[value=times]");
                page.waitForSelector("[name=add-time]");
                assertTrue(inView(page, "#adding"), "the times to choose from");
                page.locator("[name=add-time]").first().check();
                page.click("#adding button[value=add]");
                page.waitForSelector(".pick:nth-of-type(2)");
                assertTrue(inView(page, "#items h2"), "what is chosen now");
            }
        }
    }

    private static boolean inView(Page page, String selector) {
        return (boolean) page.evaluate("""
                selector => {
                    const box = document.querySelector(selector).getBoundingClientRect();
                    return box.top >= 0 && box.top < innerHeight - 60;
                }""", selector);
    }
}
