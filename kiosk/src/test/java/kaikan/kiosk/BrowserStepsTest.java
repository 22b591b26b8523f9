package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person does at the touch screen, step by step, in a real browser.
final class BrowserStepsTest extends InABrowser {
    private static final String LAST_IN_SIGHT = """
            document.querySelector(".sheet").lastElementChild.getBoundingClientRect().bottom
                <= document.querySelector(".foot").getBoundingClientRect().top""";
    private static final String NOTHING_CUT = """
            (main => main.scrollWidth <= main.clientWidth + 1
                && (main.scrollHeight <= main.clientHeight + 2 || main.classList.contains("more")))(document.querySelector("main"))""";

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
    void thatTheProgramDoesNotAnswerIsSaidInTheVisitorsLanguageAndOnOneSheet() {
        press("SPEAK_EASY");
        page.waitForSelector(".screen.easy");
        page.context().setOffline(true);
        try {
            page.waitForSelector("#lost:not([hidden])");
            assertTrue(page.innerText("#lost").contains("少"), page.innerText("#lost"));
            assertEquals(1, page.locator("#lost > *").count(), "lines of one paragraph, not one a row");
            assertTrue(page.locator("#lost ruby").count() > 0, "in easy Japanese");
        } finally {
            page.context().setOffline(false);
        }
        page.waitForSelector("#lost[hidden]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        press("SPEAK_JA");
        page.waitForSelector(".screen.ja");
    }

    @Test
    void aLabelWhoseCodeBeginsWithADigitIsReadAlsoOverAField() {
        press("WALK_IN");
        page.waitForSelector("#name");
        fill("#name", "高橋");
        page.locator("#name").focus();
        page.waitForRequest("**/scan", () -> type("HTTPS://KAIKAN.EXAMPLE.JP/M/1-PRESS"));
        page.waitForSelector(".screen.AtMachine"); // or the next test begins while it is still on its way
    }

    @Test
    void aCodeThatIsNoPassIsReadOverAFieldAndLeavesWhatWasWritten() {
        press("WALK_IN");
        page.waitForSelector("#name");
        typeUntil(".alert:has-text('入館証ではありません')", () -> {
            page.locator("#name").fill("高橋");
            page.locator("#host").fill("総務");
            page.locator("#name").focus();
            type("https://example.com/menu");
        });
        assertEquals("高橋", page.locator("#name").inputValue());
        assertEquals("総務", page.locator("#host").inputValue());
    }

    @Test
    void aHalfFilledFormIsNeitherLostToSomebodyElsesScanNorShownToThem() throws IOException {
        press("WALK_IN");
        page.waitForSelector("#name");
        fill("#name", "高橋");
        fill("#company", "こおりやま精工");
        page.locator("[name=purpose]").nth(1).check();
        hands.scan(longNamed);
        page.waitForSelector(".screen.AtGate");
        assertFalse(page.content().contains("高橋") || page.content().contains("こおりやま精工"));
        press("HOME");
        page.waitForSelector(".screen.LeftForm");
        assertFalse(page.content().contains("高橋") || page.content().contains("こおりやま精工"), "whoever showed the code may still stand there");
        press("RESUME");
        page.waitForSelector("#name");
        assertEquals("高橋", page.locator("#name").inputValue());
        assertEquals("こおりやま精工", page.locator("#company").inputValue());
        assertTrue(page.locator("[name=purpose]").nth(1).isChecked());
        press("HOME");
        page.waitForSelector(".screen.Idle");
        press("WALK_IN");
        page.waitForSelector("#name");
        assertEquals("", page.locator("#name").inputValue(), "whoever gives up leaves nothing");
    }

    @Test
    void theLastLettersAreNotLostThoughTheyAreStillOnTheirWayWhenTheCodeIsShown() throws IOException {
        press("WALK_IN");
        page.waitForSelector("#name");
        page.evaluate("""
                () => { const at = window.fetch;
                window.fetch = async (...asked) => {
                if (asked[0] === "/typed") await new Promise(done => setTimeout(done, 300));
                return at(...asked); }; }""");
        fill("#name", "高");
        fill("#company", "こおりやま");
        hands.scan(longNamed);
        page.waitForSelector(".screen.AtGate");
        page.evaluate("""
                () => new Promise(done => { const look = () => telling === null ? done() : setTimeout(look, 50); look(); })""");
        press("HOME");
        page.waitForSelector(".screen.LeftForm");
        press("RESUME");
        page.waitForSelector("#name");
        assertEquals("高", page.locator("#name").inputValue());
        assertEquals("こおりやま", page.locator("#company").inputValue());
    }

    /// A page without a script is not fetched anew while somebody types.
    @Test
    void withoutAScriptTheScanIsAnsweredAboveTheFormAndWhatIsTypedStaysAndIsTaken() throws IOException {
        try (Page plain = page.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage()) {
            plain.navigate(kiosk.address());
            plain.locator("button[value=WALK_IN]").click();
            plain.locator("#name").fill("高橋");
            plain.locator("#host").fill("総務");
            hands.scan(later);
            plain.frameLocator("#aside").locator("[data-refusal=WRONG_DAY]").waitFor();
            plain.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("aside.png")));
            plain.waitForTimeout(6_000);
            assertEquals("高橋", plain.locator("#name").inputValue());
            plain.locator("[name=purpose]").first().check();
            plain.locator("[name=consent]").check();
            plain.locator("button[form=walkin]").click();
            plain.locator(".number").waitFor();
            assertTrue(hands.look().html().contains(plain.locator(".number").innerText()));
        }
    }

    @Test
    void whatWasTypedOnTheKeyboardOnTheScreenIsNotLostEither() throws IOException {
        press("WALK_IN");
        page.waitForSelector("#name");
        page.locator("[data-keyboard]").click();
        page.locator("#keys button:text-is('た')").click();
        page.locator("#keys button:text-is('か')").click();
        hands.scan(pass);
        page.waitForSelector(".screen.AtGate");
        press("HOME");
        press("RESUME");
        page.waitForSelector("#name");
        assertEquals("たか", page.locator("#name").inputValue());
    }

    @Test
    void whoeverComesAfterSomebodyOfAnotherLanguageFindsTheirOwnLettersOnTheKeyboard() {
        press("WALK_IN");
        page.waitForSelector("#name");
        press("SPEAK_EN");
        page.waitForSelector(".screen.en");
        page.locator("[data-keyboard]").click();
        page.locator("#keys button:text-is('q')").click();
        page.locator("#keys button:text-is('▼')").click();
        press("HOME");
        page.waitForSelector(".screen.Idle");
        press("SPEAK_JA");
        page.waitForSelector(".screen.ja"); // a press on the screen before it would be too late
        press("WALK_IN");
        page.waitForSelector("#name");
        page.locator("[data-keyboard]").click();
        page.locator("#keys button:text-is('た')").click(new Locator.ClickOptions().setTimeout(5_000));
    }

    @Test
    void aPressThatCameTooLateIsAnsweredWithAWordAndADoubleTapIsNot() {
        page.evaluate("send('/press', new URLSearchParams({ press: 'HOME', seen: '1' }))");
        page.waitForSelector("#late:has-text('もう一度')");
        page.navigate(kiosk.address());
        page.evaluate("""
                async () => { const seen = String(version);
                for (const _ of [1, 2]) await send("/press", new URLSearchParams({ press: "EXIT", seen })); }""");
        page.waitForSelector(".screen.ExitNumber");
        assertEquals(0, page.locator("#late:has-text('もう一度')").count());
    }

    @Test
    void theSelfTestSaysInWordsWhatItFound() throws IOException {
        for (String language : List.of("JA", "EN", "EASY")) {
            pin("SELF_TEST");
            String drawn = hands.press("SPEAK_" + language).text();
            assertFalse(drawn.matches("(?s).*([A-Z]{3,}|keyboard|https?<| px|[0-9a-f]{8}).*"), drawn);
        }
    }

    @Test
    void whatWasMendedAfterAFlawSurvivesAnotherLanguage() throws IOException {
        hands.press("WALK_IN");
        hands.post("register", Map.of("name", "高", "purpose", "0", "consent", "given"));
        page.waitForSelector(".walkin .alert");
        page.locator("#name").fill("高橋");
        page.locator("[name=purpose]").nth(1).check();
        page.locator("[name=consent]").uncheck();
        press("SPEAK_EN");
        page.waitForSelector(".screen.en");
        assertEquals("高橋", page.locator("#name").inputValue());
        assertTrue(page.locator("[name=purpose]").nth(1).isChecked());
        assertFalse(page.locator("[name=consent]").isChecked());
    }

    @Test
    void aLongNameIsNeverCutWithoutASign() throws IOException {
        hands.scan(longNamed);
        hands.scan(longNamed);
        for (String language : List.of("JA", "EN", "EASY")) {
            hands.press("SPEAK_" + language);
            for (int[] size : List.of(new int[] {1280, 800}, LOW[0])) {
                page.setViewportSize(size[0], size[1]);
                page.navigate(kiosk.address());
                assertEquals(true, page.evaluate(NOTHING_CUT), language + " at " + size[0]);
                assertEquals(List.of(), page.evaluate(OUT_OF_SIGHT), language + " at " + size[0]);
            }
        }
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
    void aListThatIsLongerThanTheScreenSaysThatThereIsMoreAndGoesThereAndBack() throws IOException {
        page.setViewportSize(LOW[0][0], LOW[0][1]);
        pin("SELF_TEST");
        page.waitForSelector(".SelfTest");
        Locator further = page.locator("[data-further]");
        assertEquals("続きを見る ↓", further.innerText());
        for (int presses = 0; presses < 5 && !further.innerText().contains("上"); presses++) {
            further.click();
        }
        assertEquals("一覧の上へ ↑", further.innerText());
        assertTrue((Boolean) page.evaluate(LAST_IN_SIGHT));
        further.click();
        assertTrue((Boolean) page.evaluate("document.querySelector('.sheet').scrollTop === 0"));
        page.setViewportSize(800, 2000);
        further.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
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
            page.locator("#shown").fill("ABC");
            for (String[] spoken : new String[][] {{"SPEAK_EN", "Simulation"}, {"SPEAK_EASY", "れんしゅう"}, {"SPEAK_JA", "模型"}}) {
                press(spoken[0]);
                page.locator("#simulated b:text-is('" + spoken[1] + "')").waitFor();
                assertEquals("ABC", page.inputValue("#shown"), "what was typed stays");
            }
            page.locator("#shown").fill(later);
            page.waitForRequest("**/scan", () -> page.locator("#simulated button").click());
            assertClean("simulated");
            page.navigate(shown.address() + "sim/");
            page.frameLocator("#touch").locator(".screen").waitFor();
            assertEquals(0, page.frameLocator("#touch").locator("#simulated").count(), "the place beside the screen is enough");
        }
        assertEquals(List.of(), complaints);
    }
}
