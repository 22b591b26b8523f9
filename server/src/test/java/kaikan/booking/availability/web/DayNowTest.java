package kaikan.booking.availability.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A day of which a part is over, as it is drawn at 10:42.
@Tag("browser")
class DayNowTest extends BeforeTheScenery {
    private static final String DAY = "/sites/plant/days/2026-12-08?lang=ja";

    @Test
    void theTimeHidesNoHour() {
        for (Page page : List.of(browser.desktop(), browser.phone(), browser.narrow())) {
            page.navigate(DAY);
            assertEquals("10:42", page.textContent(".day .at"));
            assertEquals(List.of(), page.evaluate("""
                    (() => {
                        const at = document.querySelector(".day .at").getBoundingClientRect();
                        return [...document.querySelectorAll(".day .hours li")].filter(hour => {
                            const range = document.createRange();
                            range.selectNodeContents(hour);
                            const text = range.getBoundingClientRect();
                            return text.width > 0 && text.left < at.right && at.left < text.right && text.top < at.bottom && at.top < text.bottom;
                        }).map(hour => hour.textContent);
                    })()"""));
            page.close();
        }
    }

    @Test
    void onAPhoneTheLineOfTheMomentRunsBehindTheNamesOfRooms() {
        try (Page page = browser.phone()) {
            page.navigate(DAY);
            assertEquals(true, page.evaluate("""
                    (() => {
                        const line = Number(getComputedStyle(document.querySelector(".day .now"), "::after").zIndex);
                        return [...document.querySelectorAll(".day .lane > .name")].every(name => {
                            const style = getComputedStyle(name);
                            return style.position === "relative" && Number(style.zIndex) > line && style.backgroundColor === "rgb(255, 255, 255)";
                        });
                    })()"""));
        }
    }

    @Test
    void theLineOfTheMomentCutsThroughNoWord() throws IOException {
        for (Page page : List.of(browser.desktop(), browser.phone(), browser.narrow())) {
            page.navigate(DAY);
            page.evaluate("document.querySelectorAll('.day .slot b').forEach(word => word.textContent = '終了'.repeat(12))");
            BufferedImage day = ImageIO.read(new ByteArrayInputStream(page.locator(".day .lanes").screenshot()));
            @SuppressWarnings("unchecked")
            List<List<Number>> crossed = (List<List<Number>>) page.evaluate("""
                    (() => {
                        const lanes = document.querySelector(".day .lanes").getBoundingClientRect();
                        const line = document.querySelector(".day .lanes .now").getBoundingClientRect().left;
                        const scale = devicePixelRatio;
                        return [...document.querySelectorAll(".day .slot b")].map(word => word.getBoundingClientRect())
                            .filter(word => word.left + 2 < line && line < word.right - 2)
                            .map(word => [line - lanes.left, word.top - lanes.top + 2, word.bottom - lanes.top - 2])
                            .map(word => word.map(at => Math.round(at * scale)));
                    })()""");
            assertTrue(!crossed.isEmpty(), "words stand where the line is");
            for (List<Number> word : crossed) {
                for (int y = word.get(1).intValue(); y < word.get(2).intValue(); y++) {
                    assertFalse(red(day, word.get(0).intValue(), y), "line " + word);
                }
            }
            page.close();
        }
    }

    private static boolean red(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getRed() > color.getGreen() + 80;
    }

    @Test
    void theBarOfWhatIsPickedHidesNothingThatHasTheFocus() {
        try (Page page = browser.desktop()) {
            page.navigate("/sites/plant/days/2026-12-09?several=yes&lang=ja");
            for (int stop = 0; stop < 30; stop++) {
                page.keyboard().press("Tab");
                assertEquals(true, page.evaluate("""
                        (() => {
                            const focus = document.activeElement.getBoundingClientRect();
                            const bar = document.querySelector(".picked").getBoundingClientRect();
                            return document.activeElement.closest(".picked, body > a") !== null || focus.bottom <= bar.top || focus.top >= bar.bottom;
                        })()"""), "stop " + stop + ": " + page.evaluate("document.activeElement.outerHTML.slice(0, 120)"));
            }
        }
    }

    @Test
    void dayWeekAndMonthAreTurnedByTheSameRowOfLinks() {
        for (Page page : List.of(browser.desktop(), browser.phone())) {
            for (String path : List.of(DAY, "/sites/plant/months/2026-12?lang=ja", "/sites/plant/spaces/event/weeks/2026-12-08?lang=ja")) {
                page.navigate(path);
                List<String> links = page.locator(".pager > a").allInnerTexts();
                assertTrue(links.get(0).startsWith("前の") && links.get(2).startsWith("次の"), path + links);
                assertTrue(links.get(1).matches("今[日週月]"), path + links);
                assertEquals(1, page.evaluate(
                        "new Set([...document.querySelectorAll('.pager > a')].slice(0, 3).map(link => link.offsetTop)).size"));
            }
            page.close();
        }
    }

    @Test
    void onPaperTheLegendSaysWhatIsFree() {
        try (Page page = browser.desktop()) {
            page.navigate(DAY);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertTrue(page.locator(".legend").innerText().contains("空き"));
            assertTrue(page.locator("h1").innerText().contains("2026年12月8日（火）"));
        }
    }

    @Test
    void theWordOverIsNeverBroken() {
        try (Page page = browser.phone()) {
            page.navigate(DAY);
            assertTrue(page.locator(".slot.over b").count() > 0, "part of the day is over");
            assertEquals(true, page.evaluate("""
                    [...document.querySelectorAll(".slot.over b")].every(word => {
                        const range = document.createRange();
                        range.selectNodeContents(word);
                        return range.getClientRects().length === 1;
                    })"""));
        }
    }

    @Test
    void theListOfCentresIsAsWideAsItsHeader() {
        try (Page page = browser.window(1440, 900)) {
            page.navigate("/?lang=ja");
            var list = page.locator(".centres").boundingBox();
            var reader = page.locator(".mast .reader").boundingBox();
            assertEquals(reader.x + reader.width, list.x + list.width, 2);
        }
    }
}
