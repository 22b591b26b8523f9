package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.Photo;
import kaikan.kiosk.testing.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The touch screen and the simulation in a real browser.
final class BrowserTest extends InABrowser {
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
            hands.press("HOME");
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
        typeUntil(".AtGate", () -> type(later));
        hands.press("WALK_IN");
        page.waitForSelector("#name");
        typeUntil("[data-refusal=WRONG_DAY]", () -> {
            page.locator("#name").fill("高");
            page.locator("#name").focus();
            type(later);
        });
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
    void aFingerOnAFieldOpensTheKeyboardAndTheFieldStaysInSightOnALowPanelAndOnAStandingOne() {
        for (int[] size : List.of(LOW[0], LOW[1], new int[] {480, 800}, new int[] {800, 900}, new int[] {1080, 1920})) {
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
                panel.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("keyboard-" + size[0] + "x" + size[1] + ".png")));
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
            hands.press("HOME");
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
}
