package kaikan.admission.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.admission.Badges;
import kaikan.admission.DoorList;
import kaikan.admission.EraseNames;
import kaikan.admission.Muster;
import kaikan.admission.MusterLine;
import kaikan.admission.WantedBadge;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.platform.id.FormKey;
import kaikan.protocol.HolderKind;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.SpaceUse;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Badges as managers give them, and what doors and desk make of them.
@Tag("database")
class BadgePagesTest extends AtTheDesk {
    private static final String BADGES = VISITS + "/badges";
    private Http manager;

    @BeforeEach
    void come() {
        manager = lobby.desk(site, Role.MANAGER);
        manager.get(BADGES);
    }

    @AfterEach
    void go() {
        manager.close();
    }

    private static Map<String, Object> form(String kind, String name, String space) {
        Map<String, Object> form = new HashMap<>(Map.of("kind", kind, "name", name, "company", "", "space", space, "account", ""));
        form.putAll(Map.of("last", "2027-11-29", "key", FormKey.next().text()));
        return form;
    }

    /// The id of a badge that is given now.
    private String give(Map<String, Object> form) {
        HttpResponse<String> made = manager.post(BADGES, form);
        assertEquals(303, made.statusCode(), made.body());
        String to = made.headers().firstValue("Location").orElseThrow();
        return to.substring(to.lastIndexOf('/') + 1, to.indexOf('?'));
    }

    private List<PassEntry> entries(Site at) {
        return lobby.bean(DoorList.class).entries(at, lobby.server().clock().instant());
    }

    private boolean isRevoked(String passId) {
        return lobby.bean(DoorList.class).revocations(site, lobby.server().clock().instant()).passes().contains(new PassId(passId));
    }

    private String token(String passId) {
        String page = manager.get(BADGES + "/" + passId).body();
        String from = page.substring(page.indexOf("/P/") + 3);
        return from.substring(0, from.indexOf('/'));
    }

    @Test
    void aStaffBadgeOpensEveryDoorAtAllHoursAndATenantsItsOwnSpace() {
        give(form("STAFF", "遠藤 実", ""));
        give(form("TENANT", "会津 工業", "training"));
        List<PassEntry> listed = entries(site);
        assertEquals(2, listed.size(), listed::toString);
        PassEntry staff = listed.stream().filter(entry -> entry.kind() == HolderKind.STAFF).findFirst().orElseThrow();
        assertTrue(staff.opensAll() && staff.rooms().isEmpty(), staff::toString);
        assertEquals("遠藤 実", staff.holder());
        PassEntry tenant = listed.stream().filter(entry -> entry.kind() == HolderKind.TENANT).findFirst().orElseThrow();
        assertEquals(List.of("training"), tenant.rooms().stream().map(SpaceUse::code).toList());
        lobby.server().clock().advance(Duration.ofHours(14)); // midnight
        assertEquals(2, entries(site).size());
        lobby.server().clock().advance(Duration.ofDays(400));
        assertEquals(List.of(), entries(site), "it ends with its last day");
    }

    @Test
    void theSameFormTwiceGivesOneBadge() {
        Map<String, Object> form = form("STAFF", "遠藤 実", "");
        assertEquals(give(form), give(form));
        assertEquals(1, entries(site).size());
    }

    @Test
    void itsBearerIsInsideByNameAndATenantIsLookedForInTheirSpace() {
        String pass = give(form("TENANT", "会津 工業", "training"));
        String code = token(pass);
        HttpResponse<String> in = manager.post(VISITS + "/scan", Map.of("code", code));
        assertEquals(200, in.statusCode(), in.body());
        assertTrue(Http.text(in).contains("会津 工業さんが入館しました。") || Http.text(in).contains("会津 工業様が入館しました。"), Http.text(in));
        List<MusterLine> inside = lobby.bean(Muster.class).of(site, lobby.server().clock().instant());
        assertEquals(1, inside.size());
        assertEquals("会津 工業", inside.getFirst().person().name());
        assertEquals(HolderKind.TENANT, inside.getFirst().person().kind());
        assertEquals("training", inside.getFirst().places().getFirst().key());
    }

    @Test
    void aBadgeThatIsTakenBackIsRevokedAtOnceAndTheTrailSaysWhy() {
        String pass = give(form("STAFF", "遠藤 実", ""));
        String code = token(pass);
        assertEquals(422, manager.post(BADGES + "/" + pass + "/revoke", Map.of("reason", "")).statusCode());
        assertFalse(isRevoked(pass));
        assertEquals(303, manager.post(BADGES + "/" + pass + "/revoke", Map.of("reason", "紛失")).statusCode());
        assertTrue(isRevoked(pass));
        assertEquals(List.of(), entries(site));
        assertEquals(409, manager.post(VISITS + "/scan", Map.of("code", code)).statusCode());
        assertEquals("紛失", lobby.text("SELECT reason FROM platform_audit WHERE verb = 'admission.revoke-badge' AND subject_ref = '" + pass + "'"));
        assertTrue(Http.text(manager.get("/P/" + code)).contains("このカードは無効です。"));
    }

    @Test
    void aRenewedBadgeIsAnotherOneInPlaceOfTheFormer() {
        String pass = give(form("STAFF", "遠藤 実", ""));
        assertEquals(422, manager.post(BADGES + "/" + pass + "/renew", Map.of("last", "2039-01-01")).statusCode());
        assertEquals(303, manager.post(BADGES + "/" + pass + "/renew", Map.of("last", "2028-03-31")).statusCode());
        assertTrue(isRevoked(pass));
        PassEntry now = entries(site).getFirst();
        assertFalse(now.pass().text().equals(pass));
        assertEquals("遠藤 実", now.holder());
        assertTrue(Http.text(manager.get(BADGES)).contains("2028年3月31日"));
    }

    @Test
    void aBadgeOfSeveralHousesIsPrintedAndChangedOnlyByWhoManagesAllOfThem() {
        WantedBadge.Bearer who = new WantedBadge.Bearer(HolderKind.STAFF, "二館 守", "", null, null);
        List<Long> both = List.of(site.id(), lobby.site("hits").id());
        String pass = lobby.bean(Badges.class)
                .give(new WantedBadge(who, both, LocalDate.of(2027, 3, 31), FormKey.next()), lobby.person("館長"))
                .passId();
        String list = manager.get(BADGES).body();
        assertTrue(list.contains("二館 守") && !list.contains(pass), "it is named, and its code is not told");
        assertEquals(404, manager.get(BADGES + "/" + pass).statusCode());
        assertEquals(404, manager.post(BADGES + "/" + pass + "/revoke", Map.of("reason", "紛失")).statusCode());
        assertFalse(isRevoked(pass));
    }

    @Test
    void whatIsMissingIsSaidAndOnlyManagersGiveAny() {
        assertEquals(422, manager.post(BADGES, form("STAFF", "", "")).statusCode());
        HttpResponse<String> noSpace = manager.post(BADGES, form("TENANT", "会津 工業", ""));
        assertEquals(422, noSpace.statusCode());
        assertTrue(Http.text(noSpace).contains("入居している部屋を選んでください。"), noSpace.body());
        Map<String, Object> old = form("STAFF", "遠藤 実", "");
        old.put("last", "2026-11-29");
        assertEquals(422, manager.post(BADGES, old).statusCode());
        try (Http reception = lobby.desk(site, Role.RECEPTION)) {
            assertEquals(403, reception.get(BADGES).statusCode());
        }
    }

    @Test
    void namesAreErasedWhenABadgeHasEnded() {
        String pass = give(form("STAFF", "遠藤 実", ""));
        manager.post(BADGES + "/" + pass + "/revoke", Map.of("reason", "退職"));
        lobby.server().clock().advance(Duration.ofDays(31));
        lobby.bean(EraseNames.class).run();
        assertEquals("", lobby.text("SELECT holder FROM admission_badge WHERE pass_id = '" + pass + "'"));
    }
}
