package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kaikan.admission.Passes;
import kaikan.device.Enrolment;
import kaikan.device.FakeKiosk;
import kaikan.device.OpenCode;
import kaikan.equipment.PassNames;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class KioskCodesTest {
    private static final String KIOSKS = "/staff/kiosks/bigpalette";
    private Lobby lobby;
    private Site site;
    private Http manager;

    @BeforeEach
    void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        manager = lobby.desk(site, Role.MANAGER);
    }

    @AfterEach
    void close() {
        manager.close();
        lobby.close();
    }

    private List<OpenCode> codes() {
        return lobby.bean(Enrolment.class).open(site.id());
    }

    @Test
    void aNewCodeSaysForWhichKioskAndHowLongAndDoesNotSayThatThereIsNone() {
        manager.get(KIOSKS);
        String page = Http.text(manager.post(KIOSKS + "/codes", Map.of("name", "南入口")));
        assertTrue(page.contains("「南入口」の登録コード") && page.contains("あと15分（10:15 まで）"), page);
        assertFalse(page.contains("キオスクはまだありません"), page);
        lobby.server().clock().advance(Duration.ofMinutes(16));
        assertEquals(List.of(), codes());
        assertTrue(Http.text(manager.get(KIOSKS)).contains("キオスクはまだありません"));
    }

    @Test
    void anOpenCodeCanBeTakenBackAndTheTrailKnows() {
        lobby.bean(Enrolment.class).newCode(site.id(), "北入口", null);
        lobby.bean(Enrolment.class).newCode(site.id(), "東入口", null);
        manager.get(KIOSKS);
        String north = codes().getFirst().ref();
        assertEquals(303, manager.post(KIOSKS + "/codes/" + north + "/withdraw", Map.of()).statusCode());
        assertEquals(List.of("東入口"), codes().stream().map(OpenCode::deviceName).toList());
        assertEquals("北入口", lobby.text("SELECT detail FROM platform_audit WHERE verb = 'device.drop-code'"));
    }

    @Test
    void nobodyCountsCodesAndRefusedRowsByTheirAddresses() {
        lobby.bean(Enrolment.class).newCode(site.id(), "北入口", null);
        String code = manager.get(KIOSKS).body().replaceAll("(?s).*action=\"" + KIOSKS + "/codes/([^/]+)/withdraw\".*", "$1");
        assertTrue(code.matches("[0-9A-Z]{16}"), code);
        FakeKiosk.enrolled(lobby.server(), site, "南入口").close();
        lobby.run("INSERT INTO device_dead_letter (device_id, site_id, seq, row_hash, code, detail, row_text, received_at)"
                + " SELECT id, site_id, 1, REPEAT('ab', 32), 'BROKEN', '', '', '2026-11-30' FROM device");
        String letter = manager.get(KIOSKS + "/letters").body().replaceAll("(?s).*action=\"" + KIOSKS + "/letters/([^/]+)/seen\".*", "$1");
        assertTrue(letter.matches("[0-9A-Z]{16}"), letter);
        assertEquals(303, manager.post(KIOSKS + "/letters/" + letter + "/seen", Map.of()).statusCode());
        assertEquals(1, lobby.number("SELECT COUNT(*) FROM device_dead_letter WHERE seen_at IS NOT NULL"));
        assertEquals(303, manager.post(KIOSKS + "/codes/" + code + "/withdraw", Map.of()).statusCode());
        assertEquals(List.of(), codes());
    }

    @Test
    void whatBelongsToAnotherSiteIsNotFoundHereAndStaysAsItIs() {
        Site elsewhere = lobby.site("corasse");
        lobby.bean(Enrolment.class).newCode(elsewhere.id(), "よその入口", null);
        String code = lobby.bean(Enrolment.class).open(elsewhere.id()).getFirst().ref();
        String kiosk;
        try (FakeKiosk other = FakeKiosk.enrolled(lobby.server(), elsewhere, "よその受付")) {
            kiosk = other.device();
        }
        lobby.run("INSERT INTO device_dead_letter (device_id, site_id, seq, row_hash, code, detail, row_text, received_at)"
                + " SELECT id, site_id, 1, REPEAT('cd', 32), 'BROKEN', '', '', '2026-11-30' FROM device");
        String letter = lobby.text("SELECT ref FROM device_dead_letter");
        manager.get(KIOSKS);
        for (String path : List.of("/codes/" + code + "/withdraw", "/" + kiosk + "/revoke", "/letters/" + letter + "/seen", "/NOSUCHKIOSK/revoke")) {
            assertEquals(404, manager.post(KIOSKS + path, Map.of("reason", "盗難")).statusCode(), path);
        }
        assertEquals(1, lobby.bean(Enrolment.class).open(elsewhere.id()).size());
        assertEquals(0, lobby.number("SELECT COUNT(*) FROM device WHERE revoked_at IS NOT NULL"));
    }

    @Test
    void aSecondPressChangesNothingAndIsAnsweredTheSame() {
        lobby.bean(Enrolment.class).newCode(site.id(), "北入口", null);
        String code = codes().getFirst().ref();
        manager.get(KIOSKS);
        for (int press = 0; press < 2; press++) {
            assertEquals(303, manager.post(KIOSKS + "/codes/" + code + "/withdraw", Map.of()).statusCode());
        }
        assertEquals(1, lobby.number("SELECT COUNT(*) FROM platform_audit WHERE verb = 'device.drop-code'"));
    }

    @Test
    void whoUsesAMachineIsNamedByThePass() {
        long booking = lobby.booking(lobby.person("機械 使う子"), lobby.space(site, "training"), Lobby.today(site, 9, 17));
        String pass = lobby.bean(Passes.class).addGuest(booking, "見学 太郎", 1, null).orElseThrow().passId();
        assertEquals(Map.of(pass, "見学 太郎"), lobby.bean(PassNames.class).names(Set.of(pass, "UNKNOWN")));
        lobby.run("""
                INSERT INTO equipment_machine (site_id, code, name_ja, name_en, access_rule, fault_ja, fault_en, meter_code)
                VALUES (%d, 'PRESS-1', '圧縮機', 'Press', 'OPEN', '', '', '')""".formatted(site.id()));
        lobby.run("""
                INSERT INTO equipment_use (use_key, site_id, machine_id, pass_id, started_at)
                SELECT 'USE1', site_id, id, '%s', '2026-11-30 00:30:00' FROM equipment_machine WHERE code = 'PRESS-1'""".formatted(pass));
        assertTrue(Http.text(manager.get("/staff/machines/bigpalette")).contains("見学 太郎"));
    }

    @Test
    void aPassOfSeveralPeopleIsNamedByTheirBookingOrGroupAndWhoBooked() {
        long booking = lobby.booking(lobby.person("団体 使う子"), lobby.space(site, "training"), Lobby.today(site, 9, 17));
        String nameless = lobby.bean(Passes.class).addGuest(booking, "", 10, null).orElseThrow().passId();
        String school = lobby.bean(Passes.class).addGuest(booking, "会津第二小学校", 12, null).orElseThrow().passId();
        String title = lobby.text("SELECT title FROM booking WHERE id = " + booking);
        assertEquals(
                Map.of(nameless, title + "（団体 使う子）", school, "会津第二小学校（団体 使う子）"),
                lobby.bean(PassNames.class).names(Set.of(nameless, school)));
    }
}
