package kaikan.member;

import io.micronaut.core.annotation.Introspected;

@Introspected
record SiteRoleLine(String role, long siteId) {
    SiteRole siteRole() {
        return new SiteRole(Role.valueOf(role), siteId);
    }
}
