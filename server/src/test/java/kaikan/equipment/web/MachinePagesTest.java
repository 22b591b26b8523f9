package kaikan.equipment.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kaikan.device.DemoDevices;
import kaikan.energy.Meters;
import kaikan.equipment.AccessRule;
import kaikan.equipment.Machines;
import kaikan.equipment.NewMachine;
import kaikan.equipment.UseReport;
import kaikan.equipment.Uses;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.testing.Browser;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The staff's pages of machines, and of who may start them.
@Tag("database")
class MachinePagesTest {
    private static final String PATH = "/staff/machines/hits";
    private static Lobby lobby;
    private static Site site;
    private static String manager;
    private static String reception;
    private static String person;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("hits");
        lobby.bean(DemoDevices.class).load();
        manager = lobby.session(lobby.staff(site, Role.MANAGER));
        reception = lobby.session(lobby.staff(site, Role.RECEPTION));
        long known = lobby.person("高橋 研二");
        lobby.booking(known, lobby.space(site, "training"), Lobby.today(site, 9, 12));
        person = lobby.text("SELECT ref FROM person WHERE id = " + known);
        lobby.run("UPDATE person SET search_key = '高橋研二' WHERE ref = '" + person + "'");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private static Http as(String session) {
        return Http.visitor(lobby.server()).with("Cookie", "kaikan_session=" + session);
    }

    @Test
    void aPersonIsFoundQualifiedAndTheGrantTakenBack() {
        try (Http desk = as(manager)) {
            assertTrue(Http.text(desk.get(PATH + "/MC-1?who=だれも")).contains("合う人はいません"));
            assertTrue(desk.get(PATH + "/MC-1?who=高橋").body().contains(person));
            String grants = PATH + "/MC-1/qualifications";
            var wrong = desk.post(grants, Map.of("who", "高橋", "person", person, "until", "2026-11-29", "why", ""));
            assertEquals(422, wrong.statusCode());
            assertTrue(Http.text(wrong).contains("認定の根拠を入力してください。"), Http.text(wrong));
            assertTrue(wrong.body().contains(person), "the person stays to be chosen");
            var done = desk.post(grants, Map.of("person", person, "until", "2026-11-30", "why", "11月20日の安全講習"));
            assertTrue(Http.text(done).contains("高橋 研二 2026年11月30日"), Http.text(done));
            assertTrue(Http.text(done).contains("高橋 研二 さんの「マシニングセンタ 1号（デモ）」の利用を認定しました（2026年11月30日（月）まで）。"), Http.text(done));
            String ends = lobby.text("SELECT ends_at FROM equipment_qualification WHERE ends_at < '2026-12-02'");
            assertEquals("2026-11-30 15:00:00", ends, "to the end of that day");
            String id = Form.on(done, grants + "/revoke").value("grant");
            assertEquals(422, desk.post(grants + "/revoke", Map.of("grant", id, "revoke-" + id, "")).statusCode());
            assertEquals(404, desk.post(grants + "/revoke", Map.of("grant", "x")).statusCode());
            var back = desk.post(grants + "/revoke", Map.of("grant", id, "revoke-" + id, "事故のため"));
            assertTrue(Http.text(back).contains("取消"), Http.text(back));
            assertTrue(Http.text(back).contains("事故のため"));
            assertTrue(Http.text(back).contains("高橋 研二 さんの「マシニングセンタ 1号（デモ）」の認定（2026年11月30日（月）まで）を取り消しました。"), Http.text(back));
        }
    }

    @Test
    void aPersonWhoHasTwoIsOfferedOneButtonThatSaysWhoseItIsAndEndsBoth() {
        lobby.bean(Machines.class).add(new NewMachine(site.id(), "MC-17", new Name("フライス盤", "Mill"), AccessRule.QUALIFIED, "", null), null);
        lobby.run("INSERT INTO equipment_qualification (machine_id, person_ref, granted_at, granted_by, why) SELECT id, '" + person
                + "', '2026-11-01', 1, '前の講習' FROM equipment_machine WHERE code = 'MC-17'");
        lobby.run("INSERT INTO equipment_qualification (machine_id, person_ref, granted_at, granted_by, why) SELECT id, '" + person
                + "', '2026-11-02', 1, '後の講習' FROM equipment_machine WHERE code = 'MC-17'");
        String revoke = PATH + "/MC-17/qualifications/revoke";
        try (Http desk = as(manager)) {
            var page = desk.get(PATH + "/MC-17");
            assertEquals(2, page.body().split("action=\"" + revoke + "\"", -1).length, "one form");
            assertTrue(Http.text(page).contains("この人の認定をすべて取り消す 　高橋 研二　認定 11月2日"), Http.text(page));
            String mark = Form.on(page, revoke).value("grant");
            var back = desk.post(revoke, Map.of("grant", mark, "revoke-" + mark, "事故のため"));
            assertFalse(back.body().contains("action=\"" + revoke + "\""), "nothing counts any more");
            assertTrue(lobby.bean(Machines.class).one(site.id(), "MC-17").orElseThrow().access().qualified().isEmpty());
            assertTrue(Http.text(desk.get("/staff/audit?about=MC-17")).contains("高橋 研二"), "the trail names the person");
            desk.post(PATH + "/MC-17/qualifications", Map.of("person", person, "until", "2026-12-03", "why", "再講習"));
            desk.post(PATH + "/MC-17/qualifications", Map.of("person", person, "until", "2026-12-04", "why", "再々講習"));
            String trail = Http.text(desk.get("/staff/audit?about=MC-17"));
            assertTrue(trail.contains("高橋 研二（2026年12月4日（金）まで）。それまでの認定（2026年12月3日（木）まで）は終了"), trail);
            assertTrue(Http.text(desk.get(PATH + "/MC-17")).contains("新しい認定に変更"));
        }
    }

    @Test
    void aFeeIsReadAsEveryOtherAmountOfYen() {
        try (Http desk = as(manager)) {
            desk.get(PATH);
            int number = 0;
            for (String typed : List.of("1,200", "１，２００", "1200円", "¥1,200", "1200 yen")) {
                String code = "YEN-" + number++;
                var added = desk.post(PATH, Map.of("code", code, "name_ja", "料金の機械", "rule", "OPEN", "meter", "", "yen", typed));
                assertEquals(200, added.statusCode(), typed + Http.text(added));
                assertEquals("1200", lobby.text("SELECT yen_per_hour FROM equipment_machine WHERE code = '" + code + "'"), typed);
            }
            for (String typed : List.of("1,2", "12.5", "-1", "千円", "10,000,000")) {
                var wrong = desk.post(PATH, Map.of("code", "YEN-X", "name_ja", "料金の機械", "rule", "OPEN", "meter", "", "yen", typed));
                assertEquals(422, wrong.statusCode(), typed + Http.text(wrong));
                assertTrue(Http.text(wrong).contains("料金は円の数字で入力してください"), typed + Http.text(wrong));
            }
        }
    }

    @Test
    void aMachineIsAddedChangedTakenOutOfUseAndItsUpkeepNoted() {
        try (Http desk = as(manager)) {
            desk.get(PATH);
            Map<String, String> saw = Map.of("code", "saw-1", "name_ja", "帯のこ", "rule", "QUALIFIED", "meter", "M-404", "yen", "８００");
            assertEquals(422, desk.post(PATH, saw).statusCode());
            var added = desk.post(PATH, Map.of("code", "saw-1", "name_ja", "帯のこ", "rule", "QUALIFIED", "meter", "", "yen", "８００"));
            assertTrue(Http.text(added).contains("SAW-1"), Http.text(added));
            var changed = desk.post(PATH + "/SAW-1", Map.of("name_ja", "帯のこ盤", "rule", "OPEN", "meter", "", "yen", ""));
            assertTrue(Http.text(changed).contains("帯のこ盤"));
            assertEquals(422, desk.post(PATH + "/SAW-1/notes", Map.of("note", "")).statusCode());
            assertTrue(Http.text(desk.post(PATH + "/SAW-1/notes", Map.of("note", "刃を交換"))).contains("刃を交換"));
            assertEquals(422, desk.post(PATH + "/SAW-1/fault", Map.of("reason", "")).statusCode());
            assertTrue(Http.text(desk.post(PATH + "/SAW-1/fault", Map.of("reason", "点検中"))).contains("使用停止 点検中"));
            assertTrue(Http.text(desk.post(PATH + "/SAW-1/fault", Map.of("repair", "yes"))).contains("使用再開"));
            assertEquals(404, desk.post(PATH + "/SAW-9/notes", Map.of("note", "x")).statusCode());
        }
    }

    @Test
    void aMachineKeepsItsMeterThatIsOfferedNoMoreUntilSomebodyTakesItAway() {
        lobby.bean(Meters.class).add(site.id(), "M-15", new Name("旋盤の子メーター", "Lathe"), 15);
        lobby.bean(Machines.class).add(
                new NewMachine(site.id(), "MC-15", new Name("旋盤", "Lathe"), AccessRule.OPEN, "M-15", null), null);
        lobby.run("UPDATE energy_meter SET retired_at = '2026-11-30' WHERE code = 'M-15'");
        String meter = "SELECT meter_code FROM equipment_machine WHERE code = 'MC-15'";
        try (Http desk = as(manager)) {
            assertTrue(desk.get(PATH + "/MC-15").body().contains("<option value=\"M-15\" selected>"), "it is still to be chosen");
            Map<String, String> form = Map.of("name_ja", "旋盤 改", "rule", "OPEN", "meter", "M-15", "yen", "");
            assertEquals(200, desk.post(PATH + "/MC-15", form).statusCode());
            assertEquals("M-15", lobby.text(meter), "saved as the page offered it");
            assertEquals(200, desk.post(PATH + "/MC-15", Map.of("name_ja", "旋盤", "rule", "OPEN", "yen", "")).statusCode());
            assertEquals("M-15", lobby.text(meter), "a form that does not ask for it");
            Map<String, String> without = Map.of("name_ja", "旋盤", "rule", "OPEN", "meter", "", "yen", "");
            assertEquals(200, desk.post(PATH + "/MC-15", without).statusCode());
            assertEquals("", lobby.text(meter));
        }
    }

    @Test
    void aMailAddressThatIsLookedForIsNotWrittenIntoTheAddressOfThePage() {
        try (Http desk = as(manager)) {
            assertTrue(desk.get(PATH + "/MC-1").body().contains("method=\"post\" action=\"" + PATH + "/MC-1/people\""));
            var byAddress = desk.post(PATH + "/MC-1/people", Map.of("who", "だれも@example.com"));
            assertTrue(Http.text(byAddress).contains("合う人はいません"), Http.text(byAddress));
            assertFalse(byAddress.uri().toString().contains("example.com"), byAddress.uri().toString());
            assertEquals(200, desk.get(PATH + "/MC-1/people?lang=en").statusCode(), "that page in another language");
            desk.get(PATH + "/MC-1/people?lang=ja");
            String crumbs = desk.get(PATH + "/MC-1").body().replaceAll("(?s).*<nav class=\"crumbs\"[^>]*>(.*?)</nav>.*", "$1");
            assertTrue(crumbs.contains("日立地区産業支援センター</a>") && crumbs.contains("href=\"" + PATH + "\">機器</a>"), crumbs);
            assertTrue(crumbs.contains("<span aria-current=\"page\">マシニングセンタ 1号"), crumbs);
            var byName = desk.post(PATH + "/MC-1/people", Map.of("who", "高橋"));
            assertTrue(byName.body().contains(person), "a name is looked for as before");
        }
    }

    @Test
    void aUseOfSecondsAndOneOfWholeHoursAreSaidAsPeopleSayThemAndNobodyIsNotANumber() {
        lobby.bean(Machines.class).add(new NewMachine(site.id(), "MC-16", new Name("旋盤", "Lathe"), AccessRule.QUALIFIED, "", null), null);
        used("USE-16-S", 40);
        used("USE-16-M", 25 * 60);
        used("USE-16-H", 2 * 3600);
        try (Http desk = as(manager)) {
            String page = Http.text(desk.get(PATH));
            assertTrue(page.contains("1分未満") && page.contains(" 25分") && page.contains(" 2時間 "), page);
            assertFalse(page.contains("0時間") || page.contains("時間0分"), page);
            assertTrue(page.contains("まだだれもいません") && !page.contains(" 0人"), page);
        }
    }

    @Test
    void aUseThatARevokedKioskEndedSaysSoAndOneThatAScanEndedSaysNothing() {
        lobby.bean(Machines.class).add(new NewMachine(site.id(), "MC-17", new Name("研削盤", "Grinder"), AccessRule.OPEN, "", null), null);
        Uses uses = lobby.bean(Uses.class);
        uses.stopped(new UseReport(site.id(), "USE-17", "MC-17", "PASS-17-UNKNOWN", null, "USE-17-STOP", Lobby.TEN, "SCAN"));
        try (Http desk = as(manager)) {
            assertFalse(Http.text(desk.get(PATH)).contains("無効のキオスクが"));
            uses.stopped(new UseReport(site.id(), "USE-18", "MC-17", "PASS-17-UNKNOWN", null, "USE-18-STOP", Lobby.TEN, "REVOKED"));
            assertTrue(Http.text(desk.get(PATH)).contains("無効のキオスクが、終わりの時刻に電源を切りました"));
        }
    }

    private static void used(String use, long seconds) {
        Uses uses = lobby.bean(Uses.class);
        uses.started(new UseReport(site.id(), use, "MC-16", "PASS-16-UNKNOWN", null, use + "-START", Lobby.TEN));
        uses.stopped(new UseReport(site.id(), use, "MC-16", "PASS-16-UNKNOWN", null, use + "-STOP", Lobby.TEN.plusSeconds(seconds)));
    }

    @Test
    void theDeskNotesUpkeepButQualifiesNobodyAndFindsNobody() {
        try (Http desk = as(reception)) {
            assertFalse(desk.get(PATH + "/MC-1?who=高橋").body().contains(person));
            assertEquals(403, desk.post(PATH + "/MC-1/qualifications", Map.of("person", person, "why", "x")).statusCode());
            assertEquals(200, desk.post(PATH + "/MC-1/notes", Map.of("note", "清掃")).statusCode());
        }
    }

    @Test
    void thePagesAreCleanAndFit() {
        try (Browser browser = Browser.open(lobby.server());
                Http desk = as(manager)) {
            desk.get(PATH + "/LASER-2");
            desk.post(PATH + "/LASER-2/qualifications", Map.of("person", person, "until", "2027-03-31", "why", "11月20日の安全講習"));
            desk.post(PATH + "/LASER-2/qualifications", Map.of("person", person, "until", "", "why", "指導員"));
            desk.post(PATH + "/LASER-2/fault", Map.of("reason", "レンズの交換中"));
            browser.everywhere(manager, PATH, "machine-list");
            browser.everywhere(manager, PATH + "/LASER-2?who=高橋", "machine-one");
        }
    }

    @Test
    void whoeverSavesAnOlderPageIsShownWhatOthersSavedMeanwhile() {
        lobby.bean(Machines.class).add(new NewMachine(site.id(), "MC-18", new Name("研削盤", "Grinder"), AccessRule.OPEN, "", 300L), null);
        try (Http first = as(manager); Http second = as(manager)) {
            String seen = first.get(PATH + "/MC-18").body().replaceAll("(?s).*name=\"stamp\" value=\"([^\"]+)\".*", "$1");
            Map<String, String> dearer = Map.of("stamp", seen, "name_ja", "研削盤", "name_en", "Grinder", "rule", "OPEN", "yen", "400");
            second.get(PATH + "/MC-18");
            assertEquals(200, second.post(PATH + "/MC-18", dearer).statusCode());
            Map<String, String> renamed = Map.of("stamp", seen, "name_ja", "平面研削盤", "name_en", "Grinder", "rule", "OPEN", "yen", "300");
            var older = first.post(PATH + "/MC-18", renamed);
            assertEquals(409, older.statusCode());
            assertTrue(Http.text(older).contains("400円") && older.body().contains("value=\"平面研削盤\""), Http.text(older));
            assertEquals("400", lobby.text("SELECT yen_per_hour FROM equipment_machine WHERE code = 'MC-18'"));
            String now = older.body().replaceAll("(?s).*name=\"stamp\" value=\"([^\"]+)\".*", "$1");
            Map<String, String> again = Map.of("stamp", now, "name_ja", "平面研削盤", "name_en", "Grinder", "rule", "OPEN", "yen", "400");
            assertEquals(200, first.post(PATH + "/MC-18", again).statusCode());
        }
    }

    @Test
    void peopleAndWattsAreNumbersAndWattsAskForMinutes() {
        String terms = PATH + "/MC-31/terms";
        lobby.bean(Machines.class).add(new NewMachine(site.id(), "MC-31", new Name("切断機", "Cutter"), AccessRule.OPEN, "", null), null);
        try (Http desk = as(manager)) {
            desk.get(PATH + "/MC-31");
            var alone = desk.post(terms, Map.of("terms_starts", "ANYBODY", "terms_least", "1", "terms_room", "nowhere", "terms_watts", "50"));
            assertEquals(422, alone.statusCode());
            assertTrue(Http.text(alone).contains("「使い始めるときの人数」は2〜20の数字で入力してください。"), Http.text(alone));
            assertTrue(Http.text(alone).contains("電力と時間は、両方を入力してください。"), Http.text(alone));
        }
    }

    @Test
    void termsAreSetCheckedKeptInTheTrailAndTakenAway() {
        lobby.bean(Machines.class).add(new NewMachine(site.id(), "MC-30", new Name("放電加工機", "EDM"), AccessRule.OPEN, "", null), null);
        String terms = PATH + "/MC-30/terms";
        try (Http desk = as(manager)) {
            String page = Http.text(desk.get(PATH + "/MC-30"));
            assertTrue(page.contains("決めない（使い終わる時刻はない）"), page);
            var wrong = desk.post(terms, Map.of(
                    "terms_starts", "BOOKED", "terms_space", "", "terms_walk_up", "", "terms_longer", "4", "terms_warn", "61"));
            assertEquals(422, wrong.statusCode());
            for (String said : List.of(
                    "予約するものを選んでください。",
                    "「1回に延長できる時間」は、5から1,440までの分の数字で入力してください。",
                    "「終わりを知らせる時間」は、1から60までの分の数字で入力してください。")) {
                assertTrue(Http.text(wrong).contains(said), Http.text(wrong));
            }
            assertEquals(422, desk.post(terms, Map.of("terms_starts", "ANYBODY", "terms_walk_up", "一時間")).statusCode());
            assertEquals(422, desk.post(terms, Map.of("terms_starts", "ANYBODY", "terms_space", "nowhere")).statusCode());
            String stamp = Form.on(desk.get(PATH + "/MC-30"), terms).value("terms_stamp");
            var done = desk.post(terms, Map.of(
                    "terms_stamp", stamp, "terms_starts", "ANYBODY", "terms_space", "training", "terms_walk_up", "６０分", "terms_longer", "30",
                    "terms_warn", "10", "terms_least", "２人", "terms_room", "training", "terms_watts", "50", "terms_idle", "10分"));
            assertTrue(Http.text(done).contains("予約がなくても使える（次の予約が始まるまで）"), Http.text(done));
            assertTrue(Http.text(done).contains("使い始めるときの人数　2人以上　研修室"), Http.text(done));
            assertTrue(Http.text(done).contains("50 W 未満が10分"), Http.text(done));
            assertTrue(Http.text(done).contains("予約なしで使える時間　60分"), Http.text(done));
            var late = desk.post(terms, Map.of("terms_stamp", stamp, "terms_starts", "", "terms_warn", "10"));
            assertEquals(409, late.statusCode());
            assertTrue(Http.text(late).contains("ほかの人がこの機器の使い方を変えました"), Http.text(late));
            String trail = Http.text(desk.get("/staff/audit?about=MC-30"));
            assertTrue(trail.contains("使い方を変更"), trail);
            assertTrue(trail.contains("予約なし：60分、延長：30分、予告：10分）、2人以上（研修室）、50 W 未満が10分で電源を切る"), trail);
            var none = desk.post(terms, Map.of("terms_starts", ""));
            assertTrue(Http.text(none).contains("決めない（使い終わる時刻はない）"), Http.text(none));
            assertEquals(null, lobby.bean(Machines.class).one(site.id(), "MC-30").orElseThrow().terms());
        }
        try (Http desk = as(reception)) {
            assertFalse(desk.get(PATH + "/MC-30").body().contains(terms), "the reception reads them only");
            assertEquals(403, desk.post(terms, Map.of("terms_starts", "")).statusCode());
        }
    }
}
