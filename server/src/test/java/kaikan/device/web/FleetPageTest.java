package kaikan.device.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import kaikan.device.FakeKiosk;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
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

/// All kiosks of the houses where somebody works: whatever needs somebody stands first.
@Tag("database")
class FleetPageTest {
    private static final String FLEET = "/staff/kiosks";

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

    private static Message health(HealthCheck.State link, long queued) {
        return new Message.HealthReported(
                "1.4.2", "b7", queued, 0, 62L << 30,
                List.of(
                        new HealthCheck("disk", HealthCheck.State.WARNING, "190 MB"),
                        new HealthCheck("scanner", link, "/dev/kaikan-scanner"),
                        new HealthCheck("clock", HealthCheck.State.GOOD, "ANCHORED")),
                new Figures(new BigDecimal("51.4"), 252L << 30, 93, Lobby.TEN.minusSeconds(7_200)));
    }

    @Test
    void whateverNeedsSomebodyStandsFirstAndOnlyWhatTheReaderMaySee() {
        Site palette = lobby.site("bigpalette");
        Site hits = lobby.site("hits");
        try (FakeKiosk silent = FakeKiosk.enrolled(lobby.server(), palette, "静かな入口")) {
            silent.sendAll();
        }
        lobby.server().clock().advance(Duration.ofMinutes(5));
        try (FakeKiosk well = FakeKiosk.enrolled(lobby.server(), palette, "元気な入口");
                FakeKiosk broken = FakeKiosk.enrolled(lobby.server(), hits, "困った入口");
                FakeKiosk elsewhere = FakeKiosk.enrolled(lobby.server(), lobby.site("corasse"), "よその入口");
                Http desk = people.browserOf(people.person(
                        "二館の窓口", new SiteRole(Role.RECEPTION, palette.id()), new SiteRole(Role.RECEPTION, hits.id())))) {
            well.note(new Message.HealthReported("1.4.2", "b7", 0, 0, 1L << 33, List.of()));
            well.sendAll();
            broken.note(health(HealthCheck.State.FAILED, 12));
            broken.sendAll();
            elsewhere.sendAll();
            String page = Http.text(desk.get(FLEET));
            List<Integer> places = List.of("静かな入口", "困った入口", "元気な入口").stream().map(page::indexOf).toList();
            assertEquals(places.stream().sorted().toList(), places, page);
            assertTrue(places.getFirst() > 0, page);
            assertFalse(page.contains("よその入口"), page);
            assertTrue(page.contains("キオスク 3台のうち、2台に手当てが要ります"), page);
            for (String part : List.of(
                    "異常 読取り機 つなぎ口 /dev/kaikan-scanner 注意 保存の空き 空きは 190 MB", "12件", "1.4.2 本体の設定", "温度 51.4 ℃",
                    "コードの読み取り 93%", "自己診断 2時間前")) {
                assertTrue(page.contains(part), () -> part + " in " + page);
            }
            assertItIsReadEverywhere(lobby.session(lobby.staff(hits, Role.RECEPTION)));
        }
    }

    private static void assertItIsReadEverywhere(String session) {
        try (Browser browser = Browser.open(lobby.server())) {
            browser.everywhere(session, FLEET, "fleet");
            try (var phone = browser.signedIn(browser.phone(), session)) {
                for (String language : List.of("ja", "en", "easy")) {
                    phone.navigate(FLEET + "?lang=" + language);
                    Browser.fits(phone);
                    Browser.screenshot(phone, "fleet-390-" + language);
                }
            }
        }
    }

    @Test
    void whereThereIsNoneItIsSaidAndStrangersAreSentToTheDoor() {
        try (Http desk = people.browserOf(people.person("空の窓口", new SiteRole(Role.RECEPTION, lobby.site("itic-kasama").id())));
                Http member = people.browserOf(people.person("ただの会員"))) {
            assertTrue(Http.text(desk.get(FLEET)).contains("登録済みのキオスクはまだありません"));
            assertEquals(403, member.get(FLEET).statusCode());
        }
    }
}
