package kaikan.facility.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaikan.calendar.DayRange;
import kaikan.calendar.Japan;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.testing.Demonstration;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CataloguePagesTest {
    private static final String HALLS = "/staff/catalogue/sites/bigpalette";

    private final TestServer server = TestServer.start();
    private final Http manager;
    private final Http administrator;
    private final Http stranger;

    CataloguePagesTest() {
        Demonstration.load(server);
        TestPeople people = TestPeople.on(server);
        manager = people.browserOf(people.person("館長", new SiteRole(Role.MANAGER, site("bigpalette").id())));
        administrator = people.browserOf(people.person("管理者", SiteRole.administrator()));
        stranger = people.browserOf(people.person("別館の館長", new SiteRole(Role.MANAGER, site("hits").id())));
    }

    @AfterAll
    void close() {
        manager.close();
        administrator.close();
        stranger.close();
        server.close();
    }

    private Site site(String key) {
        return server.bean(Catalogues.class).current().site(key).orElseThrow();
    }

    private static Map<String, String> studio() {
        return new LinkedHashMap<>(Map.of("name_ja", "音楽室", "name_en", "Music studio", "kind", "MEETING_ROOM", "class", "small",
                "made_of", "own", "own_capacity", "１", "area", "４５．５", "confirmation", "REVIEW", "audience", "EVERYBODY", "owner", ""));
    }

    private String ownerOf(String site) {
        Catalogues catalogues = server.bean(Catalogues.class);
        return catalogues.current().owner(catalogues.current().spaces(site(site)).getFirst().ownerId()).key();
    }

    @Test
    void onlyTheSitesManagerComesIn() {
        assertEquals(200, manager.get(HALLS).statusCode());
        assertEquals(403, stranger.get(HALLS).statusCode());
        assertEquals(403, manager.get("/staff/catalogue/owners/new").statusCode());
        assertEquals(404, administrator.get("/staff/catalogue/sites/nowhere").statusCode());
        try (Http visitor = Http.exact(server)) {
            assertEquals(303, visitor.get(HALLS).statusCode());
        }
    }

    @Test
    void theListShowsAManagerHisOwnSitesOnly() {
        String text = Http.text(stranger.get("/staff/catalogue"));
        assertTrue(text.contains("日立地区産業支援センター"), text);
        assertFalse(text.contains("ビッグパレット"), text);
    }

    @Test
    void aRoomIsAddedWithAKeyMadeFromItsName() {
        manager.get(HALLS + "/spaces/new");
        Map<String, String> form = studio();
        form.put("owner", ownerOf("bigpalette"));
        var answer = manager.post(HALLS + "/spaces/new", form);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(Http.text(answer).contains("保存しました"), Http.text(answer));
        assertFalse(Http.text(answer).contains("まだ予約を受け付けられません"), Http.text(answer));
        assertTrue(manager.get(HALLS + "/spaces/music-studio").body().contains("value=\"45.5\""));
        String site = Http.text(manager.get(HALLS));
        assertTrue(site.substring(site.indexOf("変更の記録")).contains("部屋を追加：音楽室"), "in the record of the centre: " + site);
    }

    @Test
    void aClassThatNoOrdinanceKnowsAnyMoreIsSavedWithAWarningThatStays() {
        manager.get(HALLS + "/spaces/new");
        Map<String, String> added = studio();
        added.putAll(Map.of("owner", ownerOf("bigpalette"), "name_en", "Glass works"));
        assertEquals(200, manager.post(HALLS + "/spaces/new", added).statusCode());
        server.run("UPDATE space SET space_class = 'glass' WHERE space_key = 'glass-works'");
        String room = HALLS + "/spaces/glass-works";
        Form form = Form.on(manager.get(room), room).with("class", "glass").with("reason", "条例が変わったため");
        String saved = Http.text(manager.post(room, form.fields()));
        assertTrue(saved.contains("保存しました") && saved.contains("まだ予約を受け付けられません"), saved);
        assertTrue(saved.contains("glass 条例に料金なし"), saved);
        assertTrue(Http.text(manager.get(HALLS + "/spaces/glass-works")).contains("この区分の料金が条例にないため"));
        String item = "site=bigpalette&item=glass-works," + LocalDate.now(Japan.ZONE).plusMonths(1).withDayOfMonth(15) + ",09:00,13:00";
        String tenant = Http.text(stranger.get("/book?" + item));
        assertTrue(tenant.contains("まだ登録されていません。窓口にお問い合わせください"), tenant);
        assertFalse(tenant.contains("「施設の登録」") || tenant.contains("glass）"), "words for staff: " + tenant);
        String desk = Http.text(manager.get("/staff/bookings/new?" + item));
        assertTrue(desk.contains("区分（glass）") && desk.contains("「施設の登録」で"), desk);
    }

    @Test
    void theClassOfARoomIsChosenByItsName() {
        String form = manager.get(HALLS + "/spaces/small-1").body();
        assertTrue(form.contains("<select id=\"class\" name=\"class\""), form);
        assertTrue(form.contains("<option value=\"small\" selected>小会議室"), form);
        assertTrue(manager.get(HALLS + "/spaces/new").body().contains(">区分を選んでください</option>"), "nothing is chosen for a new one");
    }

    @Test
    void whatCannotBeSavedComesBackAsItWasTyped() {
        manager.get(HALLS + "/spaces/new");
        Map<String, String> form = studio();
        form.put("area", "ひろい");
        form.put("class", "");
        form.put("key", "New Room");
        var answer = manager.post(HALLS + "/spaces/new", form);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("value=\"ひろい\""), answer.body());
        assertTrue(Http.text(answer).contains("条例の区分を入力してください"), Http.text(answer));
        assertTrue(answer.body().contains("href=\"#owner\""), "the summary leads to the owner");
    }

    @Test
    void theSecondOfTwoEditorsSeesTheDifferenceAndMayOverwriteKnowingly() {
        String unit = HALLS + "/units/outdoor";
        String page = administrator.get(unit).body();
        String version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        manager.get(unit);
        Map<String, String> first = Map.of("name_ja", "屋外", "name_en", "Ground", "key", "outdoor", "capacity", "2", "area", "3085",
                "version", version, "reason", "二つに分ける");
        assertEquals(200, manager.post(unit, first).statusCode());
        Map<String, String> second = new LinkedHashMap<>(first);
        second.put("capacity", "3");
        var refused = administrator.post(unit, second);
        assertEquals(409, refused.statusCode());
        assertTrue(Http.text(refused).contains("同時利用数 2 3"), Http.text(refused));
        assertTrue(refused.body().contains("name=\"capacity\" type=\"text\" value=\"3\""), refused.body());
        second.put("version", refused.body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1"));
        assertEquals(200, administrator.post(unit, second).statusCode());
    }

    @Test
    void theTrailOfARoomIsThatOfItsOwnHouseEvenIfAnotherHouseHasOneOfTheSameKey() {
        String elsewhere = "/staff/catalogue/sites/corasse/spaces/training";
        Form form = Form.on(administrator.get(elsewhere), elsewhere).with("reason", "コラッセの事情");
        assertEquals(200, administrator.post(elsewhere, form.fields()).statusCode());
        assertTrue(Http.text(administrator.get(elsewhere)).contains("コラッセの事情"));
        String here = Http.text(manager.get(HALLS + "/spaces/training"));
        assertFalse(here.contains("コラッセの事情"), here);
    }

    @Test
    void aSiteKeepsItsKeySoThatItsOrdinancesStillMeanIt() {
        String edit = "/staff/catalogue/sites/tsukuba/edit";
        HttpResponse<String> page = administrator.get(edit);
        assertFalse(page.body().contains("name=\"key\""), page.body());
        assertTrue(page.body().contains("　tsukuba<"), page.body());
        Form form = Form.on(page, edit).with("do", "save").with("name_en", "Renamed").with("key", "renamed").with("reason", "改称");
        assertEquals(200, administrator.post(form).statusCode());
        assertEquals("Renamed", site("tsukuba").name().en());
    }

    @Test
    void openingHoursAreSeenForFourteenDaysBeforeTheyAreSaved() {
        String path = "/staff/catalogue/sites/hitech/edit";
        administrator.get(path);
        Map<String, String> hours = new LinkedHashMap<>(Map.of("name_ja", "ハイテクプラザ", "operator_ja", "財団", "do", "preview"));
        for (String day : HoursSheet.ROWS.subList(0, 5)) {
            hours.put(day + "_from_1", "９時");
            hours.put(day + "_to_1", "1730");
        }
        String text = Http.text(administrator.post(path, hours));
        assertTrue(text.contains("9:00〜17:30"), text);
        assertTrue(text.contains("休館（土曜日）"), text);
        hours.put("do", "monday");
        assertTrue(administrator.post(path, hours).body().contains("name=\"sun_to_1\" value=\"1730\""));
        hours.put("mon_to_1", "8:00");
        hours.put("do", "preview");
        var wrong = administrator.post(path, hours);
        assertEquals(422, wrong.statusCode());
        assertTrue(Http.text(wrong).contains("月曜日は 9:00 から 21:00 のように"), Http.text(wrong));
    }

    @Test
    void enterInAFieldOfASiteSavesIt() {
        String form = administrator.get(HALLS + "/edit").body();
        String first = form.substring(form.indexOf("name=\"do\""));
        assertTrue(first.startsWith("name=\"do\" value=\"save\""), first.substring(0, 60));
    }

    @Test
    void aNewSiteIsThereAndAModuleThatIsSwitchedOffLeavesNoLink() {
        administrator.get("/staff/catalogue/sites/new");
        Map<String, String> form = new LinkedHashMap<>(Map.of("name_ja", "新しい会館", "name_en", "New hall", "operator_ja", "財団",
                "mon_from_1", "9:00", "mon_to_1", "24:00", "modules", "BOOKING", "do", "save"));
        var answer = administrator.post("/staff/catalogue/sites/new", form);
        assertEquals(200, answer.statusCode(), Http.text(answer));
        assertTrue(site("new-hall").has(Module.BOOKING));
        assertFalse(answer.body().contains("/staff/tenancies/new-hall"), answer.body());
        assertTrue(answer.body().contains("/staff/closures?site=new-hall"), answer.body());
    }

    @Test
    void deletingAsksFirstAndNamesWhatGoes() {
        String path = HALLS + "/spaces/mpr-2/delete";
        String text = Http.text(manager.get(path));
        assertTrue(text.contains("区画「マルチパーパスルーム 2」も削除されます"), text);
        assertEquals(422, manager.post(path, Map.of("reason", "")).statusCode());
        String gone = Http.text(manager.post(path, Map.of("reason", "改修で廃止")));
        assertTrue(gone.contains("削除しました") && !gone.contains("保存しました"), gone);
        assertEquals(404, manager.get(HALLS + "/spaces/mpr-2").statusCode());
    }

    @Test
    void deletingASiteNamesItsRoomsAndUnits() {
        String text = Http.text(administrator.get("/staff/catalogue/sites/hitech/delete"));
        assertTrue(text.contains("部屋「テクノホール」も削除されます") && text.contains("区画「テクノホール」も削除されます"), text);
    }

    @Test
    void aNameInJapaneseAloneGivesNoKeySoThatItIsAskedFor() {
        administrator.get("/staff/catalogue/sites/new");
        Map<String, String> form = new LinkedHashMap<>(Map.of("name_ja", "日本語の会館", "operator_ja", "財団", "mon_from_1", "9:00",
                "mon_to_1", "17:00", "modules", "BOOKING", "do", "save"));
        HttpResponse<String> asked = administrator.post("/staff/catalogue/sites/new", form);
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("href=\"#key\"") && Http.text(asked).contains("英語の名前からは作れませんでした"), Http.text(asked));
        form.put("key", "nihongo");
        assertEquals(200, administrator.post("/staff/catalogue/sites/new", form).statusCode());
        assertEquals("日本語の会館", site("nihongo").name().en());
    }

    @Test
    void anOwnerNeedsARightNumberAndStaysWhileHisHouseStands() {
        String path = "/staff/catalogue/owners/hino-city";
        administrator.get(path);
        Map<String, String> form = new LinkedHashMap<>(Map.of("name_ja", "日野市", "name_en", "City of Hino", "key", "hino-city",
                "registration", "T1000000000000", "version", "0", "reason", "番号の登録"));
        assertEquals(422, administrator.post(path, form).statusCode());
        form.put("registration", "T7000012050002");
        assertEquals(200, administrator.post(path, form).statusCode(), "the check digit is right");
        administrator.get(path + "/delete");
        var refused = administrator.post(path + "/delete", Map.of("reason", "まちがい"));
        assertEquals(409, refused.statusCode());
        assertTrue(Http.text(refused).contains("ラウンジ"), Http.text(refused));
    }

    @Test
    void hoursThatLeaveBookingsBeforeClosedDoorsAreChangedOnlyWhenThatWasSeen() {
        try (Lobby lobby = Lobby.open();
                Http desk = Http.exact(lobby.server())
                        .with("Cookie", "kaikan_session=" + lobby.session(lobby.staff(lobby.site("bigpalette"), Role.MANAGER)))) {
            Site hall = lobby.site("bigpalette");
            lobby.booking(lobby.person("夜の会"), lobby.space(hall, "training"), Lobby.today(hall, 18, 21));
            lobby.booking(lobby.person("昼の会"), lobby.space(hall, "training"), Lobby.today(hall, 12, 14));
            String edit = HALLS + "/edit";
            Form form = Form.on(desk.get(edit), edit).with("do", "save").with("reason", "夜間の閉館");
            for (String day : List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")) {
                form = form.with(day + "_to_1", "17:00");
            }
            HttpResponse<String> asked = desk.post(form);
            assertEquals(409, asked.statusCode());
            assertTrue(asked.body().contains("予約1件が開館時間の外") && asked.body().contains("18:00"), asked.body());
            assertFalse(asked.body().contains("id=\"stranded-error\""), "nothing was left out yet");
            HttpResponse<String> unticked = desk.post(Form.on(asked, edit).with("do", "save").with("reason", "夜間の閉館"));
            assertEquals(409, unticked.statusCode());
            assertTrue(unticked.body().contains("id=\"stranded-error\"") && unticked.body().contains("<a href=\"#stranded\">"), unticked.body());
            assertTrue(Http.text(unticked).contains("そのまま残し、開館時間を変更する」にチェックを付けてください"), Http.text(unticked));
            assertEquals(303, desk.post(form.with("stranded", "1")).statusCode());
            assertEquals(List.of(new DayRange(9 * 60, 17 * 60)), lobby.site("bigpalette").hours().weekly().get(DayOfWeek.MONDAY));
        }
    }

    @Test
    void whatWasCancelledAndCanStillBeTakenBackIsStrandedToo() {
        try (Lobby lobby = Lobby.open();
                Http desk = lobby.desk(lobby.site("bigpalette"), Role.MANAGER)) {
            Site hall = lobby.site("bigpalette");
            long person = lobby.person("夜の会");
            long cancelled = lobby.booking(person, lobby.space(hall, "training"), Lobby.today(hall, 18, 21));
            long over = lobby.booking(person, lobby.space(hall, "small-1"), Lobby.today(hall, 18, 21));
            lobby.run("UPDATE booking SET state = 'CANCELLED', state_before = 'CONFIRMED', cancelled_at = '2026-11-30 01:00', release_at = "
                    + "IF(id = " + cancelled + ", '2026-11-30 01:10', NULL) WHERE id IN (" + cancelled + ", " + over + ")");
            String path = "/bookings/" + lobby.text("SELECT ref FROM booking WHERE id = " + cancelled);
            String edit = HALLS + "/edit";
            Form form = Form.on(desk.get(edit), edit).with("do", "save").with("reason", "夜間の閉館").with("mon_to_1", "17:00");
            HttpResponse<String> asked = desk.post(form);
            assertEquals(409, asked.statusCode());
            assertTrue(asked.body().contains("予約1件が開館時間の外") && asked.body().contains(path), asked.body());
            assertTrue(Http.text(asked).contains("取消し（10:10 まで元に戻せます）"), Http.text(asked));
            assertFalse(Http.text(desk.get("/staff" + path)).contains("開館時間の外"), "nothing is changed yet");
            assertEquals(303, desk.post(form.with("stranded", "1")).statusCode());
            String staff = Http.text(desk.get("/staff" + path));
            assertTrue(staff.contains("取消しが元に戻されると、開館時間の外の時間に使うことになります。"), staff);
            try (Http applicant = lobby.browser(person)) {
                HttpResponse<String> before = applicant.get(path);
                assertTrue(Http.text(before).contains("元に戻しても、この時間は開館時間の外のままです。"), Http.text(before));
                assertEquals(303, applicant.post(Form.on(before, path + "/undo")).statusCode(), "the house has kept its time");
                String after = Http.text(applicant.get(path));
                assertTrue(after.contains("開館時間の外の時間があります") && after.contains("11月30日（月）の開館時間は 9:00〜17:00 です。"), after);
            }
            assertTrue(Http.text(desk.get("/staff" + path)).contains("その日時に開けられるようにするか、申込者に知らせて移してください。"));
        }
    }

    @Test
    void whatOtherRoomsDidToASiteStandsInItsTrailInWords() {
        AuditTrail trail = server.bean(AuditTrail.class);
        long site = site("hitech").id();
        trail.record(new Entry(null, "device.new-code", "site", "hitech", site, "", ""));
        trail.record(new Entry(null, "occupancy.set", "site", "hitech", site, "", "counting: ROOMS → AREA; target:  → 80.0%; "));
        String text = Http.text(administrator.get("/staff/catalogue/sites/hitech"));
        assertTrue(text.contains("キオスクの登録コードを発行") && text.contains("数え方： 室数 → 面積"), text);
        assertTrue(text.contains("目標の入居率： — → 80.0%"), text);
        assertFalse(text.contains("occupancy.set"), text);
    }

    @Test
    void theTrailCallsThingsByTheirNamesAndFindsThemByTheirNames() {
        AuditTrail trail = server.bean(AuditTrail.class);
        trail.record(new Entry(null, "catalogue.space.order", "space", "training", site("bigpalette").id(), "案内図どおり", ""));
        trail.record(new Entry(null, "catalogue.space.order", "space", "training", site("hits").id(), "よその研修室", ""));
        String found = Http.text(manager.get("/staff/audit?about=" + URLEncoder.encode("ビッグパレットふくしま", StandardCharsets.UTF_8)));
        assertFalse(found.contains("案内図どおり"), "the name of the site is not that of its rooms");
        String named = Http.text(manager.get("/staff/audit?about=" + URLEncoder.encode("研修室", StandardCharsets.UTF_8)));
        assertTrue(named.contains("案内図どおり") && !named.contains("よその研修室"), named);
        assertTrue(named.contains("部屋 研修室"), named);
    }

    @Test
    void theOwnerOfANewRoomIsChosenUnlessTheSiteHasOnlyOne() {
        String shared = administrator.get("/staff/catalogue/sites/corasse/spaces/new").body();
        assertTrue(shared.contains("<option value=\"\" selected>選んでください"), shared);
        String own = administrator.get(HALLS + "/spaces/new").body();
        assertTrue(own.contains("<option value=\"" + ownerOf("bigpalette") + "\" selected>"), own);
    }

    @Test
    void aManagerIsNotOfferedWhatOnlyAnAdministratorMay() {
        assertFalse(manager.get(HALLS + "/edit").body().contains(HALLS + "/edit/delete"));
        assertTrue(administrator.get(HALLS + "/edit").body().contains("/delete\""));
    }

    @Test
    void thePageThatDeletesLooksFirstAndOffersToEndTheOffer() {
        try (Lobby lobby = Lobby.open();
                Http desk = Http.exact(lobby.server())
                        .with("Cookie", "kaikan_session=" + lobby.session(lobby.staff(lobby.site("bigpalette"), Role.MANAGER)))) {
            Site hall = lobby.site("bigpalette");
            lobby.booking(lobby.person("過去の会"), lobby.space(hall, "training"), Lobby.today(hall, 7, 8));
            String page = desk.get(HALLS + "/spaces/training/delete").body();
            assertTrue(page.contains("提供を終える") && page.contains("経営者セミナー"), page);
            assertFalse(page.contains("移すか取り消して") || page.contains("name=\"reason\""), page);
            assertTrue(desk.get(HALLS + "/spaces/special/delete").body().contains("name=\"reason\""));
        }
    }

    @Test
    void whereTwoOwnersShareADeskEachSpaceNamesItsOwnAndTheOrderEndsWhereItEnds() {
        String corasse = administrator.get("/staff/catalogue/sites/corasse").body();
        assertTrue(corasse.contains("<th scope=\"col\">設置者</th>"), corasse);
        assertFalse(administrator.get(HALLS).body().contains("<th scope=\"col\">設置者</th>"));
        assertEquals(2, corasse.split(" disabled ?", -1).length - 1, "up on the first, down on the last");
    }
}
