package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import kaikan.kiosk.testing.Wait;
import kaikan.protocol.Name;
import kaikan.protocol.Place;
import kaikan.protocol.SpaceUse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The screens of a kiosk at a room's door, on panels that stand and lie, the smallest among them.
@Tag("browser")
final class RoomBrowserTest extends InABrowser {
    private static final Name ROOM = new Name("中会議室 A", "Medium Meeting Room A", "中会議室《ちゅうかいぎしつ》 A");
    private static final Name OTHER = new Name("コンベンションホール B", "Convention Hall B", "コンベンションホール B");
    private static final Name WAY = new Name("2階へ上がって、右の奥です。", "Up to the second floor, at the end on the right.", "2階《かい》の 右《みぎ》です。");

    private String mine = "";
    private String ours = "";
    private String theirs = "";

    @BeforeAll
    void stand() throws Exception {
        mine = house.booked("田中", use("medium-a", ROOM));
        ours = house.group("会津第二小学校", 4, use("medium-a", ROOM));
        theirs = house.booked("鈴木", use("convention-b", OTHER));
        house.standsAt("medium-a", new Place("medium-a", ROOM, 4, List.of("medium-a"), List.of("medium-a")));
        server.publish();
        Wait.until("it stands at the room", () -> hands.look().html().contains("中会議室 A"));
    }

    private SpaceUse use(String code, Name name) {
        return new SpaceUse(name, WAY, house.current(), null, code);
    }

    @Test
    void everyScreenOfARoomsDoorFitsEveryPanel() throws Exception {
        for (String language : List.of("JA", "EN", "EASY")) {
            small("room-idle-" + language, language, () -> hands.press("HOME"));
            anew(mine, "mark GOOD");
            small("room-in-" + language, language, () -> hands.look());
            small("room-out-" + language, language, () -> hands.press("LEAVE"));
            small("room-undone-" + language, language, () -> hands.press("UNDO"));
            anew(mine, "ALREADY_IN_ROOM");
            small("room-already-" + language, language, () -> hands.look());
            hands.press("LEAVE");
            hands.press("HOME");
            small("room-group-" + language, language, () -> hands.scan(ours));
            hands.post("press", Map.of("people", "3"));
            hands.press("HOME");
            anew(ours, "mark ASK");
            small("room-way-" + language, language, () -> hands.look());
            hands.press("HOME");
            small("room-wrong-" + language, language, () -> hands.scan(theirs));
            assertTrue(hands.look().html().contains("WRONG_ROOM"), hands.look().html());
            small("room-muster-" + language, language, () -> pin("MUSTER"));
            hands.press("HOME");
            hands.scan(ours);
            hands.press("LEAVE");
            hands.post("press", Map.of("people", "3"));
            hands.press("HOME");
        }
        assertEquals("Idle", hands.press("HOME").view());
    }

    /// Shows a pass again and again until it is no repeat any more.
    private void anew(String pass, String answer) throws Exception {
        Wait.until(answer, () -> {
            hands.press("HOME");
            return hands.scan(pass).html().contains(answer);
        });
    }

    private void small(String name, String language, Step step) throws IOException {
        look(name, language, step);
        page.setViewportSize(480, 800);
        page.navigate(hands.address());
        page.waitForSelector(".screen");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-480.png")));
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name + " is too wide");
        assertEquals(List.of(), page.evaluate(OUT_OF_SIGHT), name + " on the smallest panel");
    }
}
