package kaikan.booking.availability.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
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
