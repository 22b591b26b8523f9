package kaikan.member.web;

import java.util.Map;
import kaikan.member.Role;
import kaikan.member.SiteRole;

/// The names of sites in the reader's language.
///
/// @param names site id to name
/// @param everywhere the word for all sites
public record SiteWords(Map<Long, String> names, String everywhere) {
    /// The name of a site; its number when it has none any more.
    public String of(long siteId) {
        return siteId == SiteRole.EVERYWHERE ? everywhere : names.getOrDefault(siteId, "#" + siteId);
    }

    /// The key of a role's name.
    public String roleKey(Role role) {
        return SiteNames.key(role);
    }
}
