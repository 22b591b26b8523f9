package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.SiteRoles;
import kaikan.platform.web.Page;

/// Says on a person's page, in words, which role at which site they were just given or lost.
@Singleton
final class RoleNews {
    private final SiteRoles roles;
    private final SiteNames sites;

    RoleNews(SiteRoles roles, SiteNames sites) {
        this.roles = roles;
        this.sites = sites;
    }

    /// The person's page with the news of that change.
    static String page(HttpRequest<?> request, Person person, SiteRole role) {
        String done = request.getPath().endsWith("/grant") ? "granted" : "withdrawn";
        return FoundBy.page(request, person) + "&new=" + done + "&role=" + role.role().name() + "&site=" + role.siteId();
    }

    /// What is new, as long as it is true; empty when there is nothing to say.
    String of(HttpRequest<?> request, Page page, Person person) {
        String done = request.getParameters().get("new", String.class, "");
        Optional<SiteRole> role = role(
                request.getParameters().get("role", String.class, ""), request.getParameters().get("site", String.class, ""));
        if (role.isEmpty() || !(done.equals("granted") || done.equals("withdrawn"))) {
            return "";
        }
        boolean has = roles.of(person.id()).contains(role.get());
        return has != done.equals("granted")
                ? ""
                : page.t("member.done." + done, person.name(), page.t(SiteNames.key(role.get().role())), sites.words(page).of(role.get().siteId()));
    }

    /// The role of that name at that site, if there is one.
    static Optional<SiteRole> role(String name, String site) {
        try {
            Role role = Role.valueOf(name);
            return Optional.of(role == Role.ADMINISTRATOR ? SiteRole.administrator() : new SiteRole(role, Long.parseLong(site)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
