package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import kaikan.admission.Passes;
import kaikan.facility.Site;
import kaikan.incubation.DemoTenancies;
import kaikan.member.Role;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.id.Ref;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import kaikan.testing.Selects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The trail calls the things of all rooms by their names, and asks each room once for a page.
@Tag("database")
class TrailNamesTest {
    private static Lobby lobby;
    private static Site site;
    private static Http manager;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("hits");
        lobby.bean(DemoTenancies.class).load();
        manager = lobby.desk(site, Role.MANAGER);
    }

    @AfterAll
    static void close() {
        manager.close();
        lobby.close();
    }

    private static void note(String type, String ref) {
        lobby.bean(AuditTrail.class).record(new Entry(null, "device.enrol", type, ref, site.id(), "", ""));
    }

    private static String trail(String query) {
        return Http.text(manager.get("/staff/audit?lang=ja&" + query));
    }

    @Test
    void aTenancyIsCalledByItsTenantAndFoundByThem() {
        String ref = lobby.text("SELECT ref FROM tenancy WHERE site_id = " + site.id());
        String tenant = lobby.text("SELECT tenant_name FROM tenancy WHERE ref = '" + ref + "'");
        note("tenancy", ref);
        assertTrue(trail("type=tenancy").contains(tenant), tenant);
        assertTrue(trail("about=" + URLEncoder.encode(tenant, StandardCharsets.UTF_8)).contains(tenant));
    }

    @Test
    void aClosureIsCalledByWhatItShutsAndWhatIsSaidAboutIt() {
        String ref = Ref.next();
        lobby.run("INSERT INTO closure (ref, site_id, cause, note, starts_at, ends_at, entered_at, entered_by) VALUES ('" + ref + "', "
                + site.id() + ", 'MAINTENANCE', '空調の取替え', '2026-12-01', '2026-12-02', '2026-11-01', 1)");
        lobby.run("INSERT INTO closure_space (closure_id, space_id) SELECT id, " + lobby.space(site, "training").id()
                + " FROM closure WHERE ref = '" + ref + "'");
        note("closure", ref);
        assertTrue(trail("type=closure").contains("研修室：空調の取替え"), trail("type=closure"));
        assertTrue(trail("about=" + URLEncoder.encode("空調", StandardCharsets.UTF_8)).contains("研修室：空調の取替え"));
    }

    @Test
    void aPassAndAVisitAreCalledByTheirNameAsLongAsItIsKeptAndByTheBooking() {
        long booking = lobby.booking(lobby.person("井上"), lobby.space(site, "training"), Lobby.today(site, 9, 12));
        String pass = lobby.bean(Passes.class).addGuest(booking, "見学 太郎", 1, null).orElseThrow().passId();
        lobby.run("INSERT INTO admission_visit (visit, site_id, state, kind, basis, name, entered_at) VALUES ('VISIT-1', " + site.id()
                + ", 'LEFT', 'WALK_IN', 'WALK_IN', '飛込 花子', '2026-11-30 00:10')");
        note("visit", "VISIT-1");
        assertTrue(trail("type=pass").contains("見学 太郎 · 経営者セミナー"), trail("type=pass"));
        assertTrue(trail("type=visit").contains("飛込 花子"));
        lobby.run("UPDATE admission_pass SET holder = '' WHERE pass_id = '" + pass + "'");
        lobby.run("UPDATE admission_visit SET name = ''");
        assertTrue(trail("type=pass").contains("経営者セミナー"));
        assertFalse(trail("").contains("見学 太郎") || trail("").contains("飛込 花子"), "an erased name is erased here too");
        assertFalse(trail("about=" + URLEncoder.encode("飛込", StandardCharsets.UTF_8)).contains("VISIT-1"));
    }

    @Test
    void aCallIsCalledByItsKiosk() {
        String name = "正面入口のキオスク";
        lobby.run("INSERT INTO device (ref, site_id, name, public_key, enrolled_at, last_seen_at, last_hash) VALUES ('" + Ref.next() + "', "
                + site.id() + ", '" + name + "', 'key', '2026-11-01', '2026-11-01', REPEAT('0', 64))");
        lobby.run("INSERT INTO device_call (call_key, device_id, site_id, about, called_at, answered_at, answered_by) SELECT 'CALL-7', id, "
                + site.id() + ", '', '2026-11-30', '2026-11-30', " + lobby.person("受付") + " FROM device WHERE name = '" + name + "'");
        note("call", "CALL-7");
        assertTrue(trail("type=call").contains("呼び出し " + name), trail("type=call"));
        assertFalse(trail("type=call").contains("CALL-7"), trail("type=call"));
        assertTrue(trail("about=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).contains("呼び出し " + name));
    }

    @Test
    void aPageOfManyThingsAsksNoMoreThanAPageOfOne() throws SQLException {
        long[] few = {0, 0};
        for (int i = 0; i < 15; i++) {
            String person = Ref.next();
            lobby.run("""
                    INSERT INTO person (ref, name, kana, phone, email, language, search_key, created_at)
                    VALUES ('%s', '大勢 %d', '', '', '', 'ja', '', UTC_TIMESTAMP(6))""".formatted(person, i));
            long booking = lobby.booking(lobby.person("木村"), lobby.space(site, "demo-space"), Lobby.today(site, 13, 14));
            note("person", person);
            note("booking", lobby.text("SELECT ref FROM booking WHERE id = " + booking));
            few = i == 0 ? new long[] {selects("person"), selects("booking")} : few;
        }
        assertEquals(few[0], selects("person"));
        assertEquals(few[1], selects("booking"));
    }

    private static long selects(String type) throws SQLException {
        return Selects.fewest(lobby.server(), () -> assertEquals(200, manager.get("/staff/audit?type=" + type).statusCode()));
    }
}
