package kaikan.device.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kaikan.device.FakeKiosk;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.protocol.DeviceConfig;
import kaikan.protocol.Json;
import kaikan.protocol.Message;
import kaikan.protocol.NumberHash;
import kaikan.protocol.Settings;
import kaikan.testing.Browser;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The manager sets how a kiosk behaves; the kiosk fetches it and says what it makes of it.
@Tag("database")
class ConfigPageTest {
    private Lobby lobby;
    private Site site;
    private FakeKiosk kiosk;
    private Http manager;
    private String path;

    @BeforeEach
    void open() {
        lobby = Lobby.open();
        site = lobby.site("hits");
        kiosk = FakeKiosk.enrolled(lobby.server(), site, "正面入口");
        manager = lobby.desk(site, Role.MANAGER);
        path = "/staff/kiosks/hits/" + kiosk.device() + "/settings";
        manager.get(path);
    }

    @AfterEach
    void close() {
        manager.close();
        kiosk.close();
        lobby.close();
    }

    private static Map<String, String> form(String... changes) {
        Map<String, String> form = new HashMap<>(Map.of(
                "offer_ja", "on", "offer_en", "on", "language", "ja", "start", "DOOR", "answer", "９０", "number", "KEEP",
                "digits", "", "reason", "高齢の方が多いため", "seen", "0"));
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        form.values().removeIf("-"::equals);
        return form;
    }

    private Settings told() throws Json.Unreadable {
        DeviceConfig config = Objects.requireNonNull(kiosk.manifest().config());
        return Json.read(config.text(), Settings.class);
    }

    @Test
    void whatIsSetReachesTheKioskWithItsVersionAndWhatItSaysOfItIsShown() throws Exception {
        assertNull(kiosk.manifest().config(), "nobody has set anything");
        String before = kiosk.manifest().version();
        assertEquals(303, manager.post(path, form("number", "NEW", "digits", "４７１１")).statusCode());
        assertFalse(before.equals(kiosk.manifest().version()), "so that it is fetched");
        Settings told = told();
        assertEquals(List.of("ja", "en"), told.languages());
        assertEquals(90, told.answerSeconds());
        assertTrue(NumberHash.matches(String.valueOf(told.staffNumber()), "4711"));
        String waiting = Http.text(manager.get(path));
        assertTrue(waiting.contains("設定 版1 を待っています（いまは本体の設定）"), waiting);
        kiosk.note(new Message.ConfigTaken(1));
        kiosk.sendAll();
        assertTrue(Http.text(manager.get("/staff/kiosks/hits")).contains("test 設定 版1 設定"), Http.text(manager.get("/staff/kiosks/hits")));
        assertEquals(303, manager.post(path, form("seen", "1", "start", "MACHINES", "reason", "機械室へ移したため")).statusCode());
        assertTrue(NumberHash.matches(String.valueOf(told().staffNumber()), "4711"), "the number stays");
        kiosk.note(new Message.ConfigRefused(2, "start is MACHINES, but this site has no machines."));
        kiosk.sendAll();
        String refused = Http.text(manager.get(path));
        assertTrue(refused.contains("設定 版2 を受け入れませんでした（いまは設定 版1） start is MACHINES, but this site has no machines."), refused);
        assertTrue(Http.text(manager.get("/staff/kiosks")).contains("設定 版2 を受け入れませんでした"));
        assertEquals(303, manager.post(path, form("seen", "2", "number", "NONE")).statusCode());
        assertEquals("", told().staffNumber());
        assertEquals(303, manager.post(path, form("seen", "3", "number", "OWN")).statusCode());
        assertNull(told().staffNumber());
        kiosk.note(new Message.ConfigTaken(4));
        kiosk.sendAll();
        assertTrue(Http.text(manager.get(path)).contains("いまの状態 設定 版4 "), "what was refused is past");
        String trail = Http.text(manager.get("/staff/audit?about=" + kiosk.device()));
        assertTrue(trail.contains("キオスクの設定を変更") && trail.contains("高齢の方が多いため"), trail);
        assertTrue(trail.contains("設定 版1　画面で選べる言語 日本語、English　はじめの言語 日本語　はじめの画面 入館証の読取りと受付　操作を待つ時間 90 秒　職員の番号 ここで決めた番号"), trail);
        assertEquals(0, lobby.number("SELECT COUNT(*) FROM platform_audit WHERE detail LIKE '%4711%' OR detail LIKE '%pbkdf2%'"));
        assertFalse(manager.get(path).body().contains("pbkdf2"));
    }

    @Test
    void whatCannotBeIsSaidBesideItsFieldAndChangesNothing() {
        Map.of(
                        "画面で選べる言語を1つ以上選んでください", form("offer_ja", "-", "offer_en", "-"),
                        "はじめの言語は、画面で選べる言語から選んでください", form("language", "easy"),
                        "操作を待つ時間は30から300までの秒数で入力してください", form("answer", "29"),
                        "新しい番号は数字4〜6けたで入力してください", form("number", "NEW", "digits", "12a4"),
                        "変える理由を入力してください", form("reason", " "),
                        "はじめの画面を選んでください", form("start", "GARDEN"))
                .forEach((sentence, form) -> {
                    var answer = manager.post(path, form);
                    assertEquals(422, answer.statusCode(), sentence);
                    assertTrue(Http.text(answer).contains(sentence), () -> sentence + " in " + Http.text(answer));
                });
        assertNull(kiosk.manifest().config());
    }

    @Test
    void whoeverSavesAnOlderPageIsTold() {
        assertEquals(303, manager.post(path, form()).statusCode());
        var late = manager.post(path, form("answer", "120"));
        assertEquals(409, late.statusCode());
        assertTrue(Http.text(late).contains("ほかの人が版1を保存しました"), Http.text(late));
        assertTrue(late.body().contains("name=\"seen\" value=\"1\""), "sent again it replaces that one");
        assertEquals(303, manager.post(path, form("answer", "120", "seen", "1")).statusCode());
        assertEquals(2, lobby.number("SELECT MAX(version) FROM device_config"));
    }

    @Test
    void itIsTheManagersAndOnlyForKiosksInServiceHere() {
        try (Http reception = lobby.desk(site, Role.RECEPTION); Http elsewhere = lobby.desk(lobby.site("corasse"), Role.MANAGER)) {
            assertEquals(403, reception.get(path).statusCode());
            assertFalse(reception.get("/staff/kiosks/hits").body().contains("/settings"));
            assertEquals(404, elsewhere.get(path.replace("hits", "corasse")).statusCode());
            assertEquals(403, elsewhere.get(path).statusCode());
            manager.post("/staff/kiosks/hits/" + kiosk.device() + "/revoke", Map.of("reason", "盗難"));
            assertEquals(404, manager.get(path).statusCode());
            assertEquals(404, manager.post(path, form()).statusCode());
        }
    }

    @Test
    void thePageIsCleanAndFits() {
        manager.post(path, form("start", "MACHINES"));
        kiosk.note(new Message.ConfigRefused(1, "start is MACHINES, but this site has no machines."));
        kiosk.sendAll();
        try (Browser browser = Browser.open(lobby.server())) {
            String session = lobby.session(lobby.staff(site, Role.MANAGER));
            browser.everywhere(session, path, "kiosk-config");
            try (var phone = browser.signedIn(browser.phone(), session)) {
                for (String language : List.of("en", "easy")) {
                    phone.navigate(path + "?lang=" + language);
                    Browser.fits(phone);
                    Browser.screenshot(phone, "kiosk-config-390-" + language);
                }
                phone.click("button.primary");
                Browser.axe(phone);
                Browser.screenshot(phone, "kiosk-config-wrong-390");
            }
        }
    }
}
