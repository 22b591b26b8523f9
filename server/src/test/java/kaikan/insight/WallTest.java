package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import kaikan.device.FakeKiosk;
import kaikan.facility.Site;
import kaikan.incubation.DemoTenancies;
import kaikan.member.Role;
import kaikan.member.Sessions;
import kaikan.protocol.Message;
import kaikan.protocol.RandomId;
import kaikan.testing.Browser;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The board where everybody who passes by can read it.
@Tag("database")
class WallTest {
    private static final String WALL = "/staff/board/hits?view=wall";
    private static Lobby lobby;
    private static Site site;
    private static long staff;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("hits");
        staff = lobby.staff(site, Role.RECEPTION);
        lobby.bean(DemoTenancies.class).load();
        lobby.booking(lobby.person("井上"), lobby.space(site, "training"), Lobby.today(site, 9, 12));
        lobby.booking(lobby.person("木村"), lobby.space(site, "demo-space"), Lobby.today(site, 11, 12));
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    @Test
    void aWallNamesNoTenantAndNoEventOfAHouseThatPublishesNoTitles() throws InterruptedException {
        Thread.sleep(Boards.FRESH_MILLIS);
        List<String> tenants = lobby.bean(BoardReader.class).read(site.id()).lets().stream().filter(Let::taken).map(Let::tenant).toList();
        assertFalse(tenants.isEmpty());
        try (Http ours = lobby.browser(staff);
                Http visitor = Http.exact(lobby.server())) {
            String desk = ours.get("/staff/board/hits").body();
            assertTrue(desk.contains("経営者セミナー") && desk.contains("こおりやま精工") && desk.contains(tenants.getFirst()), desk);
            String now = visitor.get("/sites/hits/now").body();
            for (String shown : List.of(ours.get(WALL).body(), ours.get("/staff/board/hits/parts?view=wall").body(), now)) {
                assertTrue(shown.contains("研修室"), shown);
                assertFalse(shown.contains("経営者セミナー") || shown.contains("こおりやま精工"), shown);
                assertTrue(tenants.stream().noneMatch(shown::contains), shown);
            }
        }
    }

    /// Rooms that end short of the frame drew a second line beside it; a name whose number stood alone was read as two.
    @Test
    void theRoomsEndAtTheFrameAndNoNameLeavesASingleSignBehind() {
        long palette = lobby.staff(lobby.site("bigpalette"), Role.RECEPTION);
        try (Browser browser = Browser.open(lobby.server())) {
            Page page = browser.signedIn(browser.desktop(), lobby.session(palette));
            for (int[] screen : new int[][] {{1920, 1080}, {1440, 900}}) {
                page.setViewportSize(screen[0], screen[1]);
                page.navigate("/staff/board/bigpalette?view=wall");
                assertEquals(0, page.evaluate("""
                        () => {
                          const floor = document.querySelector('.floor');
                          const end = floor.getBoundingClientRect().right - floor.clientLeft;
                          const rows = new Map();
                          floor.querySelectorAll(':scope > li').forEach(block => {
                            const box = block.getBoundingClientRect();
                            rows.set(box.top, Math.max(box.right, rows.get(box.top) ?? 0));
                          });
                          return [...rows.values()].filter(right => Math.abs(end - right) > 0.6).length;
                        }"""), () -> page.viewportSize().width + " px");
                assertEquals("", page.evaluate("""
                        () => [...document.querySelectorAll('.tiles > li > b')].filter(name => {
                          const text = document.createRange();
                          text.selectNodeContents(name);
                          const lines = new Map();
                          for (const box of text.getClientRects()) {
                            lines.set(box.top, (lines.get(box.top) ?? 0) + box.width);
                          }
                          return lines.size > 1 && [...lines.values()].at(-1) < 1.5 * parseFloat(getComputedStyle(name).fontSize);
                        }).map(name => name.textContent).join()"""));
            }
        }
    }

    @Test
    void aCallIsReadOutOnceWithoutItsButtonAndIsSilentWhenItIsOver() {
        try (Browser browser = Browser.open(lobby.server()); Http desk = lobby.browser(staff);
                FakeKiosk kiosk = FakeKiosk.enrolled(lobby.server(), site, "裏口")) {
            Page page = browser.signedIn(browser.desktop(), lobby.session(staff));
            page.navigate("/staff/board/hits");
            String call = RandomId.next();
            kiosk.note(new Message.HelpCalled(call, ""));
            kiosk.sendAll();
            page.waitForSelector("[data-calls] > span", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            assertEquals("呼び出し 裏口 たったいま", page.textContent("[data-calls]").strip());
            desk.get("/staff/board/hits");
            desk.post("/staff/board/hits/calls/" + call, Map.of("back", "board"));
            page.waitForSelector("[data-calls]:empty", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        }
    }

    @Test
    void aBoardWhoseReaderIsSignedOutDoesNotStandStillAsIfItWereFresh() {
        try (Browser browser = Browser.open(lobby.server())) {
            String session = lobby.session(staff);
            Page page = browser.signedIn(browser.desktop(), session);
            page.route("**/events", Route::abort);
            page.navigate(WALL);
            assertTrue(page.url().endsWith(WALL), page.url());
            lobby.bean(Sessions.class).end(session);
            page.waitForURL("**/sign-in**", new Page.WaitForURLOptions().setTimeout(10_000));
        }
    }
}
