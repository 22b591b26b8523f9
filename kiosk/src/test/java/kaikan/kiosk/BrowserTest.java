package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.Photo;
import kaikan.kiosk.testing.Wait;
import kaikan.protocol.PassEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The touch screen and the simulation in a real browser. Pictures of every screen are left in `target/screens`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screens");
    private static final int TOUCH_TARGET = 72;
    /// Common low panels.
    private static final int[][] LOW = {{800, 480}, {1024, 600}};
    /// The buttons and keys that are not wholly on the screen.
    private static final String OUT_OF_SIGHT =
            """
            [...document.querySelectorAll(".foot button:not([hidden]), .languages button, .pad button, .people button")]
            .filter(one => { const box = one.getBoundingClientRect();
            return box.top < 0 || box.left < 0 || box.bottom > innerHeight + 1 || box.right > innerWidth + 1; })
            .map(one => one.outerHTML)""";
    private static final String PIN = "4711";

    private final FakeHouse house = new FakeHouse(Instant.now());
    private final String pass = house.listed("佐藤");
    private final String later = house.listed("鈴木", house.inHours(30), PassEntry.Standing.VALID, 1);
    private final String starter = house.listed("使う子");
    private FakeServer server;
    private Kiosk kiosk;
    private Playwright playwright;
    private Page page;
    private Hands hands;

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
        hands.press("SPEAK_JA");
        page.navigate(kiosk.address());
    }

    @Test
    void everyScreenIsAccessibleFitsAndHasLargeTargetsInEveryLanguage() throws IOException {
        for (String language : List.of("JA", "EN", "EASY")) {
            look("idle-" + language, language, () -> hands.press("HOME"));
            look("welcome-" + language, language, () -> hands.scan(pass));
            look("already-inside-" + language, language, () -> hands.press("HOME"));
            look("wrong-day-" + language, language, () -> hands.scan(later));
            look("form-" + language, language, () -> hands.press("WALK_IN"));
            look("registered-" + language, language, this::register);
            look("leaving-" + language, language, this::leaving);
            look("form-flaws-" + language, language, () -> hands.post("register", Map.of("name", "")));
            look("exit-" + language, language, () -> hands.press("EXIT"));
            look("pin-" + language, language, () -> hands.press("MUSTER"));
            look("muster-" + language, language, () -> pin("MUSTER"));
            assertTrue(hands.look().html().contains("渡辺 直子"));
            look("self-test-" + language, language, () -> pin("SELF_TEST"));
            look("machine-" + language, language, () -> hands.scan(FakeHouse.label("MC-1")));
            look("machine-started-" + language, language, () -> hands.scan(starter));
            look("machine-undone-" + language, language, () -> hands.press("UNDO"));
            look("machine-broken-" + language, language, () -> hands.scan(FakeHouse.label("PRINT-3")));
            look("called-" + language, language, () -> hands.press("CALL"));
        }
    }

    @Test
    void aLyingScreenHasItsFirstButtonsInOneRowAndAllChoicesOfTheFormAboveTheConsent() throws IOException {
        for (int[] size : List.of(new int[] {1280, 800}, LOW[0])) {
            page.setViewportSize(size[0], size[1]);
            for (String language : List.of("JA", "EN", "EASY")) {
                hands.press("HOME");
                hands.press("SPEAK_" + language);
                page.navigate(kiosk.address());
                double one = page.locator(".foot .press.main").boundingBox().y;
                assertEquals(one, page.locator(".foot .press.call").boundingBox().y, 8, language + " at " + size[1]);
                press("WALK_IN");
                BoundingBox choices = page.waitForSelector(".field:not(.consent) .options").boundingBox();
                BoundingBox consent = page.locator(".walkin .consent").boundingBox();
                assertTrue(choices.y + choices.height < consent.y - size[1] / 200.0, () -> language + " is cut off at " + size[1]);
            }
        }
    }

    @Test
    void aScannerThatTypesIsReadOnTheIdleScreenAndEvenInTheForm() throws IOException {
        page.keyboard().insertText("");
        type(later);
        page.waitForSelector(".AtGate");
        hands.press("WALK_IN");
        page.waitForSelector("#name");
        page.locator("#name").fill("高");
        page.locator("#name").focus();
        type(later);
        page.waitForSelector("[data-refusal=WRONG_DAY]");
    }

    @Test
    void theWalkInFormWorksWithTheKeyboardAlone() {
        press("WALK_IN");
        page.waitForSelector("#name");
        page.keyboard().press("Tab");
        fill("#name", "高橋");
        fill("#host", "総務");
        page.locator("[name=purpose]").first().focus();
        page.keyboard().press("Space");
        page.locator("[name=consent]").focus();
        page.keyboard().press("Space");
        page.locator("#name").focus();
        page.keyboard().press("Enter");
        page.waitForSelector(".number");
        assertTrue(page.locator(".number").innerText().matches("\\d{4}"));
    }

    @Test
    void whatIsTypedSurvivesAnotherLanguageAndTheKioskHearsOfTheTyping() {
        page.waitForRequest("**/touch", () -> press("WALK_IN"));
        page.waitForSelector("#name");
        fill("#name", "高橋");
        page.locator("[name=purpose]").nth(1).check();
        page.locator("[name=consent]").check();
        press("SPEAK_EN");
        page.waitForSelector(".screen.en");
        assertEquals("高橋", page.locator("#name").inputValue());
        assertTrue(page.locator("[name=purpose]").nth(1).isChecked());
        assertTrue(page.locator("[name=consent]").isChecked());
        press("HOME");
        page.waitForSelector(".Idle");
        press("WALK_IN");
        assertEquals("", page.waitForSelector("#name").inputValue(), "the next visitor sees none of it");
    }

    @Test
    void theKeyboardOnTheScreenTypesKanaWithItsMarks() {
        press("WALK_IN");
        page.waitForSelector("#name");
        page.locator("[data-keyboard]").click();
        for (String key : List.of("か", "゛", "は", "゜", "つ", "小")) {
            page.locator("#keys button", new Page.LocatorOptions().setHasText(key)).first().click();
        }
        assertEquals("がぱっ", page.locator("#name").inputValue());
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("keyboard.png")));
    }

    @Test
    void aFingerOnAFieldOpensTheKeyboardAndTheFieldStaysInSightOnALowPanel() {
        for (int[] size : LOW) {
            try (BrowserContext touch = page.context().browser().newContext(
                    new Browser.NewContextOptions().setHasTouch(true).setViewportSize(size[0], size[1]))) {
                Page panel = touch.newPage();
                panel.navigate(kiosk.address());
                panel.locator("button[value=WALK_IN]").tap();
                for (String field : List.of("#name", "#host")) {
                    panel.locator(field).tap();
                    panel.locator("#keys").waitFor();
                    panel.locator("#keys button", new Page.LocatorOptions().setHasText("さ")).first().tap();
                    assertEquals("さ", panel.locator(field).inputValue());
                    BoundingBox box = panel.locator(field).boundingBox();
                    BoundingBox keys = panel.locator("#keys").boundingBox();
                    assertTrue(box.y >= 0 && box.y + box.height <= keys.y, () -> field + " is hidden at " + size[1]);
                    assertTrue(keys.y > 0 && keys.y + keys.height <= size[1] + 1, () -> "the keyboard is cut off at " + size[1]);
                }
                panel.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("keyboard-" + size[0] + ".png")));
                panel.locator("#keys button", new Page.LocatorOptions().setHasText("▼")).tap();
                panel.locator("button[value=HOME]").tap();
                panel.locator(".Idle").waitFor();
            }
        }
    }

    @Test
    void aPersonDrivesTheSimulation() throws Exception {
        page.setViewportSize(1440, 900);
        page.navigate(kiosk.address() + "sim/");
        page.locator("#picture").setInputFiles(new FilePayload("pass.png", "image/png", Photo.of(later).png()));
        page.frameLocator("#touch").locator("[data-refusal=WRONG_DAY]").waitFor();
        page.waitForSelector("#lamp.REFUSED");
        page.locator("#text").fill(FakeHouse.label("MC-1"));
        page.locator("#typed button").click();
        page.frameLocator("#touch").locator(".AtMachine").waitFor();
        page.locator("#network").click();
        page.locator("#call").click();
        page.waitForSelector("#lamp.CALLING");
        page.frameLocator("#touch").locator("#status .warn").waitFor();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("simulation.png")));
        assertClean("simulation");
        page.locator("#network").click();
        Wait.until("it is online again", () -> hands.look().status().contains("通信あり"));
    }

    @Test
    void whoIsAskedWhetherTheyAreStillThereGoesOnWhereTheyWere() {
        press("WALK_IN");
        page.waitForSelector("#name");
        fill("#name", "高橋");
        page.locator("#name").focus();
        page.evaluate("""
                async () => show({ ...await (await fetch("/screen?seen=0")).json(), still: `<form class="still ja" method="post" action="/press"
                role="alertdialog" aria-labelledby="still-title"><h2 id="still-title">まだ使っていますか</h2>
                <p><span data-countdown="9000">9</span></p>
                <div><button class="press main" name="press" value="STAY">続けて使う</button></div></form>` })""");
        page.waitForSelector(".still");
        assertTrue((Boolean) page.evaluate("document.activeElement.value === 'STAY' && document.getElementById('stage').inert"));
        page.waitForRequest("**/press", () -> page.keyboard().press("Enter"));
        page.waitForSelector(".still", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        assertEquals("高橋", page.locator("#name").inputValue());
        assertTrue((Boolean) page.evaluate("document.activeElement.id === 'name' && !document.getElementById('stage').inert"));
    }

    @Test
    void aDigitThatWasMistypedIsTakenBackAlone() {
        press("EXIT");
        page.waitForSelector(".pad");
        for (String key : List.of("1", "2", "7", "back", "3")) {
            page.locator("[data-digit=\"" + key + "\"]").click();
        }
        assertEquals("123", page.locator(".digits").inputValue());
    }

    @Test
    void theButtonsOfWhoeverIsInsideAlreadyStandInOneRow() throws IOException {
        hands.press("SPEAK_JA");
        hands.scan(pass);
        hands.scan(pass);
        for (String language : List.of("JA", "EN", "EASY")) {
            hands.press("SPEAK_" + language);
            for (int[] size : List.of(new int[] {1280, 800}, LOW[0])) {
                page.setViewportSize(size[0], size[1]);
                page.navigate(kiosk.address());
                Object rows = page.evaluate("new Set([...document.querySelectorAll('.foot button')]"
                        + ".map(one => Math.round(one.getBoundingClientRect().top))).size");
                assertEquals(1, rows, language + " at " + size[0]);
            }
        }
    }

    @Test
    void thePageLoadsWithoutAComplaintAndTakesCodesOnlyInTheDemonstration(@TempDir Path folder) throws Exception {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(kiosk.address());
        page.waitForSelector(".Idle");
        assertEquals(0, page.locator("#simulated").count(), "never at a real door");
        try (Kiosk shown = Kiosk.start(KioskConfig.from(
                Map.of(
                        "KAIKAN_KIOSK_SERVER", server.uri().toString(), "KAIKAN_KIOSK_FOLDER", folder.toString(),
                        "KAIKAN_KIOSK_SIMULATION", "shown"),
                new Properties()))) {
            page.navigate(shown.address());
            assertTrue(page.locator("#simulated b").innerText().contains("模型"));
            page.locator("#shown").fill(later);
            page.waitForRequest("**/scan", () -> page.locator("#simulated button").click());
            assertClean("simulated");
            page.navigate(shown.address() + "sim/");
            page.frameLocator("#touch").locator(".screen").waitFor();
            assertEquals(0, page.frameLocator("#touch").locator("#simulated").count(), "the place beside the screen is enough");
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void withoutAScriptTheScreenStillWorks() {
        try (Page plain = page.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage()) {
            plain.navigate(kiosk.address());
            plain.locator("button[value=WALK_IN]").click();
            plain.locator("#walkin").waitFor();
            plain.locator("button[value=HOME]").click();
            plain.locator(".Idle").waitFor();
        }
    }

    @Test
    void aSmallWindowOrAStrongZoomCutsNothingOff() throws IOException {
        page.setViewportSize(320, 256);
        for (String button : List.of("HOME", "WALK_IN", "EXIT", "MUSTER", "SELF_TEST")) {
            hands.press(button);
            look(hands, button);
            if (hands.look().view().equals("Pin")) {
                pin(button);
                look(hands, button + "-open");
            }
        }
    }

    /// A kiosk of its own, because a revoked one is of no use to the other tests.
    @Test
    void aKioskOutOfServiceAndTheWayBackAreAccessibleAndFit(@TempDir Path folder) throws Exception {
        try (FakeServer revoking = new FakeServer(house);
                Kiosk revoked = Kiosk.start(KioskConfig.from(
                        Map.of(
                                "KAIKAN_KIOSK_SERVER", revoking.uri().toString(),
                                "KAIKAN_KIOSK_FOLDER", folder.toString(),
                                "KAIKAN_KIOSK_CODE", FakeServer.CODE,
                                "KAIKAN_KIOSK_RETRY_MILLIS", "20",
                                "KAIKAN_KIOSK_MANIFEST_SECONDS", "1"),
                        new Properties()))) {
            Hands there = new Hands(revoked.address());
            Wait.until("it is ready", () -> there.look().view().equals("Idle"));
            for (String language : List.of("JA", "EN", "EASY")) {
                look(there, "counts-" + language, language, () -> there.press("MUSTER"));
                assertFalse(there.look().html().contains("渡辺"), "without a number nobody is named");
                assertTrue(there.look().html().contains("KAIKAN_KIOSK_PIN"), "and the staff learns why");
            }
            revoking.registry().revoke();
            Wait.until("it closes", () -> there.look().view().equals("Closed"));
            for (String language : List.of("JA", "EN", "EASY")) {
                look(there, "closed-" + language, language, () -> there.press("HOME"));
                look(there, "self-test-closed-" + language, language, () -> there.press("SELF_TEST"));
                look(there, "enrol-again-" + language, language, () -> there.press("ENROL"));
                look(there, "enrol-again-flaw-" + language, language, () -> there.post("enrol", Map.of("code", "WRONG")));
            }
            page.setViewportSize(320, 256);
            for (String button : List.of("MUSTER", "SELF_TEST", "ENROL")) {
                there.press(button);
                look(there, "closed-" + button);
            }
        }
    }

    private Hands.Seen register() throws IOException {
        hands.press("WALK_IN");
        return hands.post("register", Map.of("name", "高橋", "host", "経営者セミナー", "purpose", "0", "consent", "given"));
    }

    private Hands.Seen leaving() throws IOException {
        Matcher number = Pattern.compile("class=\"number\">(\\d+)<").matcher(register().html());
        assertTrue(number.find());
        hands.press("EXIT");
        return hands.post("leave", Map.of("number", number.group(1)));
    }

    private Hands.Seen pin(String next) throws IOException {
        return hands.post("pin", Map.of("next", next, "number", PIN));
    }

    /// In a very small window.
    private void look(Hands at, String name) {
        page.navigate(at.address());
        page.waitForSelector(".screen");
        assertFits(name);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("small-" + name + ".png")));
    }

    private void look(String name, String language, Step step) throws IOException {
        look(hands, name, language, step);
    }

    private void look(Hands at, String name, String language, Step step) throws IOException {
        step.take();
        at.press("SPEAK_" + language);
        for (int[] size : new int[][] {{1280, 800}, {800, 1280}}) {
            page.setViewportSize(size[0], size[1]);
            page.navigate(at.address());
            page.waitForSelector(".screen");
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + size[0] + ".png")));
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

    private void assertClean(String name) {
        var violations = new AxeBuilder(page).exclude("iframe").analyze().getViolations();
        assertTrue(violations.isEmpty(), () -> name + ": " + violations);
    }

    /// Nothing sticks out sideways, and whatever can be pressed is large enough; all looked at in one moment, because a call's screen follows
    /// what becomes of it.
    private void assertFits(String name) {
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name + " is too wide");
        Locator buttons = page.locator("button:visible, .option:visible, input:visible:not([type=radio], [type=checkbox])");
        Object small = buttons.evaluateAll(
                "(all, least) => all.filter(one => one.getBoundingClientRect().height < least).map(one => one.outerHTML)", TOUCH_TARGET);
        assertEquals(List.of(), small, name);
    }

    /// What must be agreed to is never cut off by the buttons below the form.
    private void assertConsentInSight(String name) {
        Locator consent = page.locator(".consent");
        if (consent.count() > 0) {
            BoundingBox box = consent.boundingBox();
            BoundingBox main = page.locator("main").boundingBox();
            assertTrue(box.y >= main.y && box.y + box.height <= main.y + main.height, () -> name + ": the consent is cut off");
        }
    }

    private void type(String code) {
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    private void fill(String field, String text) {
        page.locator(field).focus();
        page.keyboard().insertText(text);
    }

    private void press(String button) {
        page.locator("button[value=" + button + "]").focus();
        page.keyboard().press("Enter");
    }

    private interface Step {
        Hands.Seen take() throws IOException;
    }
}
