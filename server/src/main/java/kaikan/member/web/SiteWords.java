package kaikan.member.web;

import java.util.Map;
import kaikan.member.Role;
import kaikan.member.SiteRole;

/// The names of sites in the reader's language.
///
/// @param names site id to name
/// @param everywhere the word for all sites
/// @param gone the word for a site that is in the register no more
public record SiteWords(Map<Long, String> names, String everywhere, String gone) {
    /// The name of a site; that it is gone when it has none any more.
    public String of(long siteId) {
        return siteId == SiteRole.EVERYWHERE ? everywhere : names.getOrDefault(siteId, gone);
    }

    /// The key of a role's name.
    public String roleKey(Role role) {
        return SiteNames.key(role);
    }

    /// The field for the reason why that role is withdrawn: each has one of its own on a person's page.
    public static String reasonField(SiteRole role) {
        return "reason-" + role.role().name() + "-" + role.siteId();
    }
}
