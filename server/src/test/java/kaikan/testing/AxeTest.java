package kaikan.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The look that all pages are given finds what is wrong with one, and says what.
@Tag("browser")
class AxeTest {
    private static final String GOOD = """
            <!DOCTYPE html><html lang="ja"><title>申込</title><main><h1>申込</h1><p>どうぞ</p></main></html>""";

    @Test
    void aFieldWithoutANameAndPaleLettersAreObjectedTo() {
        try (Browser browser = Browser.open("http://localhost"); Page page = browser.desktop()) {
            page.setContent(GOOD);
            Browser.axe(page);
            page.setContent(GOOD.replace("どうぞ", "<input type=\"text\"> <span style=\"color: #ddd\">どうぞ</span>"));
            String found = assertThrows(AssertionError.class, () -> Browser.axe(page)).toString();
            assertTrue(found.contains("label: ") && found.contains("<input type=\"text\">"), found);
            assertTrue(found.contains("color-contrast: ") && found.contains("どうぞ"), found);
        }
    }
}
