package kaikan.member;

/// A role at a site.
///
/// @param siteId the site's id; [#EVERYWHERE] exactly for [Role#ADMINISTRATOR]
public record SiteRole(Role role, long siteId) {
    /// Stands for all sites, those of tomorrow included.
    public static final long EVERYWHERE = 0;

    public SiteRole {
        if ((role == Role.ADMINISTRATOR) != (siteId == EVERYWHERE)) {
            throw new IllegalArgumentException(role + " cannot be given for site " + siteId);
        }
    }

    /// The role of an administrator.
    public static SiteRole administrator() {
        return new SiteRole(Role.ADMINISTRATOR, EVERYWHERE);
    }

    /// Whether this lets its holder do what `asked` may do at that site.
    public boolean covers(Role asked, long site) {
        return role.includes(asked) && (siteId == EVERYWHERE || siteId == site);
    }
}
