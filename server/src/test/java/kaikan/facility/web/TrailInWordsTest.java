package kaikan.facility.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.util.Objects;
import kaikan.calendar.DayRange;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.Unit;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.testing.Demonstration;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What rooms write into the trail as keys and numbers is read in words: on the page of the trail, on the page of the thing, and where two
/// people change the same.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailInWordsTest {
    private static final String EDIT = "/staff/catalogue/sites/hits/edit";

    private final TestServer server = TestServer.start();
    private final Http manager;
    private final Site site;

    TrailInWordsTest() {
        server.bean(DemoCatalogue.class).load();
        site = server.bean(Catalogues.class).current().site("hits").orElseThrow();
        TestPeople people = TestPeople.on(server);
        manager = people.browserOf(people.person("館長", new SiteRole(Role.MANAGER, site.id())));
    }

    @AfterAll
    void close() {
        manager.close();
        server.close();
    }

    @Test
    void openingHoursAndWhatASiteUsesAreSaidAsItsPageSaysThem() {
        record("catalogue.site.change", "site", "hits", "hours: mon 9:00-17:00; tue 9:00-17:00; closed 12/29-1/3; closed holiday"
                + " → mon 9:00-16:00; closed holiday; modules: BOOKING → BOOKING ADMISSION");
        for (String path : new String[] {"/staff/audit?type=site", "/staff/catalogue/sites/hits"}) {
            String text = Http.text(manager.get(path));
            assertTrue(text.contains("月曜日〜火曜日　9:00〜17:00、") && text.contains(" → 月曜日　9:00〜16:00、"), text);
            assertTrue(text.contains("予約 → 予約、入退館"), text);
            assertFalse(text.contains("closed holiday") || text.contains("ADMISSION"), text);
        }
    }

    @Test
    void theTermsOfATenancyAndTheCauseOfAClosureAreSaidToo() {
        Space room = server.bean(Catalogues.class).current().spaces(site).getFirst();
        record("tenancy.enter", "tenancy", "TENANCY000000001", room.id() + ": 2026-11-28/2028-02-29 34,375円, 999999: 2026-11-28/ 1,000円");
        record("closure.enter", "closure", "CLOSURE000000001", "MAINTENANCE 研修室 2026年12月8日（火） 9:00〜13:00");
        String text = Http.text(manager.get("/staff/audit"));
        assertTrue(text.contains(room.name().ja() + "（2026年11月28日（土）〜2028年2月29日（火）、月額 34,375円）"), text);
        assertTrue(text.contains("#999999（2026年11月28日（土）〜定めなし、月額 1,000円）"), text);
        assertTrue(text.contains("保守・修繕　研修室") && !text.contains("MAINTENANCE"), text);
    }

    @Test
    void whatSpacesConsistOfIsSaidByTheNamesOfTheirUnits() {
        Unit unit = server.bean(Catalogues.class).current().units(site).getFirst();
        String units = unit.id() + "×1 → " + unit.id() + "×1, 999999×4, +8";
        record("catalogue.space.change", "space", "mco-9", "units: " + units + "; withdrawn:  → 2028-02-29");
        String text = Http.text(manager.get("/staff/audit?type=space"));
        String name = unit.name().ja();
        assertTrue(text.contains("使う区画： " + name + " → " + name + "、#999999 × 4、新しい区画（定員 8）"), text);
        assertTrue(text.contains("取扱いがなくなる日： — → 2028年2月29日（火）"), text);
    }

    @Test
    void theClassOfASpaceIsSaidAsItsOrdinanceSaysIt() {
        Catalogues catalogues = server.bean(Catalogues.class);
        Demonstration.rules(server);
        Space room = catalogues.current().space(site, "training").orElseThrow();
        record("catalogue.space.change", "space", "training", "class: typed-by-hand → " + room.spaceClass());
        String text = Http.text(manager.get("/staff/audit?type=space"));
        assertFalse(text.contains("→ " + room.spaceClass()), text);
        assertTrue(text.contains("条例の区分： typed-by-hand → 研修室"), text);
    }

    @Test
    void machinesMetersAndTheDoorSpeakInWordsToo() {
        record("equipment.change-machine", "machine", "PRINTER-1", "3Dプリンター, OPEN → 3Dプリンター, QUALIFIED, METER-7, 500 yen/h");
        record("equipment.qualify", "machine", "PRINTER-1", "ABCDEFGH23456789 – 2027-03-31T15:00:00Z");
        Space room = server.bean(Catalogues.class).current().spaces(site).getFirst();
        record("energy.meter-add", "meter", "METER-7", "分電盤 PULSE SPACES 1 Wh 50 kW [" + room.id() + "]");
        record("energy.meter-worth", "meter", "METER-7", "× 40, 1000 pulse/kWh, 2026-11-28T00:00:00Z 銘板");
        record("admission.check-out", "visit", "VISIT00000000001", "2026-11-28T08:30:00Z");
        String text = Http.text(manager.get("/staff/audit"));
        assertTrue(text.contains("3Dプリンター（使える人：入館証のある人だれでも、電力計：なし、1時間：料金なし） → "
                + "3Dプリンター（使える人：講習を受けた人だけ、電力計：METER-7、1時間：500円）"), text);
        assertTrue(text.contains("利用者の番号 ABCD-EFGH-2345-6789（2027年3月31日（水）まで）"), text);
        assertTrue(text.contains("分電盤（パルスを数える、測るもの：部屋 " + room.name().ja() + "、1目盛り 1 Wh、最大 50 kW）"), text);
        assertTrue(text.contains("2026年11月28日（土） 9:00 から 40 倍、1 kWh につき 1000 パルス　銘板"), text);
        assertTrue(text.contains("2026年11月28日（土） 17:30 に退館"), text);
    }

    @Test
    void whoeverComesSecondReadsTheDifferenceInWords() {
        Form mine = Form.on(manager.get(EDIT), EDIT).with("do", "save").with("reason", "夏の時間");
        Form theirs = Form.on(manager.get(EDIT), EDIT).with("do", "save").with("reason", "冬の時間").with("fri_to_1", "16:00");
        manager.post(theirs);
        HttpResponse<String> refused = manager.post(mine.with("mon_to_1", "16:30"));
        assertEquals(409, refused.statusCode());
        String text = Http.text(refused);
        assertTrue(text.contains("月曜日　9:00〜16:30"), text);
        assertFalse(text.contains("closed "), text);
    }

    @Test
    void whatTheSecondDidNotTouchFollowsTheFirst() {
        Form mine = Form.on(manager.get(EDIT), EDIT).with("do", "save").with("reason", "水曜の時間").with("wed_to_1", "15:00");
        Form theirs = Form.on(manager.get(EDIT), EDIT).with("do", "save").with("reason", "木曜の時間").with("thu_to_1", "14:00");
        manager.post(theirs.with("operator_en", "Somebody else"));
        HttpResponse<String> refused = manager.post(mine);
        String text = Http.text(refused);
        assertTrue(text.contains("ほかの職員が保存した内容に合わせました。 運営者（英語） 木曜日"), text);
        Form again = Form.on(refused, EDIT).with("do", "save");
        assertEquals(200, manager.post(again).statusCode());
        Site now = server.bean(Catalogues.class).current().site("hits").orElseThrow();
        assertEquals("15:00", closes(now, DayOfWeek.WEDNESDAY));
        assertEquals("14:00", closes(now, DayOfWeek.THURSDAY));
        assertEquals("Somebody else", now.operator().en());
    }

    private static String closes(Site site, DayOfWeek day) {
        return DayRange.clock(Objects.requireNonNull(site.hours().weekly().get(day)).getLast().to());
    }

    private void record(String verb, String type, String ref, String detail) {
        server.bean(AuditTrail.class).record(new Entry(null, verb, type, ref, site.id(), "", detail));
    }
}
