package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A scanner that types into a page on which a Japanese input method is on, in a real browser.
final class BrowserScannerTest extends InABrowser {
    /// What kana and full-width letters an input method makes of the beginning of a code.
    private static final String HALF_DONE = "ｈっｔｐｓ：・・か";
    private static final int PROCESSED_BY_AN_INPUT_METHOD = 229;
    private static final int SCANNER_MILLIS = 4;
    private static final int HUMAN_MILLIS = 80;

    /// When the next key is pressed, in seconds; told to the browser, because on a busy machine pressing takes longer than a scanner does.
    private double when;
    private int millis = SCANNER_MILLIS;

    @BeforeEach
    void writesTheirName() {
        press("WALK_IN");
        page.waitForSelector("#name");
        fill("#name", "高橋");
        page.locator("#name").focus();
        when = System.currentTimeMillis() / 1000.0;
        millis = SCANNER_MILLIS;
    }

    @Test
    void whatAnInputMethodMadeKanaOfIsReadByItsKeysAndTakenOutOfTheFieldAgain() {
        CDPSession keys = page.context().newCDPSession(page);
        Request sent = page.waitForRequest("**/scan", () -> {
            later.chars().forEach(letter -> key(keys, "Process", code((char) letter)));
            composition(keys, HALF_DONE);
            key(keys, "Process", "Enter");
            keys.send("Input.insertText", text(HALF_DONE));
        });
        assertEquals(later, text(sent));
        page.waitForSelector("[data-refusal=WRONG_DAY]");
    }

    @Test
    void whatStoodInTheFieldStaysWhenTheCodeIsNone() {
        CDPSession keys = page.context().newCDPSession(page);
        page.waitForRequest("**/scan", () -> {
            "HTTPS://EXAMPLE.COM/MENU".chars().forEach(letter -> key(keys, "Process", code((char) letter)));
            composition(keys, HALF_DONE);
            key(keys, "Process", "Enter");
            keys.send("Input.insertText", text(HALF_DONE));
        });
        page.waitForSelector(".alert:has-text('入館証ではありません')");
        assertEquals("高橋", page.locator("#name").inputValue());
    }

    @Test
    void fullWidthLettersAreReadAsTheirKeysTypeThem() {
        CDPSession keys = page.context().newCDPSession(page);
        Request sent = page.waitForRequest("**/scan", () -> {
            wide(later).chars().forEach(letter -> key(keys, Character.toString(letter), ""));
            key(keys, "Enter", "Enter");
        });
        assertEquals(later, text(sent));
        page.waitForSelector("[data-refusal=WRONG_DAY]");
    }

    @Test
    void aWholeFullWidthTextIsReadThoughTheFieldIsTooShortForIt() {
        Request sent = page.waitForRequest("**/scan", () -> page.keyboard().insertText(wide(later)));
        assertEquals(later, text(sent));
        page.waitForSelector("[data-refusal=WRONG_DAY]");
    }

    @Test
    void aWholeTextThatWasComposedIsReadAndLeavesTheField() {
        CDPSession keys = page.context().newCDPSession(page);
        Request sent = page.waitForRequest("**/scan", () -> {
            composition(keys, wide("HTTPS://KAIKAN.EXAMPLE.JP/M/1-PRESS"));
            keys.send("Input.insertText", text(wide("HTTPS://KAIKAN.EXAMPLE.JP/M/1-PRESS")));
        });
        assertEquals("HTTPS://KAIKAN.EXAMPLE.JP/M/1-PRESS", text(sent));
        page.waitForSelector(".AtMachine");
    }

    @Test
    void aBlankInAForeignCodePressesNoButton() {
        press("HOME");
        page.waitForSelector(".screen.Idle");
        page.locator("button[value=CALL]").focus();
        List<String> presses = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/press")) {
                presses.add(request.postData());
            }
        });
        CDPSession keys = page.context().newCDPSession(page);
        Request sent = page.waitForRequest("**/scan", () -> {
            "WIFI:S:A B C;;".chars().forEach(letter -> {
                dispatch(keys, "keyDown", (char) letter);
                dispatch(keys, "keyUp", (char) letter);
            });
            key(keys, "Enter", "Enter");
        });
        assertEquals("WIFI:S:A B C;;", text(sent));
        page.waitForSelector("[data-refusal=UNKNOWN_CODE]");
        assertEquals(List.of(), presses);
    }

    @Test
    void aScannerThatNeverEndsItsLineIsAnsweredByItsBeginning() {
        press("HOME");
        page.waitForSelector(".screen.Idle");
        Request sent = page.waitForRequest("**/scan", () -> {
            page.evaluate("""
                    () => { const key = key => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
                    for (let i = 0; i < 5000; i++) key("x");
                    key("Enter"); }""");
        });
        assertEquals(1024, text(sent).length());
        page.waitForSelector("[data-refusal=UNKNOWN_CODE]");
    }

    @Test
    void whoComposesTheirNameIsNoScanner() {
        CDPSession keys = page.context().newCDPSession(page);
        millis = HUMAN_MILLIS;
        for (char letter : "takahashi".toCharArray()) {
            key(keys, "Process", code(Character.toUpperCase(letter)));
        }
        composition(keys, "たかはし");
        key(keys, "Process", "Enter");
        keys.send("Input.insertText", text("たかはし"));
        page.waitForTimeout(100);
        assertEquals("高橋たかはし", page.locator("#name").inputValue());
        assertEquals(1, page.locator("#walkin").count());
    }

    private void key(CDPSession keys, String key, String code) {
        JsonObject down = new JsonObject();
        down.addProperty("type", "rawKeyDown");
        down.addProperty("key", key);
        down.addProperty("code", code);
        down.addProperty("timestamp", when);
        when += millis / 1000.0;
        down.addProperty("windowsVirtualKeyCode", key.equals("Enter") ? 13 : PROCESSED_BY_AN_INPUT_METHOD);
        keys.send("Input.dispatchKeyEvent", down);
    }

    /// A key as a real one, which also presses a button.
    private void dispatch(CDPSession keys, String type, char letter) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("key", Character.toString(letter));
        event.addProperty("code", letter == ' ' ? "Space" : "Key" + letter);
        event.addProperty("text", Character.toString(letter));
        event.addProperty("timestamp", when);
        event.addProperty("windowsVirtualKeyCode", (int) letter);
        when += millis / 2000.0;
        keys.send("Input.dispatchKeyEvent", event);
    }

    private static void composition(CDPSession keys, String text) {
        JsonObject composition = text(text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        keys.send("Input.imeSetComposition", composition);
    }

    private static JsonObject text(String text) {
        JsonObject written = new JsonObject();
        written.addProperty("text", text);
        return written;
    }

    private static String code(char letter) {
        return switch (letter) {
            case ':' -> "Quote";
            case '/' -> "Slash";
            case '.' -> "Period";
            case '-' -> "Minus";
            default -> (Character.isDigit(letter) ? "Digit" : "Key") + letter;
        };
    }

    private static String wide(String text) {
        return text.chars().map(letter -> letter + 0xfee0).mapToObj(Character::toString).reduce("", String::concat);
    }

    private static String text(Request sent) {
        return URLDecoder.decode(sent.postData().replaceFirst("^text=", ""), StandardCharsets.UTF_8);
    }
}
