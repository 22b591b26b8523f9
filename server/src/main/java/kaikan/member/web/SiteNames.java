package kaikan.member.web;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaikan.member.Role;
import kaikan.member.SiteDirectory;
import kaikan.member.SiteRole;
import kaikan.member.SiteRoles;
import kaikan.member.Viewer;
import kaikan.platform.web.Choice;
import kaikan.platform.web.Page;

/// Roles at sites in words, and the choices that a viewer has in giving them.
@Singleton
final class SiteNames {
    private final BeanProvider<SiteDirectory> directory;
    private final SiteRoles roles;

    SiteNames(BeanProvider<SiteDirectory> directory, SiteRoles roles) {
        this.directory = directory;
        this.roles = roles;
    }

    /// Site id to name, all sites and the word for everywhere.
    SiteWords words(Page page) {
        Optional<SiteDirectory> found = directory.find(null);
        Map<Long, String> names = found.map(known -> known.names(page.language())).orElse(Map.of());
        return new SiteWords(names, found.map(SiteDirectory::keys).orElse(Map.of()), page.t("member.role.everywhere"), page.t("member.site.gone"));
    }

    /// The sites at which the viewer may give a role.
    List<Choice> sites(Page page, Viewer viewer) {
        List<Choice> choices = new ArrayList<>();
        SiteWords words = words(page);
        words.names().forEach((id, name) -> {
            if (roles.mayGrant(viewer, new SiteRole(Role.RECEPTION, id))) {
                choices.add(Choice.of(words.key(id), name));
            }
        });
        return choices;
    }

    /// The roles that the viewer may give.
    List<Choice> roles(Page page, Viewer viewer) {
        List<Choice> choices = new ArrayList<>();
        for (Role role : Role.values()) {
            boolean high = role == Role.MANAGER || role == Role.ADMINISTRATOR;
            if (!high || viewer.administrator()) {
                choices.add(new Choice(role.name(), page.t(key(role)), page.t(key(role) + ".note")));
            }
        }
        return choices;
    }

    static String key(Role role) {
        return "member.role." + role.name().toLowerCase(Locale.ROOT);
    }
}
