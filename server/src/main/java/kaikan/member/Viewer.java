package kaikan.member;

import java.util.List;
import java.util.Optional;
import kaikan.platform.text.Language;

/// Who looks at the page: somebody signed in, or nobody in particular. Controllers take it as a parameter; it is read once per request.
///
/// @param personId the person's id inside the house; 0 for somebody who is not signed in
/// @param ref the person's public reference; empty when not signed in
/// @param name the person's name as it was typed; empty when not signed in
/// @param email the confirmed mail address; empty when not signed in
/// @param language the language of mails to the person
/// @param memberships the organisations that the person may act for, in the order of their names
/// @param siteRoles what the person is at which site
public record Viewer(
        long personId,
        String ref,
        String name,
        String email,
        Language language,
        List<Membership> memberships,
        List<SiteRole> siteRoles) {
    private static final Viewer NOBODY = new Viewer(0, "", "", "", Language.JA, List.of(), List.of());

    public Viewer {
        memberships = List.copyOf(memberships);
        siteRoles = List.copyOf(siteRoles);
    }

    /// A person with nothing but an account of their own: no organisation, no role.
    public static Viewer alone(Person person) {
        return new Viewer(person.id(), person.ref(), person.name(), person.email(), person.language(), List.of(), List.of());
    }

    /// The same person acting for these organisations and in these roles.
    public Viewer with(List<Membership> organisations, List<SiteRole> roles) {
        return new Viewer(personId, ref, name, email, language, organisations, roles);
    }

    /// Somebody who is not signed in.
    public static Viewer nobody() {
        return NOBODY;
    }

    /// Whether this is a person we know.
    public boolean signedIn() {
        return personId != 0;
    }

    /// Whether the viewer may do at that site what `role` may do. A manager may what a reviewer may, a reviewer what a reception may;
    /// an administrator may all that staff may, everywhere.
    public boolean has(Role role, long siteId) {
        return siteRoles.stream().anyMatch(held -> held.covers(role, siteId));
    }

    /// Whether the viewer works at that site.
    public boolean staffAt(long siteId) {
        return has(Role.RECEPTION, siteId);
    }

    /// Whether the viewer works at any site.
    public boolean staffAnywhere() {
        return hasAnywhere(Role.RECEPTION);
    }

    /// Whether the viewer may do at some site what `role` may do.
    public boolean hasAnywhere(Role role) {
        return siteRoles.stream().anyMatch(held -> held.role().includes(role));
    }

    /// Whether the viewer runs the installation.
    public boolean administrator() {
        return hasAnywhere(Role.ADMINISTRATOR);
    }

    /// The viewer's place in that organisation, if the viewer may act for it.
    public Optional<Membership> memberOf(long organisationId) {
        return memberships.stream().filter(membership -> membership.organisationId() == organisationId).findFirst();
    }
}
