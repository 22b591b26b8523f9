package kaikan.energy.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaikan.energy.MeterCount;
import kaikan.energy.Meters;
import kaikan.energy.Readings;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.testing.Browser;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The staff's pages of meters and of a day's electricity.
@Tag("database")
class MeterPagesTest {
    private static final String PATH = "/staff/energy/bigpalette";
    private static Lobby lobby;
    private static Site site;
    private static String manager;
    private static String reception;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        manager = lobby.session(lobby.staff(site, Role.MANAGER));
        reception = lobby.session(lobby.staff(site, Role.RECEPTION));
        Meters meters = lobby.bean(Meters.class);
        meters.add(site.id(), "M-101", new Name("研修室 電灯", "Training room, light"), 60);
        meters.supply(site.id(), "M-101", lobby.space(site, "training").id());
        meters.add(site.id(), "M-900", new Name("受電", "Intake"), 800);
        readMorning();
        lobby.booking(lobby.person("佐藤"), lobby.space(site, "training"), Lobby.today(site, 6, 8));
    }

    /// Read from midnight to ten, with a gap from three to four and an exchange that nobody entered at five.
    private static void readMorning() {
        MeterCount.Said said = new MeterCount.Said(MeterCount.Reset.NONE, MeterCount.Source.METER);
        long count = 0;
        for (int minute = 0; minute <= 600; minute++) {
            count = minute == 300 ? 0 : count + (minute > 360 ? 180 : 40);
            if (minute <= 180 || minute >= 240) {
                var at = Lobby.TEN.minus(Duration.ofMinutes(600 - minute));
                lobby.bean(Readings.class).take(new MeterCount(site.id(), "M-101", at, count, said, "E-" + minute));
            }
        }
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private static Http as(String session) {
        return Http.visitor(lobby.server()).with("Cookie", "kaikan_session=" + session);
    }

    private static Map<String, Object> intake(String code) {
        return new LinkedHashMap<>(Map.of(
                "code", code, "name_ja", "受電盤", "kind", "PULSE", "measures", "SITE", "most", "800",
                "multiplier", "600", "pulses", "５０，０００", "since", "2026-11-01", "since_time", "00:00"));
    }

    @Test
    void aMeterIsEnteredWithItsConstantAndReadBack() {
        try (Http desk = as(manager)) {
            desk.get(PATH + "/meters/new");
            var wrong = intake("P-1");
            wrong.putAll(Map.of("pulses", "viele", "most", "0"));
            var answer = desk.post(PATH + "/meters", wrong);
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("viele"), "what was typed stays");
            var done = desk.post(PATH + "/meters", intake("P-1"));
            assertEquals(200, done.statusCode());
            assertTrue(Http.text(done).contains("一次側 83.33 pulse/kWh"), Http.text(done));
            assertEquals(409, desk.post(PATH + "/meters", intake("P-1")).statusCode());
            var changed = desk.post(PATH + "/meters/P-1", Map.of(
                    "name_ja", "受電盤 2", "kind", "REGISTER", "measures", "SPACES", "unit", "1000", "most", "900", "spaces", "hall"));
            assertTrue(Http.text(changed).contains("受電盤 2"));
            var other = desk.post(PATH + "/meters/P-1/worth", Map.of("multiplier", "0", "since", "2026-11-01", "since_time", "00:00"));
            assertEquals(422, other.statusCode());
        }
    }

    @Test
    void whatBelongsToTheMeterStandsAtItsFactsAndTheEndIsFoldedUntilItIsAskedFor() {
        try (Http desk = as(manager)) {
            String never = desk.get(PATH + "/meters/M-900").body();
            String crumbs = never.replaceAll("(?s).*<nav class=\"crumbs\"[^>]*>(.*?)</nav>.*", "$1");
            assertTrue(crumbs.contains("href=\"" + PATH + "\">電力</a>") && crumbs.contains("href=\"" + PATH + "/meters\">"), crumbs);
            assertTrue(never.contains("キオスクがこの電力計を読み始めると"), never);
            int change = never.indexOf("電力計の内容を変更する");
            assertTrue(change > 0 && change < never.indexOf("<h2>定数と倍率</h2>"), "not among the exchanges");
            assertTrue(never.contains("<details class=\"change\"><summary>使用を終了するか、削除する"), never);
            String wrong = desk.post(PATH + "/meters/M-900/retire", Map.of("reason", "")).body();
            assertTrue(wrong.contains("<details class=\"change\" open><summary>使用を終了するか、削除する"), "where something is to be corrected");
        }
    }

    @Test
    void anExchangeAndTheEndOfAMeterAreEnteredOnItsPage() {
        try (Http desk = as(manager)) {
            desk.get(PATH + "/meters/M-101");
            Map<String, Object> swap = new LinkedHashMap<>(Map.of(
                    "swap_date", "2026-11-30", "swap_time", "04:59", "old_serial", "A-1", "new_serial", "B-2", "last", "0.1", "first", "0"));
            var refused = desk.post(PATH + "/meters/M-101/exchange", swap);
            assertEquals(422, refused.statusCode());
            assertTrue(Http.text(refused).contains("交換の値が前後の計測と合いません"), Http.text(refused));
            swap.put("last", "12");
            assertEquals(200, desk.post(PATH + "/meters/M-101/exchange", swap).statusCode());
            assertEquals(422, desk.post(PATH + "/meters/M-101/remove", Map.of("reason", "")).statusCode());
            var kept = desk.post(PATH + "/meters/M-101/remove", Map.of("reason", "古い"));
            assertEquals(409, kept.statusCode());
            assertTrue(Http.text(kept).contains("代わりに「使用を終了する」を選んでください"));
            assertTrue(Http.text(desk.post(PATH + "/meters/M-101/retire", Map.of("reason", "撤去"))).contains("使用を終了しました"));
            var again = desk.post(PATH + "/meters/M-101/retire", Map.of("reason", "再設置", "revive", "yes"));
            assertFalse(Http.text(again).contains("使用を終了しました"));
        }
    }

    @Test
    void theDeskSeesMetersAndOnlyManagersChangeThem() {
        try (Http desk = as(reception)) {
            assertEquals(200, desk.get(PATH + "/meters/M-900").statusCode());
            assertFalse(desk.get(PATH + "/meters").body().contains("meters/new"));
            assertEquals(403, desk.get(PATH + "/meters/new").statusCode());
            desk.get(PATH);
            assertEquals(403, desk.post(PATH + "/meters/M-900/remove", Map.of("reason", "x")).statusCode());
            assertEquals(404, desk.get(PATH + "/meters/M-404").statusCode());
        }
    }

    @Test
    void theDaySaysWhatIsMeasuredAndWhatIsNot() {
        try (Http desk = as(reception)) {
            String text = Http.text(desk.get(PATH));
            assertTrue(text.contains("この日の計測なし"), text);
            assertTrue(text.contains("途切れ・疑いあり"), text);
            assertTrue(text.contains("3:30　不明（計測なし）"), "no power without readings: " + text);
            assertTrue(text.contains("20 kW 10 0"), "the scale of the picture: " + text);
            assertTrue(text.contains("21.6 kWh 実測"), "the booking's two hours: " + text);
            assertTrue(text.contains("この年度の排出係数は入力されていません"), text);
        }
    }

    @Test
    void thePagesAreCleanAndFit() {
        try (Browser browser = Browser.open(lobby.server())) {
            List<String> pages = List.of(PATH, PATH + "?date=2026-11-28", PATH + "/meters", PATH + "/meters/new", PATH + "/meters/M-900");
            for (String path : pages) {
                browser.everywhere(manager, path, "energy-" + path.substring(PATH.length()).replaceAll("[^a-z0-9A-Z]", "-"));
            }
        }
    }

    @Test
    void aMeterWhoseReadingsAreStillBeingJudgedSaysSoUntilThatIsDone() {
        try (Http desk = as(reception)) {
            String path = PATH + "/meters/M-900";
            lobby.run("UPDATE energy_meter SET judge_since = '2026-11-02 00:00:00' WHERE code = 'M-900'");
            String said = Http.text(desk.get(path));
            assertTrue(said.contains("からあとの計測を、判定し直しています") && said.contains("変わることがあります"), said);
            lobby.run("UPDATE energy_meter SET judge_since = NULL WHERE code = 'M-900'");
            assertFalse(Http.text(desk.get(path)).contains("判定し直しています"));
        }
    }

    @Test
    void whoeverSavesAnOlderPageIsTold() {
        try (Http desk = as(manager)) {
            desk.get(PATH + "/meters/new");
            desk.post(PATH + "/meters", intake("P-7"));
            String seen = desk.get(PATH + "/meters/P-7").body().replaceAll("(?s).*name=\"stamp\" value=\"([^\"]+)\".*", "$1");
            Map<String, String> first = Map.of(
                    "stamp", seen, "name_ja", "受電盤 7", "kind", "PULSE", "measures", "SITE", "unit", "1", "most", "700");
            assertEquals(200, desk.post(PATH + "/meters/P-7", first).statusCode());
            var older = desk.post(PATH + "/meters/P-7", first);
            assertEquals(409, older.statusCode());
            assertTrue(Http.text(older).contains("ほかの人がこの電力計を変えました"), Http.text(older));
        }
    }
}
