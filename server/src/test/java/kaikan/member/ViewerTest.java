package kaikan.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kaikan.platform.text.Language;
import org.junit.jupiter.api.Test;

class ViewerTest {
    private static final long HERE = 7;
    private static final long THERE = 8;

    @Test
    void aManagerMayWhatReviewersAndReceptionsMayButOnlyHere() {
        Viewer manager = with(new SiteRole(Role.MANAGER, HERE));
        assertTrue(manager.has(Role.MANAGER, HERE) && manager.has(Role.REVIEWER, HERE) && manager.has(Role.RECEPTION, HERE));
        assertFalse(manager.has(Role.RECEPTION, THERE));
        assertFalse(manager.administrator());
        assertTrue(manager.staffAt(HERE) && manager.staffAnywhere());
    }

    @Test
    void aReviewerIsNoManager() {
        Viewer reviewer = with(new SiteRole(Role.REVIEWER, HERE));
        assertTrue(reviewer.has(Role.RECEPTION, HERE));
        assertFalse(reviewer.has(Role.MANAGER, HERE));
    }

    @Test
    void anAdministratorIsStaffEverywhereButNobodysTenant() {
        Viewer administrator = with(SiteRole.administrator());
        assertTrue(administrator.has(Role.MANAGER, HERE) && administrator.has(Role.RECEPTION, THERE) && administrator.administrator());
        assertFalse(administrator.has(Role.TENANT, HERE));
    }

    @Test
    void aTenantIsNotStaff() {
        Viewer tenant = with(new SiteRole(Role.TENANT, HERE));
        assertTrue(tenant.has(Role.TENANT, HERE));
        assertFalse(tenant.staffAt(HERE) || tenant.staffAnywhere());
    }

    @Test
    void nobodyMayNothing() {
        for (Role role : Role.values()) {
            assertFalse(Viewer.nobody().has(role, HERE) || Viewer.nobody().hasAnywhere(role));
        }
        assertFalse(Viewer.nobody().signedIn());
    }

    @Test
    void onlyTheAdministratorsRoleHoldsEverywhere() {
        assertThrows(IllegalArgumentException.class, () -> new SiteRole(Role.MANAGER, SiteRole.EVERYWHERE));
        assertThrows(IllegalArgumentException.class, () -> new SiteRole(Role.ADMINISTRATOR, HERE));
    }

    @Test
    void aMemberFindsTheirPlaceInTheirOrganisation() {
        Membership bakery = new Membership(3, "R", "パン工房", Standing.OWNER);
        Viewer viewer = new Viewer(1, "P", "佐藤", "sato@example.jp", Language.JA, List.of(bakery), List.of());
        assertEquals(Standing.OWNER, viewer.memberOf(3).orElseThrow().standing());
        assertTrue(viewer.memberOf(4).isEmpty());
    }

    private static Viewer with(SiteRole role) {
        return new Viewer(1, "P", "佐藤", "sato@example.jp", Language.JA, List.of(), List.of(role));
    }
}
