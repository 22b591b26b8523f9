package kaikan.member.web;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.member.CardCorrection;
import kaikan.member.Circle;
import kaikan.member.Membership;
import kaikan.member.Organisations;
import kaikan.member.Person;
import kaikan.member.SiteRoles;
import kaikan.member.Viewer;
import kaikan.platform.web.Page;

/// A person's page as the staff sees it.
@Singleton
final class PersonPage {
    static final String TEMPLATE = "member/staff-person";

    private final Organisations organisations;
    private final Circle circle;
    private final SiteRoles roles;
    private final SiteNames sites;
    private final Cards cards;

    PersonPage(Organisations organisations, Circle circle, SiteRoles roles, SiteNames sites, Cards cards) {
        this.organisations = organisations;
        this.circle = circle;
        this.roles = roles;
        this.sites = sites;
        this.cards = cards;
    }

    /// What may be corrected, and what rooms above add.
    @Singleton
    record Cards(CardCorrection correction, BeanProvider<PersonPanel> panels) {}

    Map<String, Object> about(Page page, Viewer viewer, Person person) {
        Map<String, Object> about = new HashMap<>();
        about.put("tabs", StaffTabs.of(page, viewer));
        about.put("person", person);
        List<Membership> memberships = organisations.of(person.id());
        about.put("memberships", memberships);
        about.put("open", circle.openTo(viewer, memberships));
        about.put("roles", roles.of(person.id()));
        about.put("sites", sites.words(page));
        about.put("siteChoices", sites.sites(page, viewer));
        about.put("roleChoices", sites.roles(page, viewer));
        about.put("grantable", roles.of(person.id()).stream().filter(role -> roles.mayGrant(viewer, role)).toList());
        about.put("correctable", cards.correction.open(viewer, person));
        about.put("panels", cards.panels.stream().flatMap(panel -> panel.draw(page, viewer, person).stream()).toList());
        about.put("done", "");
        return about;
    }
}
