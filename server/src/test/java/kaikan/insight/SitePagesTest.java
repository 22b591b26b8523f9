package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kaikan.admission.DemoVisits;
import kaikan.admission.IssuedPass;
import kaikan.admission.Passes;
import kaikan.device.DemoDevices;
import kaikan.device.FakeKiosk;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.protocol.Basis;
import kaikan.protocol.HealthCheck;
import kaikan.protocol.Message;
import kaikan.protocol.PassId;
import kaikan.protocol.RandomId;
import kaikan.testing.Browser;
import kaikan.testing.Demonstration;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SitePagesTest {
    private static final List<String> PAGES = List.of(
            "/staff/board/bigpalette", "/staff/visits/bigpalette", "/staff/visits/bigpalette/muster", "/staff/kiosks/bigpalette",
            "/staff/kiosks/bigpalette/letters", "/staff/rates/bigpalette", "/staff/visits/bigpalette/limit", "/sites/bigpalette/now", "/staff/board",
            "/staff/machines/bigpalette",
            "/staff/machines/bigpalette/labels", "/staff/energy/bigpalette", "/staff/energy/bigpalette/co2");
    private static Lobby lobby;
    private static Site site;
    private static IssuedPass pass;
    private static String ref;
    private static String manager;
    private static String owner;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        lobby.bean(DemoDevices.class).load();
        lobby.bean(DemoVisits.class).load();
        Demonstration.rules(lobby.server());
        long person = lobby.person("佐藤 花子");
        owner = lobby.session(person);
        long booking = lobby.booking(person, lobby.space(site, "training"), Lobby.today(site, 9, 17));
        ref = lobby.text("SELECT ref FROM booking WHERE id = " + booking);
        pass = lobby.bean(Passes.class).issueFor(booking).orElseThrow();
        assertTrue(lobby.bean(Passes.class).addGuest(booking, "鈴木 太郎", 1, null).isPresent());
        assertTrue(lobby.bean(Passes.class).addGuest(booking, "", 12, null).isPresent());
        lobby.booking(person, lobby.space(site, "hall-a"), Lobby.today(site, 9, 16));
        lobby.booking(person, lobby.space(site, "small-23"), Lobby.today(site, 11, 12));
        lobby.booking(person, "APPLIED", lobby.space(site, "hall-b"), Lobby.today(site, 13, 17));
        manager = lobby.session(lobby.staff(site, Role.MANAGER));
        fill();
    }

    private static void fill() {
        try (FakeKiosk kiosk = FakeKiosk.enrolled(lobby.server(), site, "正面入口")) {
            kiosk.note(new Message.Entered(RandomId.next(), new PassId(pass.passId()), Basis.LISTED, ""));
            kiosk.note(new Message.HelpCalled(RandomId.next(), "UNKNOWN_CODE"));
            kiosk.note(new Message.UseStarted(RandomId.next(), "PRINT-3", new PassId(pass.passId()), 1200L));
            kiosk.note(new Message.UseStarted(RandomId.next(), "PRESS-9", new PassId(pass.passId()), null));
            kiosk.note(new Message.MeterRead("M-101", 131_000, Set.of()));
            kiosk.note(new Message.HealthReported(
                    "0.1.0", "b7", 0, 1, 1L << 33, List.of(new HealthCheck("scanner", HealthCheck.State.WARNING, "/dev/ttyACM0"))));
            kiosk.sendAll();
        }
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private static Page signedIn(Page page, String session) {
        page.context().addCookies(List.of(new Cookie("kaikan_session", session).setUrl(lobby.server().address())));
        return page;
    }

    @Test
    void everyPageIsCleanOnADeskAndFitsAPhone() {
        try (Browser browser = Browser.open(lobby.server())) {
            Page desk = signedIn(browser.desktop(), manager);
            Page phone = signedIn(browser.phone(), manager);
            Page narrow = signedIn(browser.narrow(), manager);
            for (String path : PAGES) {
                String name = "visit" + path.replace('/', '-');
                for (String language : List.of("easy", "ja")) {
                    desk.navigate(path + "?lang=" + language);
                    Browser.fits(desk);
                }
                Browser.axe(desk);
                Browser.screenshot(desk, name + "-1440");
                phone.navigate(path + "?lang=ja");
                Browser.screenshot(phone, name + "-390");
                Browser.axe(phone);
                narrow.navigate(path + "?lang=en");
                Browser.fits(narrow);
            }
            Page wall = signedIn(browser.window(1920, 1080), manager);
            wall.navigate("/staff/board/bigpalette");
            Browser.screenshot(wall, "visit-board-1920");
            Browser.fits(wall);
        }
    }

    @Test
    void theStaffsMenuIsFoldedOnAPhoneWithoutJavaScriptAndOneRowOnADesk() {
        try (Browser browser = Browser.open(lobby.server())) {
            Page phone = signedIn(browser.window(options -> options.setViewportSize(390, 844).setJavaScriptEnabled(false)), manager);
            phone.navigate("/staff/board/bigpalette?lang=ja");
            Locator link = phone.locator("nav.staff details a[href='/staff/people']");
            assertFalse(link.isVisible());
            phone.locator("nav.staff summary").click();
            link.click();
            assertTrue(phone.url().endsWith("/staff/people"), phone.url());
            Page desk = signedIn(browser.desktop(), manager);
            desk.navigate("/staff/board/bigpalette?lang=ja");
            assertTrue(desk.locator("nav.staff > ul").boundingBox().height < 60, "one row");
            assertFalse(desk.locator("nav.staff summary").isVisible());
        }
    }

    @Test
    void theRatesArePrintedWithAllThatWasLeftOut() {
        try (Browser browser = Browser.open(lobby.server())) {
            Page desk = signedIn(browser.desktop(), manager);
            desk.navigate("/staff/rates/bigpalette?month=2026-12&view=print&lang=ja");
            assertEquals(0, desk.locator("main details:not([open])").count());
            assertTrue(desk.locator("table.rates").textContent().contains("福島県産業交流館 利用料金（例） 第1版"));
            Browser.axe(desk);
            Browser.screenshot(desk, "rates-print-1440");
            Browser.print(desk, "rates");
        }
    }

    @Test
    void aPassOpensOnAnyPhoneAndTellsNoMoreThanNeeded() {
        try (Browser browser = Browser.open(lobby.server());
                Http stranger = Http.exact(lobby.server())) {
            Page phone = browser.phone();
            phone.navigate(pass.path());
            Browser.axe(phone);
            Browser.fits(phone);
            Browser.screenshot(phone, "visit-pass-390");
            var answer = stranger.get(pass.path());
            assertEquals(200, answer.statusCode());
            assertEquals("noindex, nofollow", answer.headers().firstValue("X-Robots-Tag").orElseThrow());
            assertTrue(Http.text(answer).contains("研修室"));
            assertFalse(Http.text(answer).contains("佐藤"));
            assertEquals(404, stranger.get(pass.path().substring(0, 40)).statusCode());
            assertEquals("image/svg+xml", stranger.get(pass.path() + "/code.svg").headers().firstValue("Content-Type").orElseThrow());
        }
    }

    @Test
    void theOwnerOfABookingAddsGuestsAndTakesTheirPassesBack() {
        try (Http ours = Http.visitor(lobby.server()).with("Cookie", "kaikan_session=" + owner);
                Browser browser = Browser.open(lobby.server())) {
            String path = "/bookings/" + ref + "/passes";
            assertEquals(200, ours.get(path).statusCode());
            var wrong = ours.post(path, Map.of("name", "山田", "people", "0", "email", "nobody"));
            assertEquals(422, wrong.statusCode());
            assertTrue(wrong.body().contains("山田"));
            assertEquals(200, ours.post(path, Map.of("name", "山田 次郎", "people", "1", "email", "yamada@example.org")).statusCode());
            assertTrue(Http.text(ours.get(path)).contains("山田 次郎"));
            assertEquals(1, lobby.number("SELECT COUNT(*) FROM notice_mail WHERE recipient = 'yamada@example.org'"));
            String guest = lobby.text("SELECT pass_id FROM admission_pass WHERE holder = '山田 次郎'");
            ours.post(path + "/" + guest + "/revoke", Map.of());
            assertTrue(Http.text(ours.get(path)).contains("無効"));
            Page page = signedIn(browser.desktop(), owner);
            page.navigate(path);
            Browser.axe(page);
            Browser.screenshot(page, "visit-passes-1440");
            try (Http stranger = lobby.browser(lobby.person("他人"))) {
                assertEquals(404, stranger.get(path).statusCode());
            }
        }
    }

    @Test
    void theDeskChecksInByTheSameDecisionAsTheDoor() {
        long booking = lobby.booking(lobby.person("高橋"), lobby.space(site, "mpr-1"), Lobby.today(site, 9, 12));
        IssuedPass now = lobby.bean(Passes.class).issueFor(booking).orElseThrow();
        long later = lobby.booking(lobby.person("加藤"), lobby.space(site, "mpr-2"), Lobby.today(site, 18, 20));
        IssuedPass early = lobby.bean(Passes.class).issueFor(later).orElseThrow();
        try (Http desk = Http.visitor(lobby.server()).with("Cookie", "kaikan_session=" + manager)) {
            desk.get("/staff/visits/bigpalette");
            assertTrue(Http.text(desk.post("/staff/visits/bigpalette/scan", Map.of("code", now.token()))).contains("高橋さんが入館しました"));
            String typed = "https://x/p/" + early.token().toLowerCase(Locale.ROOT);
            var refused = desk.post("/staff/visits/bigpalette/scan", Map.of("code", typed));
            assertEquals(409, refused.statusCode());
            assertTrue(Http.text(refused).contains("まだ早すぎます。17:30"), Http.text(refused));
            assertEquals(409, desk.post("/staff/visits/bigpalette/scan", Map.of("code", "hello")).statusCode());
            String visit = lobby.text("SELECT visit FROM admission_visit WHERE booking_id = " + booking);
            assertEquals(422, desk.post("/staff/visits/bigpalette/out", Map.of("visit", visit, "reason", "", "claim", "yes")).statusCode());
            assertEquals(200, desk.post("/staff/visits/bigpalette/out", Map.of("visit", visit, "reason", "カード忘れ")).statusCode());
            assertEquals("LEFT", lobby.text("SELECT state FROM admission_visit WHERE visit = '" + visit + "'"));
            assertEquals(409, desk.post("/staff/visits/bigpalette/out", Map.of("visit", visit, "reason", "もう一度")).statusCode());
        }
    }

    @Test
    void theBoardUpdatesItselfUnderTheReadersEyes() {
        try (Browser browser = Browser.open(lobby.server());
                FakeKiosk kiosk = FakeKiosk.enrolled(lobby.server(), site, "裏口")) {
            Page page = signedIn(browser.desktop(), manager);
            page.waitForResponse("**/events", () -> page.navigate("/staff/board/bigpalette"));
            kiosk.note(new Message.WalkInRegistered(RandomId.next(), "飛び込み", "", "", "", "2026-11", "ja", 5));
            kiosk.note(new Message.HelpCalled(RandomId.next(), ""));
            kiosk.sendAll();
            page.locator(".helplist b:text('裏口')").waitFor(new Locator.WaitForOptions().setTimeout(2000));
        }
    }
}
