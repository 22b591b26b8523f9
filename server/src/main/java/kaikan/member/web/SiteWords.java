package kaikan.member.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.member.Role;
import kaikan.member.SiteRole;

/// The names of sites in the reader's language, and their keys for forms.
///
/// @param names site id to name
/// @param keys site id to the key by which forms and addresses name it
/// @param everywhere the word for all sites
/// @param gone the word for a site that is in the register no more
public record SiteWords(Map<Long, String> names, Map<Long, String> keys, String everywhere, String gone) {
    private static final String ALL = "all";
    /// What no site can have as its key.
    private static final String GONE = "-";

    /// The name of a site; that it is gone when it has none any more.
    public String of(long siteId) {
        return siteId == SiteRole.EVERYWHERE ? everywhere : names.getOrDefault(siteId, gone);
    }

    /// The key by which a form names a site; [#GONE] for one that is in the register no more.
    public String key(long siteId) {
        return siteId == SiteRole.EVERYWHERE ? ALL : keys.getOrDefault(siteId, GONE);
    }

    /// The role of that name at the site with that key. At sites that are gone it is one of those that the person has there: which of them
    /// goes first is all the same.
    Optional<SiteRole> role(String name, String key, List<SiteRole> had) {
        Optional<Role> role = Arrays.stream(Role.values()).filter(one -> one.name().equals(name)).findFirst();
        if (role.equals(Optional.of(Role.ADMINISTRATOR))) {
            return Optional.of(SiteRole.administrator());
        }
        Stream<Long> sites = key.equals(GONE)
                ? had.stream().filter(one -> role.equals(Optional.of(one.role()))).map(SiteRole::siteId).filter(id -> key(id).equals(GONE))
                : keys.entrySet().stream().filter(site -> site.getValue().equals(key)).map(Map.Entry::getKey);
        return role.flatMap(known -> sites.findFirst().map(site -> new SiteRole(known, site)));
    }

    /// The key of a role's name.
    public String roleKey(Role role) {
        return SiteNames.key(role);
    }

    /// The field for the reason why that role is withdrawn: each has one of its own on a person's page.
    public String reasonField(SiteRole role) {
        return "reason-" + role.role().name() + "-" + key(role.siteId());
    }
}
