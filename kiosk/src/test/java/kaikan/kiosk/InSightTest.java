package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.Wait;
import kaikan.protocol.PassEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever can be pressed or filled in is in sight without scrolling, on lying screens and on standing ones, in every language, also with what is
/// wrong said beside it and with the demonstration's place for codes below; no button stands nearer to the side than the house's name does; and
/// nothing sticks out sideways.
final class InSightTest extends InABrowser {
    private static final int[][] PANELS = {
        {800, 480}, {1024, 600}, {1280, 800}, {480, 800}, {600, 1024}, {800, 900}, {800, 1280}, {1080, 1920}
    };

    /// Whoever puts a finger near the upper or the lower end of it meets it, and nothing that lies over it.
    private static final String WRONG = """
            () => {
              const margin = (innerWidth > innerHeight ? 40 : 32) * Number(getComputedStyle(document.body).zoom) - 1;
              const all = query => [...document.querySelectorAll(query)].filter(one => one.getClientRects().length > 0);
              const meets = (one, box, y) => one.contains(document.elementFromPoint(box.left + box.width / 2, y));
              const covered = all(".screen :is(button, .option, input:not([type=radio], [type=checkbox]))").filter(one => {
                const box = one.getBoundingClientRect();
                return !meets(one, box, box.top + 4) || !meets(one, box, box.bottom - 4);
              });
              const atTheSide = all(":is(header, .foot) button").filter(one => {
                const box = one.getBoundingClientRect();
                return box.left < margin || innerWidth - box.right < margin;
              });
              const wide = [document.documentElement, ...all("main, .walkin, .sheet")].filter(one => one.scrollWidth > one.clientWidth + 1);
              const main = document.querySelector("main");
              const cut = main.scrollHeight > main.clientHeight + 2 && !main.classList.contains("more") ? [main.className] : [];
              return [
                ...wide.map(one => "too wide " + one.className), ...cut.map(one => "cut " + one),
                ...covered.map(one => "covered " + one.outerHTML), ...atTheSide.map(one => "at the side " + one.outerHTML)];
            }""";
    private static final String WITHOUT_PLACE = "document.getElementById('simulated').remove()";

    private final String group = house.listed("会津第二小学校", house.current(), PassEntry.Standing.VALID, 40);
    private final String early = house.listed("鈴木", house.inHours(1), PassEntry.Standing.VALID, 1);
    private final String over = house.listed("鈴木", house.inHours(-4), PassEntry.Standing.VALID, 1);
    private final String cancelled = house.listed("鈴木", house.current(), PassEntry.Standing.CANCELLED, 1);
    private final String forged = new FakeHouse(house.current().from()).listed("偽");
    private Hands at = new Hands("http://127.0.0.1/");

    @Test
    void whateverCanBePressedIsInSightOnEveryScreen(@TempDir Path folder) throws Exception {
        try (FakeServer own = new FakeServer(house);
                Kiosk shown = Kiosk.start(KioskConfig.from(
                        Map.of(
                                "KAIKAN_KIOSK_SERVER", own.uri().toString(), "KAIKAN_KIOSK_FOLDER", folder.toString(),
                                "KAIKAN_KIOSK_PIN", PIN, "KAIKAN_KIOSK_SIMULATION", "shown"),
                        new Properties()))) {
            at = new Hands(shown.address());
            see("enrol", at::look);
            see("enrol-flaw", () -> at.post("enrol", Map.of("code", "WRONG")));
            at.post("enrol", Map.of("code", FakeServer.CODE));
            Wait.until("it is ready", () -> at.look().view().equals("Idle"));
            for (Map.Entry<String, Step> screen : screens().entrySet()) {
                see(screen.getKey(), screen.getValue());
            }
        }
    }

    private Map<String, Step> screens() {
        Map<String, Step> screens = new LinkedHashMap<>();
        screens.put("idle", () -> at.press("HOME"));
        door(screens);
        refusals(screens);
        visitors(screens);
        machines(screens);
        staff(screens);
        return screens;
    }

    private void door(Map<String, Step> screens) {
        screens.put("group-in", () -> at.scan(group));
        screens.put("group-in-counted", () -> at.post("press", Map.of("people", "9")));
        screens.put("welcome", () -> at.scan(pass));
        screens.put("entry-undone", () -> at.press("UNDO"));
        screens.put("long-name", () -> at.scan(longNamed));
        screens.put("again", () -> scan(starter, starter));
        screens.put("already-inside", () -> scan(longNamed, starter, longNamed));
        screens.put("left", () -> at.press("LEAVE"));
        screens.put("exit-undone", () -> at.press("UNDO"));
        screens.put("group-which", () -> at.scan(group));
        screens.put("group-out", () -> at.press("LEAVE"));
    }

    private void refusals(Map<String, Step> screens) {
        screens.put("early", () -> at.scan(early));
        screens.put("another-day", () -> at.scan(later));
        screens.put("over", () -> at.scan(over));
        screens.put("cancelled", () -> at.scan(cancelled));
        screens.put("another-building", () -> at.scan(house.unlisted(1, house.current())));
        screens.put("forged", () -> at.scan(forged));
        screens.put("no-pass", () -> at.scan("https://example.com/menu"));
    }

    private void visitors(Map<String, Step> screens) {
        screens.put("form", () -> at.press("WALK_IN"));
        screens.put("form-flaws", () -> at.post("register", Map.of("name", "")));
        screens.put("form-all-flaws", () -> at.post("register", Map.of("name", "", "company", "あ".repeat(101))));
        screens.put("form-stray", () -> at.scan("https://example.com/menu"));
        screens.put("form-left", () -> {
            at.press("WALK_IN");
            at.post("register", Map.of("name", "高橋"));
            at.scan(longNamed);
            return at.press("HOME");
        });
        screens.put("registered", this::registered);
        screens.put("registration-undone", () -> at.press("UNDO"));
        screens.put("too-late", this::undoNothing);
        screens.put("exit-number", () -> at.press("EXIT"));
        screens.put("exit-number-wrong", () -> at.post("leave", Map.of("number", "9998")));
        screens.put("leaving", this::leavingNow);
        screens.put("walk-in-left", () -> at.press("LEAVE"));
        screens.put("walk-in-exit-undone", () -> at.press("UNDO"));
        screens.put("called", () -> at.press("CALL"));
        screens.put("refused-beside-a-number", this::besideANumber);
        screens.put("form-flaws-beside-a-number", () -> {
            besideANumber();
            at.press("WALK_IN");
            return at.post("register", Map.of("name", "", "company", "あ".repeat(101)));
        });
    }

    private void machines(Map<String, Step> screens) {
        screens.put("machine", () -> at.scan(FakeHouse.label("MC-1")));
        screens.put("machine-started", () -> at.scan(starter));
        screens.put("machine-start-undone", () -> at.press("UNDO"));
        screens.put("machine-in-use", () -> scan(FakeHouse.label("SAW-4"), starter, FakeHouse.label("SAW-4")));
        screens.put("machine-stopped", () -> at.scan(starter));
        screens.put("machine-just-stopped", () -> at.scan(FakeHouse.label("SAW-4")));
        screens.put("machine-already-stopped", () -> at.scan(starter));
        screens.put("machine-pass-refused", () -> scan(FakeHouse.label("MC-1"), later));
        screens.put("machine-not-qualified", () -> scan(FakeHouse.label("LASER-2"), starter));
        screens.put("machine-out-of-order", () -> at.scan(FakeHouse.label("PRINT-3")));
        screens.put("machine-for-the-trained", () -> at.scan(FakeHouse.label("LASER-2")));
        screens.put("machine-bypass", () -> at.press("BYPASS"));
        screens.put("machine-bypass-flaw", () -> at.post("bypass", Map.of("reason", "OTHER")));
        screens.put("machine-bypassed", () -> at.post("bypass", Map.of("reason", "OTHER", "minutes", "480", "number", PIN)));
        screens.put("machine-with-bypass", () -> at.scan(FakeHouse.label("LASER-2")));
        screens.put("machine-bypass-end", () -> at.press("BYPASS"));
        screens.put("machine-bypass-over", () -> at.post("bypass", Map.of("number", PIN)));
        screens.put("machine-before-fault", () -> at.scan(FakeHouse.label("LASER-2")));
        screens.put("machine-fault", () -> at.press("FAULT"));
        screens.put("machine-fault-flaw", () -> at.post("fault", Map.of("about", "煙")));
        screens.put("machine-fault-told", () -> at.post("fault", Map.of("kind", "BROKEN")));
        screens.put("machine-unknown", () -> at.scan(FakeHouse.label("NONE")));
    }

    private void staff(Map<String, Step> screens) {
        screens.put("number", () -> staffPage("MUSTER"));
        screens.put("number-wrong", () -> at.post("pin", Map.of("number", "1")));
        screens.put("muster", () -> at.post("pin", Map.of("number", PIN)));
        screens.put("self-test", () -> {
            staffPage("SELF_TEST");
            return at.post("pin", Map.of("number", PIN));
        });
        screens.put("number-wait", () -> {
            staffPage("MUSTER");
            return wrongly("pin", 3);
        });
        screens.put("exit-wait", this::wrongExits);
    }

    private void see(String name, Step step) throws IOException {
        step.take();
        for (String language : List.of("JA", "EN", "EASY")) {
            at.press("SPEAK_" + language);
            page.navigate(at.address());
            page.waitForSelector(".screen");
            measure(name + "-" + language + "-with-place");
            page.evaluate(WITHOUT_PLACE);
            measure(name + "-" + language);
        }
    }

    private void measure(String name) {
        for (int[] size : PANELS) {
            page.setViewportSize(size[0], size[1]);
            page.waitForTimeout(30);
            if (size[0] < size[1] && name.endsWith("-JA")) {
                String picture = "standing-" + name + "-" + size[0] + "x" + size[1] + ".png";
                page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture)));
            }
            assertEquals(List.of(), page.evaluate(WRONG), () -> name + " at " + size[0] + " by " + size[1]);
        }
    }

    private Hands.Seen registered() throws IOException {
        return registered("事務室の山田さん");
    }

    private Hands.Seen registered(String host) throws IOException {
        at.press("WALK_IN");
        return at.post("register", Map.of("name", "高橋", "host", host, "purpose", "0", "consent", "given"));
    }

    /// The number is read in the language that takes the most room, and the way with it.
    private Hands.Seen besideANumber() throws IOException {
        at.press("HOME");
        at.press("SPEAK_EASY");
        registered("経営者セミナー");
        return at.scan(later);
    }

    private Hands.Seen leavingNow() throws IOException {
        String number = registered().html().replaceFirst("(?s).*class=\"number\">(\\d+)<.*", "$1");
        at.press("EXIT");
        return at.post("leave", Map.of("number", number));
    }

    private Hands.Seen undoNothing() throws IOException {
        at.press("HOME");
        return at.press("UNDO");
    }

    private Hands.Seen staffPage(String button) throws IOException {
        at.press("HOME");
        return at.press(button);
    }

    private Hands.Seen wrongly(String path, int times) throws IOException {
        Hands.Seen seen = at.look();
        for (int i = 0; i < times; i++) {
            seen = at.post(path, Map.of("number", "900" + i));
        }
        return seen;
    }

    private Hands.Seen wrongExits() throws IOException {
        at.press("EXIT");
        return wrongly("leave", 6);
    }

    private Hands.Seen scan(String... codes) throws IOException {
        Hands.Seen seen = at.look();
        for (String code : codes) {
            seen = at.scan(code);
        }
        return seen;
    }
}
