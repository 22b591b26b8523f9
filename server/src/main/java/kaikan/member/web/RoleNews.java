package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.member.Person;
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
    String page(HttpRequest<?> request, Page page, Person person, SiteRole role) {
        String done = request.getPath().endsWith("/grant") ? "granted" : "withdrawn";
        return FoundBy.page(request, person) + "&new=" + done + "&role=" + role.role().name() + "&site=" + sites.words(page).key(role.siteId());
    }

    /// What is new, as long as it is true; empty when there is nothing to say.
    String of(HttpRequest<?> request, Page page, Person person) {
        String done = request.getParameters().get("new", String.class, "");
        List<SiteRole> has = roles.of(person.id());
        Optional<SiteRole> role = sites.words(page).role(
                request.getParameters().get("role", String.class, ""), request.getParameters().get("site", String.class, ""), has);
        if (role.isEmpty() || !(done.equals("granted") || done.equals("withdrawn"))) {
            return "";
        }
        return has.contains(role.get()) != done.equals("granted")
                ? ""
                : page.t("member.done." + done, person.name(), page.t(SiteNames.key(role.get().role())), sites.words(page).of(role.get().siteId()));
    }
}
