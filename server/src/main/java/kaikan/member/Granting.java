package kaikan.member;

/// Who may give and take which role.
final class Granting {
    private Granting() {}

    /// Administrators every role; the manager of a site those below their own, there.
    static boolean allowed(Viewer viewer, SiteRole role) {
        boolean belowManager = role.role() != Role.MANAGER && role.role() != Role.ADMINISTRATOR;
        return viewer.administrator() || (belowManager && viewer.has(Role.MANAGER, role.siteId()));
    }
}
