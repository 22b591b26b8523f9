package kaikan.booking.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The pages of bookings in a browser: nothing for axe to object to, nothing wider than the window, in all languages.
@Tag("browser")
@Tag("database")
class BookingLooksTest {
    private static House house;
    private static Browser browser;
    private static Person sato;
    private static Person manager;
    private static int backs;

    @BeforeAll
    static void open() {
        house = new House();
        browser = Browser.open(house.server);
        sato = house.people.person("佐藤 花子");
        house.people.organisation("株式会社こおりやま精工", sato);
        manager = house.people.person("所長 太郎", new SiteRole(Role.MANAGER, house.site("bigpalette").id()));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        house.close();
    }

    @Test
    void onPaperABookingHasOneCodeAndItsDateAndWithoutAScriptNoDeadButton() {
        try (Page page = signedIn(browser.desktop(), sato)) {
            page.navigate("/book?site=bigpalette&item=training,2026-12-21,13:00,17:00");
            page.fill("#title", "例会");
            page.fill("#people", "8");
            page.click("button[value=review] >> nth=1");
            page.click("button[value=place]");
            assertTrue(page.locator("[data-print]").isVisible());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertEquals(1, page.locator("img.code >> visible=true").count());
            assertTrue(page.locator(".crumbs").isHidden());
            String paper = page.locator("main").innerText();
            assertTrue(paper.contains("発行日 2026年11月30日（月）（令和8年11月30日）") && paper.contains("令和8年12月21日"), paper);
            assertFalse(paper.contains("入館証を開く"), paper);
            assertTrue(page.content().contains("12:30 から入れます"));
            try (Page still = signedIn(browser.withoutJavaScript(), sato)) {
                still.navigate(page.url());
                assertTrue(still.locator("[data-print]").isHidden());
            }
        }
    }

    @Test
    void theListOfBookingsUsesTheWidthAndLeavesTheEventsNameOnOneLine() {
        try (Page page = signedIn(browser.window(1440, 900), sato)) {
            page.navigate("/book?site=bigpalette&item=mpr-1,2026-12-22,13:00,17:00");
            page.fill("#title", "県央・県北 合同商談会の打合せ");
            page.fill("#people", "8");
            page.click("button[value=review] >> nth=1");
            page.click("button[value=place]");
            page.navigate("/bookings");
            var table = page.locator("table.list").boundingBox();
            assertTrue(table.width > 1200, "the list is as wide as the window: " + table.width);
            assertTrue(page.locator("table.list tbody th").first().boundingBox().width < 400, "the date leaves room");
            var name = page.locator("table.list td a", new Page.LocatorOptions().setHasText("合同商談会の打合せ"));
            assertTrue(name.boundingBox().height < 30, "one line: " + name.boundingBox().height);
            page.navigate("/bookings?lang=ja");
        }
    }

    @Test
    void onATelephoneADateStandsOnOneLine() {
        try (Page page = signedIn(browser.window(390, 844), sato)) {
            page.navigate("/book?site=bigpalette&item=small-3,2026-12-28,13:00,17:00&item=mpr-2,2026-12-28,13:00,17:00");
            page.fill("#title", "県央・県北 合同商談会の打合せ");
            page.fill("#people", "8");
            page.selectOption("#setup", "60");
            page.click("button[value=quote]");
            assertEquals(List.of(), brokenDates(page));
            page.click("button[value=review] >> nth=1");
            assertEquals(List.of(), brokenDates(page));
            page.click("button[value=place]");
            assertEquals(List.of(), brokenDates(page));
            page.navigate("/bookings");
            assertEquals(List.of(), brokenDates(page));
            Browser.fits(page);
        }
    }

    /// The dates on the page that go over more than one line.
    private static Object brokenDates(Page page) {
        return page.evaluate("""
                () => {
                  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
                  const broken = [];
                  while (texts.nextNode()) {
                    for (const date of texts.currentNode.data.matchAll(/(\\d{4}年)?\\d{1,2}月\\d{1,2}日/g)) {
                      const range = document.createRange();
                      range.setStart(texts.currentNode, date.index);
                      range.setEnd(texts.currentNode, date.index + date[0].length);
                      const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
                      if (lines.size > 1) broken.push(date[0] + " in " + texts.currentNode.data);
                    }
                  }
                  return broken;
                }""");
    }

    @Test
    void theWayFromTheFormToTheCancellation() {
        Page page = signedIn(browser.desktop(), sato);
        page.navigate("/book?site=bigpalette&item=hall-b,2026-12-08,13:00,17:00&item=small-2,2026-12-08,13:00,17:00");
        page.fill("#title", "県央・県北 合同商談会");
        page.fill("#people", "180");
        page.selectOption("#setup", "60");
        page.fill("#qty-projector", "1");
        page.fill("#qty-microphone", "2");
        page.click("button[value=quote]");
        look(page, "book-form");
        page.click("button[value=review] >> nth=1");
        look(page, "book-confirm");
        page.click("button[value=place]");
        look(page, "book-one");
        String path = page.url().replaceAll("\\?.*", "");
        page.navigate(path + "/cancel");
        look(page, "book-cancel");
        Page desk = signedIn(browser.desktop(), manager);
        desk.navigate("/staff/queue");
        look(desk, "book-queue");
        desk.click(".waiting th a");
        look(desk, "book-decide");
        page.click("button.danger");
        look(page, "book-undo");
        page.navigate("/bookings");
        look(page, "book-mine");
        for (String language : List.of("en", "easy")) {
            page.navigate(path + "?lang=" + language);
            look(page, "book-one-" + language);
            page.navigate("/book?site=bigpalette&item=small-1,2026-12-08,13:00,17:00&lang=" + language);
            look(page, "book-form-" + language);
        }
    }

    @Test
    void whatIsWrongAndWhatStaffDo() {
        Page page = signedIn(browser.phone(), sato);
        page.navigate("/book?site=bigpalette&item=small-1,2026-12-09,13:00,17:00");
        page.fill("#people", "999");
        page.click("button[value=review] >> nth=1");
        look(page, "book-wrong-phone");
        page.fill("#title", "打合せ");
        page.fill("#people", "9");
        page.click("button[value=review] >> nth=1");
        look(page, "book-confirm-phone");
        page.click("button[value=place]");
        look(page, "book-one-phone");
        Page desk = signedIn(browser.desktop(), manager);
        for (Map.Entry<String, String> each : Map.of(
                        "book-search", "/staff/bookings",
                        "book-entry", "/staff/bookings/new?site=bigpalette",
                        "book-closures", "/staff/closures")
                .entrySet()) {
            desk.navigate(each.getValue());
            look(desk, each.getKey());
        }
        desk.navigate("/staff/closures");
        desk.click("label:has(input[value=small-1])");
        desk.fill("#first", "2026-12-09");
        desk.fill("#last", "2026-12-09");
        desk.fill("#note", "床の張り替え工事のため");
        desk.click("button[value=preview]");
        look(desk, "book-closure-preview");
    }

    @Test
    void theBackButtonNeverAsksToSendAgain() {
        for (Page page : List.of(browser.desktop(), browser.withoutJavaScript())) {
            signedIn(page, sato);
            String date = "2026-12-1" + ++backs;
            page.navigate("/book?site=bigpalette&item=mpr-2," + date + ",13:00,17:00");
            page.fill("#title", "打合せ");
            page.fill("#people", "９");
            page.click("button[value=review] >> nth=1");
            page.waitForURL("**/book?*step=confirm*");
            page.goBack();
            assertEquals("９", page.locator("#people").inputValue(), "what was typed is there");
            assertEquals("打合せ", page.locator("#title").inputValue());
            page.click("button[value=review] >> nth=1");
            page.click("button[value=place]");
            page.waitForURL("**/bookings/*");
            page.goBack();
            assertTrue(page.locator("h1").innerText().contains("この申込みは受け付けました"), page.url());
            Browser.fits(page);
            page.reload();
            page.click("main a.primary");
            assertTrue(page.url().contains("/bookings/"), page.url());
            page.close();
        }
    }

    @Test
    void timesByTheHourAreChosenFromListsWithoutJavaScript() {
        Page page = signedIn(browser.withoutJavaScript(), sato);
        page.navigate("/book?site=plant&item=project-1,2026-12-10,10:00,10:30");
        page.selectOption("#from-0", "13:00");
        page.selectOption("#to-0", "15:00");
        page.click("button[value=turn]");
        assertTrue(page.locator(".pick").innerText().contains("13:00〜15:00"), page.url());
        assertTrue(page.locator(".receipt").innerText().contains("1,760"), page.locator(".receipt").innerText());
        Browser.fits(page);
        page.close();
        Page phone = signedIn(browser.phone(), sato);
        phone.navigate("/book?site=plant&item=project-1,2026-12-10,10:00,10:30");
        look(phone, "book-hours-phone");
        assertTrue(phone.locator(".sum").isVisible(), "the price stands before the button");
        phone.close();
    }

    @Test
    void onTheSmallestScreen() {
        Page page = signedIn(browser.narrow(), sato);
        page.navigate("/book?site=bigpalette&item=hall,2026-12-08,09:00,21:00");
        look(page, "book-form-narrow");
        page.navigate("/bookings");
        look(page, "book-mine-narrow");
    }

    @Test
    void bandsOfAFurtherRoomAndWhatGivingUpMeans() {
        Page phone = signedIn(browser.phone(), sato);
        addingAndCancelling(phone, "small-2,2026-12-10,13:00,17:00", "phone");
        addingAndCancelling(signedIn(browser.desktop(), sato), "small-3,2026-12-10,13:00,17:00", "desktop");
        phone.navigate("/book?site=plant&item=lounge,2026-12-16,10:00,12:00&lang=en");
        look(phone, "book-seats-en-phone");
        phone.navigate("/sites/bigpalette/fees?lang=en");
        look(phone, "fees-refunds-en-phone");
        phone.navigate("/account/delete?lang=ja");
        look(phone, "leave-phone");
    }

    private static void addingAndCancelling(Page page, String item, String name) {
        page.navigate("/book?lang=ja&site=bigpalette&item=" + item);
        page.click("details.more:has(#add-space) > summary");
        page.selectOption("#add-space", "middle-a");
        page.fill("#add-date", "2026-12-10");
        page.click("button[value=times]");
        look(page, "book-bands-" + name);
        page.selectOption("#add-space", "");
        page.fill("#add-date", "");
        page.fill("#title", "打合せ");
        page.fill("#people", "9");
        page.click("button[value=review] >> nth=1");
        page.click("button[value=place]");
        String path = page.url().replaceAll("\\?.*", "");
        page.navigate(path + "/cancel");
        look(page, "book-consequence-" + name);
        page.navigate(path + "/cancel?lang=en");
        look(page, "book-consequence-en-" + name);
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
