package kaikan.device.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kaikan.admission.PassPictures;
import kaikan.device.Enrolment;
import kaikan.device.FakeKiosk;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.protocol.EnrolmentCode;
import kaikan.protocol.Figures;
import kaikan.protocol.HealthCheck;
import kaikan.protocol.Message;
import kaikan.testing.Browser;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who may add a kiosk finds the field, and who may not finds whom to ask.
@Tag("database")
class KiosksPageTest {
    private static Lobby lobby;
    private static TestPeople people;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        people = TestPeople.on(lobby.server());
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    @Test
    void theReceptionIsToldWhomToAskAndSentToNoFieldThatIsNotThere() {
        Site site = lobby.site("bigpalette");
        try (Http manager = people.browserOf(people.person("館長 太郎", new SiteRole(Role.MANAGER, site.id())));
                Http reception = people.browserOf(people.person("受付", new SiteRole(Role.RECEPTION, site.id())))) {
            String mine = Http.text(reception.get("/staff/kiosks/bigpalette"));
            assertTrue(mine.contains("頼む相手：館長 太郎"), mine);
            assertFalse(mine.contains("下の欄"), mine);
            String theirs = Http.text(manager.get("/staff/kiosks/bigpalette"));
            assertTrue(theirs.contains("下の欄から登録コードを作ってください"), theirs);
            assertFalse(theirs.contains("頼む相手"), theirs);
        }
    }

    @Test
    void theSelfTestIsReadInWordsWithWhatToDoAndWhatIsNewIsReadAsItCame() {
        Site site = lobby.site("hits");
        try (FakeKiosk kiosk = new FakeKiosk(lobby.server().address(), Lobby.TEN);
                Http desk = people.browserOf(people.person("日立の窓口", new SiteRole(Role.RECEPTION, site.id())))) {
            kiosk.enrol(lobby.bean(Enrolment.class).newCode(site.id(), "裏口", null));
            kiosk.note(new Message.HealthReported("0.9.0", "b7", 0, 0, 1L << 33, List.of(
                    new HealthCheck("scanner", HealthCheck.State.GOOD, "keyboard"),
                    new HealthCheck("camera", HealthCheck.State.WARNING, "3.3 px"),
                    new HealthCheck("journal", HealthCheck.State.GOOD, "57 / 57"),
                    new HealthCheck("clock", HealthCheck.State.GOOD, "ANCHORED"),
                    new HealthCheck("encryption", HealthCheck.State.GOOD, "–"),
                    new HealthCheck("link", HealthCheck.State.FAILED, "https://kaikan.example REVOKED"),
                    new HealthCheck("thermometer", HealthCheck.State.WARNING, "71 °C"))));
            kiosk.sendAll();
            String page = Http.text(desk.get("/staff/kiosks/hits"));
            for (String line : List.of(
                    "正常 読取り機 文字を打つ方式の読取り機",
                    "注意 カメラ コードの1ますが 3.3 画素に写りました コードが小さく写っています。",
                    "正常 記録 57件。サーバーに届いたのは57番まで",
                    "正常 時計 サーバーの時計と合わせました",
                    "正常 通信の暗号化 この機械の中だけなので、いりません",
                    "異常 通信 https://kaikan.example REVOKED サーバーに断られています。",
                    "注意 thermometer 71 °C この行を、キオスクの設置者に伝えてください。")) {
                assertTrue(page.contains(line), () -> line + " in " + page);
            }
            String board = desk.get("/staff/board/hits").body();
            String trouble = board.substring(board.indexOf("href=\"/staff/kiosks/hits#kiosk-"));
            assertTrue(trouble.substring(0, trouble.indexOf("</a>")).contains("要確認"), trouble);
            assertTrue(desk.get("/staff/kiosks/hits").body().contains("<details open"), "and there it stands open");
        }
    }

    @Test
    void whatAKioskMeasuresOfItselfIsShownAndWhatItDoesNotMeasureIsNot() {
        Site site = lobby.site("hits");
        try (FakeKiosk kiosk = FakeKiosk.enrolled(lobby.server(), site, "測る入口");
                Http desk = people.browserOf(people.person("測る窓口", new SiteRole(Role.RECEPTION, site.id())))) {
            kiosk.note(new Message.HealthReported(
                    "1.0", "b7", 0, 0, 12L << 30, List.of(),
                    new Figures(new BigDecimal("51.46"), 29L << 30, 97, Lobby.TEN.minusSeconds(600))));
            kiosk.sendAll();
            String page = Http.text(desk.get("/staff/kiosks/hits"));
            for (String figure : List.of("温度 51.5 ℃", "ディスク 空き 12.0 GB（全体 29.0 GB）", "コードの読み取り 97%", "自己診断 10分前")) {
                assertTrue(page.contains(figure), () -> figure + " in " + page);
            }
            kiosk.note(new Message.HealthReported("1.0", "b7", 0, 0, 12L << 30, List.of(), new Figures(new BigDecimal("1E+9"), null, null, null)));
            kiosk.sendAll();
            String later = Http.text(desk.get("/staff/kiosks/hits"));
            assertFalse(later.contains("温度 ") || later.contains("読み取り 97%"), later);
        }
    }

    @Test
    void itIsReadInAHandWithAllFiguresAndWithTheReadingsOfItsLabels() {
        Site site = lobby.site("corasse");
        long manager = lobby.staff(site, Role.MANAGER);
        try (FakeKiosk kiosk = FakeKiosk.enrolled(lobby.server(), site, "正面入口"); Browser browser = Browser.open(lobby.server())) {
            lobby.bean(Enrolment.class).newCode(site.id(), "裏口", null);
            kiosk.note(new Message.HealthReported(
                    "1.0", "b7", 0, 0, 62L << 30, List.of(), new Figures(new BigDecimal("51.46"), 252L << 30, 97, Lobby.TEN)));
            kiosk.sendAll();
            String session = lobby.session(manager);
            browser.everywhere(session, "/staff/kiosks/corasse", "kiosks");
            try (var phone = browser.signedIn(browser.phone(), session); var desk = browser.signedIn(browser.desktop(), session)) {
                for (String language : List.of("ja", "en", "easy")) {
                    phone.navigate("/staff/kiosks/corasse?lang=" + language);
                    Browser.fits(phone);
                    Browser.screenshot(phone, "kiosks-390-" + language);
                }
                assertTrue(phone.locator("td > .column:has-text('時計') rt").first().isVisible(), "labels have their readings");
                assertEquals("none", phone.evaluate(
                        "getComputedStyle(document.querySelector('td:has(> .column)'), '::before').content"), "and stand there once");
                desk.navigate("/staff/kiosks/corasse?lang=easy");
                assertFalse(desk.locator("td > .column").first().isVisible(), "where there is a head, it says it");
            }
        }
    }

    @Test
    void aNewCodeIsShownAsAPictureForTheScannerAsWell() {
        try (Http manager = lobby.desk(lobby.site("tsukuba"), Role.MANAGER)) {
            manager.get("/staff/kiosks/tsukuba");
            String page = manager.post("/staff/kiosks/tsukuba/codes", Map.of("name", "南入口")).body();
            String code = page.replaceAll("(?s).*<p class=\"box\">([^<]+)</p>.*", "$1");
            String svg = PassPictures.svg(new EnrolmentCode(code).address(lobby.bean(PassPictures.class).host()));
            assertTrue(page.contains(Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8))), page);
            assertFalse(manager.get("/staff/kiosks/tsukuba").body().contains("data:image"), "once");
            var phone = manager.get("/K/" + code);
            assertEquals(404, phone.statusCode());
            assertTrue(Http.text(phone).contains("新しいキオスクの読取り機にかざすと"), phone.body());
        }
    }

    @Test
    void whereThereIsNoManagerTheAdministratorIsNamed() {
        try (Http reception = people.browserOf(people.person("日立の受付", new SiteRole(Role.RECEPTION, lobby.site("hits").id())))) {
            String text = Http.text(reception.get("/staff/kiosks/hits"));
            assertTrue(text.contains("全体の管理者に頼んでください"), text);
        }
    }
}
