package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpResponse;
import java.util.List;
import kaikan.member.Person;
import kaikan.testing.Browser;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nobody takes a quote for that of what the form says now when it is not.
@Tag("database")
class OutdatedQuoteTest {
    private static final String FORM = "/book?site=bigpalette&item=small-1,2026-12-10,09:00,13:00&lang=ja";
    private static final String SAID = "この見積りは、変更前の内容のものです。「見積りを更新する」を押してください。";

    private final House house = new House();
    private final Person sato = house.people.person("佐藤 花子");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aQuoteIsMarkedAsSoonAsAFieldOnWhichItRestsSaysSomethingElseAndUntilItSaysTheSameAgain() {
        try (Browser browser = Browser.open(house.server)) {
            Page page = opened(browser.desktop());
            assertMarked(page, false);
            String ink = colour(page);

            Browser.tabTo(page, "[name=setup]");
            page.keyboard().press("ArrowDown");
            assertMarked(page, true);
            assertEquals(SAID, page.locator("[role=status] [data-outdated]").innerText());
            assertFalse(ink.equals(colour(page)), "the amount steps back");
            Browser.axe(page);
            Browser.screenshot(page, "booking-outdated-quote");
            page.keyboard().press("ArrowUp");
            assertMarked(page, false);
            assertEquals(ink, colour(page));

            Browser.tabTo(page, "[name=qty-projector]");
            page.keyboard().type("1");
            assertMarked(page, true);
            page.keyboard().press("Backspace");
            assertMarked(page, false);

            Browser.tabTo(page, "[name=title]");
            page.keyboard().type("年次総会");
            assertMarked(page, false);

            Browser.tabTo(page, "[name=purpose]");
            page.keyboard().press("ArrowDown");
            assertMarked(page, true);
            Browser.tabTo(page, "button[value=quote]");
            page.keyboard().press("Enter");
            page.waitForURL("**draft=**#quote");
            page.waitForLoadState(LoadState.LOAD);
            assertMarked(page, false);
            assertEquals("年次総会", page.inputValue("[name=title]"));
        }
    }

    @Test
    void whoeverComesBackToWhatTheyHadTypedFindsItMarked() {
        try (Browser browser = Browser.open(house.server)) {
            Page page = opened(browser.phone());
            page.selectOption("[name=setup]", "60");
            page.navigate("/sites/bigpalette");
            page.goBack();
            page.waitForSelector("[name=setup]");
            assertEquals(!page.inputValue("[name=setup]").equals("0"), marked(page).isVisible());
            Browser.fits(page);
        }
    }

    @Test
    void withoutAScriptNothingIsMarked() {
        try (Browser browser = Browser.open(house.server)) {
            assertMarked(opened(browser.withoutJavaScript()), false);
        }
    }

    @Test
    void whatTheFeeRestsOnInAChangeIsInItsQuoteToo() {
        Http browser = house.browserOf(sato);
        String path = path(book(browser, "bigpalette", "small-1,2026-12-10,09:00,13:00"));
        HttpResponse<String> form = browser.get(path + "/change");
        HttpResponse<String> profit = browser.post(path + "/change", with(hidden(form), "purpose", "profit", "do", "quote"));
        assertFalse(total(form).equals(total(profit)), Http.text(profit));
        HttpResponse<String> back = browser.post(path + "/change", with(hidden(form), "purpose", "general", "do", "quote"));
        assertEquals(total(form), total(back));
    }

    private static String total(HttpResponse<String> page) {
        String total = page.body().replaceAll("(?s).*class=\"total\".*?([0-9,]+円).*", "$1");
        assertTrue(total.endsWith("円"), page.body());
        return total;
    }

    private Page opened(Page page) {
        page.context().addCookies(List.of(new Cookie("kaikan_session", house.people.sessionOf(sato)).setUrl(house.server.address())));
        page.navigate(FORM);
        return page;
    }

    private static Locator marked(Page page) {
        return page.locator("aside [data-outdated]");
    }

    private static void assertMarked(Page page, boolean outdated) {
        assertEquals(outdated, marked(page).isVisible(), "beside the quote");
        assertEquals(outdated, page.locator("form [data-outdated]").isVisible(), "beside the button");
    }

    private static String colour(Page page) {
        return (String) page.evaluate("getComputedStyle(document.querySelector('.receipt .total td')).color");
    }
}
