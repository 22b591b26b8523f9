package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Marks stay with the words that they mark, in a real browser.
final class BrowserMarksTest extends InABrowser {
    /// The words before which a mark stands alone at the end of a line: what is marked begins with its mark, and the first letter is below it.
    private static final String LONELY_MARKS =
            """
            [...document.querySelectorAll(".need.flaw, #status .warn, .checks .WARNING .state, .checks .FAILED .state")].filter(marked => {
            const letters = document.createTreeWalker(marked, NodeFilter.SHOW_TEXT);
            while (letters.nextNode() && letters.currentNode.parentElement.closest("rt, rp"));
            const first = document.createRange();
            first.setStart(letters.currentNode, 0);
            first.setEnd(letters.currentNode, 1);
            return first.getClientRects()[0].top > marked.getClientRects()[0].bottom - 4; }).map(marked => marked.textContent)""";
    private static final int NARROWEST = 451;
    private static final int WIDEST = 1_080;
    private static final int STEP = 17;

    @Test
    void aMarkNeverStandsAloneAtTheEndOfALine() throws Exception {
        for (String language : List.of("JA", "EN", "EASY")) {
            hands.press("HOME");
            hands.press("SPEAK_" + language);
            hands.press("WALK_IN");
            hands.post("register", Map.of("name", ""));
            page.navigate(kiosk.address());
            page.waitForSelector(".need.flaw");
            for (int width = NARROWEST; width <= WIDEST; width += STEP) {
                page.setViewportSize(width, width * 8 / 5);
                int at = width;
                assertEquals(List.of(), page.evaluate(LONELY_MARKS), () -> language + " at " + at);
            }
        }
    }
}
