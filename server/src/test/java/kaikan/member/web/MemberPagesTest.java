package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.DemoPeople;
import kaikan.member.Invitations;
import kaikan.member.MailAddress;
import kaikan.member.Person;
import kaikan.member.Sessions;
import kaikan.member.Standing;
import kaikan.member.TestPeople;
import kaikan.platform.id.FormKey;
import kaikan.testing.Browser;
import kaikan.testing.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MemberPagesTest {
    private static TestServer server;
    private static Browser browser;
    private static DemoPeople.Cast cast;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("kaikan.demo", "true"));
        browser = Browser.open(server);
        List<Long> sites = server.bean(Catalogues.class).current().sites().stream().map(Site::id).toList();
        cast = server.bean(DemoPeople.class).create(sites, sites.getFirst());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @Test
    void everyPageBeforeSigningInIsReadableForEverybody() {
        look(List.of("/sign-in", "/sign-up", "/reset", "/sign-out", "/sign-up/gone"), null, "open");
    }

    @Test
    void everyPageOfOnesOwnAccountIsReadableForEverybody() {
        invite();
        look(
                List.of("/account", "/account/profile", "/account/password", "/account/address", "/account/delete", "/organisations/new",
                        "/organisations/" + cast.tenantCompany().ref(), "/organisations/" + cast.tenantCompany().ref() + "/edit"),
                cast.tenant(),
                "own");
    }

    @Test
    void everyPageOfTheStaffIsReadableForEverybody() {
        invite();
        String mail = "/staff/outbox/" + new Letters(server).to("guest@example.jp").getFirst().line().ref();
        look(
                List.of("/staff/people?q=demo.kaikan", "/staff/organisations", "/staff/organisations?q=%E3%81%B2%E3%81%9F%E3%81%A1",
                        "/staff/roles", "/staff/audit", "/staff/outbox", mail, "/staff/people/" + cast.reviewer().ref()),
                cast.administrator(),
                "staff");
    }

    @Test
    void anInvitationIsReadableForSomebodyNew() {
        invite();
        look(List.of(new Letters(server).link("guest@example.jp")), null, "invited");
    }

    @Test
    void somebodySignsInByKeyboardAlone() {
        Page page = browser.desktop();
        page.navigate("/sign-in?next=/account");
        Browser.tabTo(page, "#email");
        page.keyboard().type("sato@demo.kaikan.example");
        Browser.tabTo(page, "#password");
        page.keyboard().type(DemoPeople.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForSelector("#browsers");
        assertTrue(page.content().contains("佐藤 花子"));
        page.context().close();
    }

    @Test
    void withoutJavaScriptAWrongPasswordKeepsTheAddressAndSaysWhatToDo() {
        Page page = browser.withoutJavaScript();
        page.navigate("/sign-in");
        page.fill("#email", "sato@demo.kaikan.example");
        page.fill("#password", "not the right one");
        page.click("main button.primary");
        assertEquals("sato@demo.kaikan.example", page.inputValue("#email"));
        assertEquals("", page.inputValue("#password"));
        assertTrue(page.isVisible(".notice.no"));
        page.context().close();
    }

    @Test
    void aPasswordCanBeShownAndHiddenAgain() {
        Page page = browser.desktop();
        page.navigate("/sign-in");
        page.fill("#password", "visible");
        page.click("[data-reveal=password]");
        assertEquals("text", page.getAttribute("#password", "type"));
        page.click("[data-reveal=password]");
        assertEquals("password", page.getAttribute("#password", "type"));
        page.context().close();
    }

    private static void invite() {
        TestPeople people = TestPeople.on(server);
        Invitations invitations = server.bean(Invitations.class);
        if (new Letters(server).to("guest@example.jp").isEmpty()) {
            Invitations.Wanted guest = new Invitations.Wanted(new MailAddress("guest@example.jp"), Standing.MEMBER, FormKey.next());
            invitations.invite(people.viewer(cast.tenant()), cast.tenantCompany(), guest);
        }
    }

    /// Opens each page and looks at it with axe, in plain and in easy Japanese; in the hand and on the smallest screen nothing may stick out
    /// in any language. Leaves pictures.
    private static void look(List<String> paths, @Nullable Person person, String group) {
        Page desk = signedIn(browser.desktop(), person);
        Page hand = signedIn(browser.phone(), person);
        Page narrow = signedIn(browser.narrow(), person);
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i) + (paths.get(i).contains("?") ? "&" : "?") + "lang=";
            desk.navigate(path + "ja");
            Browser.axe(desk);
            Browser.screenshot(desk, "member-" + group + "-" + i + "-1440");
            hand.navigate(path + "ja");
            Browser.fits(hand);
            Browser.screenshot(hand, "member-" + group + "-" + i + "-390");
            desk.navigate(path + "easy");
            Browser.axe(desk);
            narrow.navigate(path + "easy");
            Browser.fits(narrow);
            narrow.navigate(path + "en");
            Browser.fits(narrow);
        }
        List.of(desk, hand, narrow).forEach(page -> page.context().close());
    }

    private static Page signedIn(Page page, @Nullable Person person) {
        if (person != null) {
            String secret = server.bean(Sessions.class).open(person.id(), "Firefox / Windows");
            page.context().addCookies(List.of(new Cookie("kaikan_session", secret).setUrl(server.address())));
        }
        return page;
    }
}
