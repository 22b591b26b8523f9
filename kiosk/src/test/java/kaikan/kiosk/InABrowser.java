package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.Wait;
import kaikan.protocol.PassEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Tests in front of one kiosk in a real browser, and how its screens are looked at. Pictures of every screen are left in `target/screens`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InABrowser {
    static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    static final Path PICTURES = Path.of("target", "screens");
    static final int TOUCH_TARGET = 72;
    /// Common low panels.
    static final int[][] LOW = {{800, 480}, {1024, 600}};
    /// The buttons and keys that are not wholly on the screen.
    static final String OUT_OF_SIGHT =
            """
            [...document.querySelectorAll(".foot button:not([hidden]), .languages button, .pad button, .people button")]
            .filter(one => { const box = one.getBoundingClientRect();
            return box.top < 0 || box.left < 0 || box.bottom > innerHeight + 1 || box.right > innerWidth + 1; })
            .map(one => one.outerHTML)""";
    static final String PIN = "4711";

    final FakeHouse house = new FakeHouse(Instant.now());
    final String pass = house.listed("佐藤");
    final String later = house.listed("鈴木", house.inHours(30), PassEntry.Standing.VALID, 1);
    final String starter = house.listed("使う子");
    final String longNamed = house.toRoom("Wolfeschlegelsteinhausenbergerdorffwelche", "会津若松市北部産業支援センター本館三階大会議室（南側可動間仕切り使用・手話通訳付き）");
    FakeServer server;
    Kiosk kiosk;
    Playwright playwright;
    Page page;
    Hands hands;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM), "there is no Chromium at " + CHROMIUM);
        house.alreadyInside("渡辺 直子", "会津電子株式会社");
        server = new FakeServer(house);
        kiosk = Kiosk.start(KioskConfig.from(
                Map.of(
                        "KAIKAN_KIOSK_SERVER", server.uri().toString(),
                        "KAIKAN_KIOSK_FOLDER", folder.toString(),
                        "KAIKAN_KIOSK_PIN", PIN,
                        "KAIKAN_KIOSK_SIMULATION", "beside",
                        "KAIKAN_KIOSK_CODE", FakeServer.CODE),
                new Properties()));
        hands = new Hands(kiosk.address());
        Wait.until("it is ready", () -> hands.look().view().equals("Idle"));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")));
        page = browser.newPage();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
            kiosk.close();
            server.close();
        }
    }

    @BeforeEach
    void home() throws IOException {
        page.setViewportSize(1280, 800);
        hands.press("HOME");
        hands.press("HOME"); // where a form was left it is asked whether somebody goes on with it
        hands.press("SPEAK_JA");
        page.navigate(kiosk.address());
    }

    Hands.Seen register() throws IOException {
        hands.press("WALK_IN");
        return hands.post("register", Map.of("name", "高橋", "host", "経営者セミナー", "purpose", "0", "consent", "given"));
    }

    Hands.Seen leaving() throws IOException {
        Matcher number = Pattern.compile("class=\"number\">(\\d+)<").matcher(register().html());
        assertTrue(number.find());
        hands.press("EXIT");
        return hands.post("leave", Map.of("number", number.group(1)));
    }

    Hands.Seen pin(String next) throws IOException {
        hands.press("HOME");
        hands.press(next);
        return hands.post("pin", Map.of("number", PIN));
    }

    /// In a very small window.
    void look(Hands at, String name) {
        page.navigate(at.address());
        page.waitForSelector(".screen");
        assertFits(name);
        picture(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("small-" + name + ".png")));
    }

    /// A browser on a busy machine now and then cannot draw what it shows; a moment later it can.
    private void picture(Page.ScreenshotOptions options) {
        try {
            page.screenshot(options);
        } catch (PlaywrightException _) {
            page.waitForTimeout(1_000);
            page.screenshot(options);
        }
    }

    void look(String name, String language, Step step) throws IOException {
        look(hands, name, language, step);
    }

    void look(Hands at, String name, String language, Step step) throws IOException {
        step.take();
        at.press("SPEAK_" + language);
        for (int[] size : new int[][] {{1280, 800}, {800, 1280}}) {
            page.setViewportSize(size[0], size[1]);
            page.navigate(at.address());
            page.waitForSelector(".screen");
            picture(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + size[0] + ".png")));
            assertFits(name);
            assertConsentInSight(name);
        }
        for (int[] size : LOW) {
            page.setViewportSize(size[0], size[1]);
            page.waitForTimeout(50);
            assertEquals(List.of(), page.evaluate(OUT_OF_SIGHT), () -> name + " at " + size[0]);
        }
        assertClean(name);
    }

    void assertClean(String name) {
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        var violations = new AxeBuilder(page).setLegacyMode(true).options(onlyViolations).exclude("iframe").analyze().getViolations();
        assertTrue(violations.isEmpty(), () -> name + ": " + violations);
    }

    /// Nothing sticks out sideways, and whatever can be pressed is large enough; all looked at in one moment, because a call's screen follows
    /// what becomes of it.
    void assertFits(String name) {
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name + " is too wide");
        Locator buttons = page.locator("button:visible, .option:visible, input:visible:not([type=radio], [type=checkbox])");
        Object small = buttons.evaluateAll(
                "(all, least) => all.filter(one => one.getBoundingClientRect().height < least).map(one => one.outerHTML)", TOUCH_TARGET);
        assertEquals(List.of(), small, name);
    }

    /// What must be agreed to is never cut off by the buttons below the form.
    void assertConsentInSight(String name) {
        Locator consent = page.locator(".consent");
        if (consent.count() > 0) {
            BoundingBox box = consent.boundingBox();
            BoundingBox main = page.locator("main").boundingBox();
            assertTrue(box.y >= main.y && box.y + box.height <= main.y + main.height, () -> name + ": the consent is cut off");
        }
    }

    /// A browser without a pause reads what a scanner types; on a busy machine there may be one, and then it is typed again.
    void typeUntil(String shown, Runnable typing) {
        for (int pauses = 0; ; pauses++) {
            typing.run();
            try {
                page.waitForSelector(shown, new Page.WaitForSelectorOptions().setTimeout(5_000));
                return;
            } catch (TimeoutError e) {
                if (pauses == 5) {
                    throw e;
                }
            }
        }
    }

    void type(String code) {
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    void fill(String field, String text) {
        page.locator(field).focus();
        page.keyboard().insertText(text);
    }

    void press(String button) {
        page.locator("button[value=" + button + "]").focus();
        page.keyboard().press("Enter");
    }

    interface Step {
        Hands.Seen take() throws IOException;
    }
}
