package kaikan.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Debian's Chromium, driven by tests. Where there is none, tests that need it are skipped and say so.
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("KAIKAN_CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    private Browser(String address) {
        this.address = address;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS));
    }

    /// A browser for that server. Skips the test where Chromium is not installed.
    public static Browser open(TestServer server) {
        return open(server.address());
    }

    /// A browser for that address. Skips the test where Chromium is not installed.
    public static Browser open(String address) {
        assumeTrue(Files.isExecutable(CHROMIUM), () -> "skipped: there is no Chromium at " + CHROMIUM);
        return new Browser(address);
    }

    /// A window of 1440 × 900, as on a desk.
    public Page desktop() {
        return page(options(1440, 900));
    }

    /// A window of 390 × 844 on a touch screen, as in a hand.
    public Page phone() {
        return page(options(390, 844).setHasTouch(true).setIsMobile(true).setDeviceScaleFactor(2));
    }

    /// A window of 320 × 640: the smallest phone, and a desktop at 400 % zoom.
    public Page narrow() {
        return page(options(320, 640));
    }

    /// A desktop whose owner has switched JavaScript off.
    public Page withoutJavaScript() {
        return page(options(1440, 900).setJavaScriptEnabled(false));
    }

    /// The window in which somebody is signed in.
    ///
    /// @param session its key
    public Page signedIn(Page page, String session) {
        page.context().addCookies(List.of(new Cookie("kaikan_session", session).setUrl(address)));
        return page;
    }

    /// Looks at a page in every size with all that unfolds: on a desk in English and Japanese, in a hand, and in easy words on the smallest
    /// phone. There is nothing for axe to object to, and nothing wider than the window.
    ///
    /// @param session of whoever looks
    /// @param name of the pictures
    public void everywhere(String session, String path, String name) {
        try (Page desk = signedIn(desktop(), session); Page phone = signedIn(phone(), session); Page narrow = signedIn(narrow(), session)) {
            for (String language : List.of("en", "ja")) {
                unfolded(desk, path, language);
                axe(desk);
                fits(desk);
                screenshot(desk, name + "-1440-" + language);
            }
            phone.navigate(path);
            axe(phone);
            screenshot(phone, name + "-390");
            unfolded(narrow, path, "easy");
            fits(narrow);
        }
    }

    private static void unfolded(Page page, String path, String language) {
        page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    }

    /// A window of any size.
    public Page window(int width, int height) {
        return page(options(width, height));
    }

    /// A page in a window made by `change` from the usual one.
    public Page window(Consumer<com.microsoft.playwright.Browser.NewContextOptions> change) {
        com.microsoft.playwright.Browser.NewContextOptions options = options(1440, 900);
        change.accept(options);
        return page(options);
    }

    /// Asserts that axe finds nothing to object to on the page, by WCAG 2.2 AA and good practice. It looks at this page alone, which has no
    /// frames of other origins, and describes only what it objects to: both together take a fifth of the time.
    public static void axe(Page page) {
        List<Rule> violations =
                new AxeBuilder(page).setLegacyMode(true).options(onlyViolations()).withTags(WCAG_22_AA).analyze().getViolations();
        assertTrue(violations.isEmpty(), () -> page.url() + "\n"
                + violations.stream().map(Browser::describe).collect(Collectors.joining("\n")));
    }

    /// Asserts that nothing on the page makes it scroll sideways.
    public static void fits(Page page) {
        Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertTrue(((Number) wide).intValue() <= 0, () -> page.url() + " is " + wide + " px too wide");
    }

    /// A picture of the whole page in target/screenshots. A browser on a busy machine now and then cannot draw what it shows; a moment later it can.
    public static Path screenshot(Page page, String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        Page.ScreenshotOptions whole = new Page.ScreenshotOptions().setPath(file).setFullPage(true);
        try {
            page.screenshot(whole);
        } catch (PlaywrightException _) {
            page.waitForTimeout(1_000);
            page.screenshot(whole);
        }
        return file;
    }

    /// The page as it is printed, in target/screenshots.
    public static Path print(Page page, String name) {
        Path file = SCREENSHOTS.resolve(name + ".pdf");
        page.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true));
        return file;
    }

    /// Presses Tab until the focus is on an element that `selector` describes, as somebody without a mouse does.
    ///
    /// @return how often Tab was pressed
    public static int tabTo(Page page, String selector) {
        for (int presses = 1; presses <= 200; presses++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement?.matches(s) ?? false", selector))) {
                return presses;
            }
        }
        throw new AssertionError("The Tab key does not reach " + selector + " on " + page.url());
    }

    @Override
    public void close() {
        playwright.close();
    }

    private com.microsoft.playwright.Browser.NewContextOptions options(int width, int height) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(width, height);
    }

    private Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        context.setDefaultTimeout(15_000);
        return closingItsWindow(context.newPage());
    }

    /// The page, but that closing it closes its whole window: Chromium now and then never answers when the page alone is closed (seen with
    /// 156, about once in thirty times), and a window left open would live until the last test.
    private static Page closingItsWindow(Page page) {
        return (Page) Proxy.newProxyInstance(Page.class.getClassLoader(), new Class<?>[] {Page.class}, (_, method, arguments) -> {
            if (method.getName().equals("close")) {
                page.context().close();
                return null;
            }
            try {
                return method.invoke(page, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + "\n"
                + rule.getNodes().stream().map(node -> "    " + node.getHtml()).limit(5).collect(Collectors.joining("\n"));
    }
}
