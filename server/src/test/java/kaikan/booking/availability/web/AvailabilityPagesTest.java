package kaikan.booking.availability.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kaikan.booking.availability.Scenery;
import kaikan.platform.text.Language;
import kaikan.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class AvailabilityPagesTest {
    private static final List<String> PAGES = List.of(
            "/",
            "/sites/bigpalette/days/2026-12-08",
            "/sites/bigpalette/days/2026-12-08?several=yes",
            "/sites/bigpalette/days/2026-12-31",
            "/sites/plant/days/2026-12-09",
            "/sites/hits/days/2026-12-09",
            "/sites/bigpalette/spaces/hall-a",
            "/sites/bigpalette/spaces/hall-a/weeks/2026-12-08",
            "/sites/plant/spaces/event/weeks/2026-12-08",
            "/sites/bigpalette/months/2026-12",
            "/sites/kikou",
            "/sites/bigpalette/days/2026-02-31");
    private static Scenery scenery;
    private static Browser browser;

    @BeforeAll
    static void start() {
        scenery = new Scenery();
        browser = Browser.open(scenery.server);
    }

    @AfterAll
    static void stop() {
        browser.close();
        scenery.close();
    }

    @Test
    void everyPageIsAccessibleInEveryLanguageAndSize() {
        for (Language language : Language.values()) {
            for (String size : List.of("desktop", "phone", "narrow")) {
                try (var page = window(size)) {
                    for (String path : PAGES) {
                        page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag());
                        Browser.screenshot(page, "free" + path.replaceAll("[^a-z0-9]+", "-") + "-" + language.tag() + "-" + size);
                        Browser.axe(page);
                        Browser.fits(page);
                    }
                }
            }
        }
    }

    @Test
    void theDayIsSeenByItsOwnersToo() {
        String session = scenery.people().sessionOf(scenery.sato);
        try (var page = browser.desktop()) {
            page.setExtraHTTPHeaders(java.util.Map.of("Cookie", "kaikan_session=" + session));
            page.navigate("/sites/bigpalette/days/2026-12-08?lang=ja");
            Browser.screenshot(page, "free-day-own");
            Browser.axe(page);
        }
    }

    @Test
    void theDayIsPrintedOnOneSheet() {
        try (var page = browser.desktop()) {
            page.navigate("/sites/bigpalette/days/2026-12-08?lang=ja");
            assertTrue(Browser.print(page, "free-day").toFile().length() > 10_000);
        }
    }

    private static com.microsoft.playwright.Page window(String size) {
        return switch (size) {
            case "desktop" -> browser.desktop();
            case "phone" -> browser.phone();
            case "narrow" -> browser.narrow();
            default -> throw new IllegalArgumentException(size);
        };
    }
}
