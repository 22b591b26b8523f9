package kaikan.incubation.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.facility.Site;
import kaikan.incubation.DemoTenancies;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenancyPagesTest {
    private static final String LIST = "/staff/tenancies/hits";

    private final TestServer server = TestServer.startAt(Instant.parse("2026-11-22T03:00:00Z"));
    private final TestPeople people = TestPeople.on(server);
    private final Http manager;
    private final Http reception;

    TenancyPagesTest() {
        server.bean(DemoCatalogue.class).load();
        server.bean(DemoTenancies.class).load();
        long hits = site("hits").id();
        SiteRole elsewhere = new SiteRole(Role.MANAGER, site("bigpalette").id());
        manager = people.browserOf(people.person("館長", new SiteRole(Role.MANAGER, hits), elsewhere));
        reception = people.browserOf(people.person("受付", new SiteRole(Role.RECEPTION, hits)));
    }

    @AfterAll
    void close() {
        manager.close();
        reception.close();
        server.close();
    }

    private Site site(String key) {
        return server.bean(Catalogues.class).current().site(key).orElseThrow();
    }

    private static Map<String, String> form(String space, String name, String from) {
        return new LinkedHashMap<>(Map.of("space", space, "kind", "ORGANISATION", "name", name, "from", from, "monthly", "27,500",
                "tax", "INCLUDED"));
    }

    private HttpResponse<String> enter(Map<String, String> form) {
        manager.get(LIST + "/new");
        return manager.post(LIST + "/new", form);
    }

    @Test
    void theReceptionSeesWhoIsInButChangesNothing() {
        String page = reception.get(LIST).body();
        assertTrue(page.contains("例：株式会社"), page);
        assertFalse(page.contains(LIST + "/new"), page);
        assertEquals(403, reception.get(LIST + "/new").statusCode());
    }

    @Test
    void aSiteWithoutTheModuleHasNoneOfThesePages() {
        assertEquals(404, manager.get("/staff/tenancies/bigpalette").statusCode());
        assertEquals(404, manager.get("/staff/occupancy/bigpalette").statusCode());
        assertEquals(403, manager.get("/staff/tenancies/tsukuba").statusCode());
    }

    @Test
    void aTenancyIsEnteredExtendedMovedAndItsPastStaysReadable() {
        var entered = enter(form("mco-5", "株式会社みなと", "2030-04-01"));
        assertEquals(200, entered.statusCode(), Http.text(entered));
        String path = entered.uri().getPath();
        Map<String, String> longer = Map.of("version", "1", "end_until", "2033-03-31", "end_reason", "契約更新");
        assertEquals(200, manager.post(path + "/end", longer).statusCode());
        Map<String, String> move = Map.of("version", "2", "move_space", "mco-7", "move_from", "2031-04-01",
                "move_monthly", "31,900", "move_tax", "EXCLUDED", "move_reason", "人が増えた");
        String text = Http.text(manager.post(path + "/move", move));
        assertTrue(text.contains("2031年3月31日（月）"), text);
        assertTrue(text.contains("27,500円（税込）") && text.contains("31,900円（税別）"), text);
        assertTrue(text.contains("それまでの内容：MCO 新事業創造室 5"), text);
        assertTrue(text.contains("理由：人が増えた"), text);
        String history = Http.text(manager.get(LIST + "/rooms/mco-5"));
        assertTrue(history.contains("株式会社みなと"), history);
    }

    @Test
    void whereTheTenantCouldMoveIsMarkedForTheTimeThatIsLeft() {
        enter(form("mco-2", "隣の会社", "2035-04-01"));
        String path = enter(form("mco-3", "動く会社", "2034-04-01")).uri().getPath();
        Map<String, String> none = Map.of("version", "1", "move_space", "", "move_from", "2035-05-01", "move_monthly", "1", "move_tax", "INCLUDED");
        String page = Http.text(manager.post(path + "/move", none));
        assertTrue(page.contains("MCO 新事業創造室 2　空いていません") && page.contains("MCO 新事業創造室 3　いまの部屋"), page);
        assertTrue(page.contains("空きは、2035年5月1日（火）からずっと続く場合について"), page);
        manager.post(path + "/end", Map.of("version", "1", "end_until", "2035-03-31", "end_reason", "契約満了"));
        Map<String, String> shorter = new LinkedHashMap<>(none);
        shorter.put("move_from", "2034-05-01");
        String free = Http.text(manager.post(path + "/move", shorter));
        assertTrue(free.contains("MCO 新事業創造室 2　空き") && free.contains("2034年5月1日（月）から2035年3月31日（土）まで"), free);
    }

    private static Map<String, String> until(Map<String, String> form, String last) {
        form.put("until", last);
        return form;
    }

    @Test
    void whatBeginsLaterIsOfferedWhatIsFreeFromItsStart() {
        enter(until(form("mco-7", "先に出る会社", "2027-01-01"), "2027-06-30"));
        String path = enter(until(form("mco-5", "後から入る会社", "2028-04-01"), "2029-03-31")).uri().getPath();
        HttpResponse<String> page = manager.get(path);
        assertTrue(Http.text(page).contains("MCO 新事業創造室 7　空き"), Http.text(page));
        assertTrue(Http.text(page).contains("空きは、2028年4月1日（土）から2029年3月31日（土）まで"), Http.text(page));
        assertTrue(page.body().matches("(?s).*name=\"move_from\"[^>]*value=\"2028-04-01\".*"), page.body());
    }

    @Test
    void whoeverEndsATenancyBeforeAnAgreedMoveIsToldFirstAndAfterwards() {
        String path = enter(until(form("mco-7", "動いて出る会社", "2029-04-01"), "2030-03-31")).uri().getPath();
        manager.post(path + "/move", Map.of("version", "1", "move_space", "mco-5", "move_from", "2029-10-01",
                "move_monthly", "31,900", "move_tax", "EXCLUDED", "move_reason", "人が増えた"));
        Map<String, String> end = new LinkedHashMap<>(Map.of("version", "2", "end_until", "2029-06-30", "end_reason", "退去"));
        HttpResponse<String> asked = manager.post(path + "/end", end);
        assertEquals(422, asked.statusCode());
        String text = Http.text(asked);
        assertTrue(text.contains("予定されている次の移転は行われません") && text.contains("2029年10月1日（月） から MCO 新事業創造室 5 へ"), text);
        assertTrue(text.contains("2030年3月31日"), "nothing is changed yet");
        end.put("end_without", asked.body().replaceAll("(?s).*name=\"end_without\" value=\"([^\"]+)\".*", "$1"));
        String done = Http.text(manager.post(path + "/end", end));
        assertTrue(done.contains("終了日より後の移転は、取りやめになりました") && done.contains("2029年6月30日"), done);
    }

    @Test
    void whoLooksForACompanyAmongThePeopleFindsItsTenancyAndWhereCompaniesAre() {
        String path = enter(form("mco-1", "株式会社さがしもの", "2036-04-01")).uri().getPath();
        HttpResponse<String> found = reception.get("/staff/people?q=%E3%81%95%E3%81%8C%E3%81%97%20%E3%82%82%E3%81%AE");
        assertTrue(found.body().contains("<a href=\"" + path + "\">株式会社さがしもの（日立地区産業支援センター）"), found.body());
        assertTrue(found.body().contains("/staff/organisations?search="), found.body());
        try (Http stranger = people.browserOf(people.person("よその受付", new SiteRole(Role.RECEPTION, site("bigpalette").id())))) {
            assertFalse(stranger.get("/staff/people?q=%E3%81%95%E3%81%8C%E3%81%97%E3%82%82%E3%81%AE").body().contains("株式会社さがしもの"));
        }
    }

    @Test
    void whoHoldsTheRoomIsNamedAndWhatWasTypedStays() {
        enter(form("desk-1", "先に借りた会社", "2040-04-01"));
        var refused = enter(form("mco-9", "後から来た会社", "2041-04-01"));
        assertEquals(409, refused.statusCode());
        String text = Http.text(refused);
        assertTrue(text.contains("先に借りた会社") && text.contains("別の部屋か開始日を選ぶ"), text);
        assertTrue(refused.body().contains("value=\"後から来た会社\""), refused.body());
        assertTrue(refused.body().contains("href=\"" + LIST + "/t/"), refused.body());
    }

    @Test
    void aRoomThatIsLetInPartsNamesThemAndWhoHasThem() {
        HttpResponse<String> page = reception.get(LIST + "/rooms/mco-9");
        String text = Http.text(page);
        assertTrue(text.contains("次の部屋・机として貸しています") && text.contains("創業準備デスク 1"), text);
        assertTrue(page.body().contains("href=\"" + LIST + "/rooms/desk-1\""), page.body());
        assertFalse(text.contains("入居の記録はありません") && !text.contains("としての入居の記録はありません"), text);
        assertFalse(Http.text(reception.get(LIST + "/rooms/mco-1")).contains("次の部屋・机として"), "nobody shares it");
    }

    @Test
    void anOldFormIsNoticed() {
        var entered = enter(form("mco-6", "株式会社こまき", "2050-04-01"));
        String path = entered.uri().getPath();
        manager.post(path + "/end", Map.of("version", "1", "end_until", "2051-03-31", "end_reason", "更新"));
        var second = manager.post(path + "/end", Map.of("version", "1", "end_until", "2055-03-31", "end_reason", "更新"));
        assertEquals(409, second.statusCode());
        assertTrue(second.body().contains("name=\"end_until\" type=\"date\" value=\"2055-03-31\""), second.body());
    }

    @Test
    void whatIsMissingIsSaidFieldByField() {
        Map<String, String> form = form("", "", "2030-02-30");
        form.put("monthly", "たかい");
        form.put("until", "2029-01-01");
        var answer = enter(form);
        assertEquals(422, answer.statusCode());
        String text = Http.text(answer);
        assertTrue(text.contains("部屋・机を選んでください") && text.contains("入居者の名前を入力してください"), text);
        assertTrue(text.contains("開始日は 2027-04-01 のように") && text.contains("月額は、0円から100,000,000円までの金額を"), text);
    }

    @Test
    void theReportShowsBothDenominatorsAndSaysHowItCounted() {
        String text = Http.text(manager.get("/staff/occupancy/hits"));
        assertTrue(text.contains("÷ 9室") && text.contains("÷ 12区画"), text);
        assertTrue(text.contains("目標 90.0%"), text);
        manager.post("/staff/occupancy/hits", Map.of("counting", "UNITS", "target", "92.5", "reason", "要領の改定"));
        String changed = Http.text(manager.get("/staff/occupancy/hits?year=2025"));
        assertTrue(changed.contains("区画数 報告に使用"), changed);
        assertTrue(changed.contains("2026年3月31日（火） 現在") && changed.contains("目標 92.5%"), changed);
        assertEquals(422, manager.post("/staff/occupancy/hits", Map.of("counting", "ROOMS", "target", "120", "reason", "x")).statusCode());
        Map<String, String> older = Map.of("version", "0", "counting", "ROOMS", "target", "", "reason", "古い画面");
        String told = Http.text(manager.post("/staff/occupancy/hits", older));
        assertTrue(told.contains("ほかの人がこの設定を変えました"), told);
        assertTrue(Http.text(manager.get("/staff/occupancy/hits")).contains("目標 92.5%"), "an older page takes no target away");
    }

    @Test
    void allThreeLanguagesHaveAllWords() {
        String site = "/staff/catalogue/sites/hits";
        List<String> paths = List.of(LIST, LIST + "/new", "/staff/occupancy/hits", LIST + "/rooms/mco-1", "/staff/tenancies",
                "/staff/catalogue", site, site + "/edit", site + "/spaces/mco-9",
                site + "/spaces/new", site + "/units/new", site + "/units/desk-1/delete");
        for (String lang : List.of("ja", "en", "easy")) {
            for (String path : paths) {
                assertEquals(200, manager.get(path + "?lang=" + lang).statusCode(), path + " in " + lang);
            }
        }
        manager.get("/staff/tenancies?lang=ja");
    }
}
